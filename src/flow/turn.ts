/** What one event has to work with: the conversation as a draft, the facts, and the effects so far. */

import type { Notice, Question, QuestionContext } from '../questions/question.ts';
import type { Flow } from './compile-flow.ts';
import type { Conversation, Frame } from './conversation.ts';
import { Draft } from './draft.ts';
import type { Effect } from './effect.ts';

/** What a conversation is surrounded by. Handed in, so that the engine stays pure. */
export interface Surroundings {
  readonly flows: ReadonlyMap<string, Flow>;
  /** What expressions may name besides answers. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The agency that a flow begins for; null where there is none. */
  readonly agency: string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Words of a message's attribute in the person's language, or null. */
  readonly say: (message: string, attribute: string) => string | null;
}

/** One event being worked through. */
export class Turn {
  readonly draft: Draft;
  readonly surroundings: Surroundings;
  readonly effects: Effect[] = [];

  constructor(conversation: Conversation, surroundings: Surroundings) {
    this.draft = new Draft(conversation);
    this.surroundings = surroundings;
  }

  /** The flow under way; null when the stack is empty. */
  get frame(): Frame | null {
    return this.draft.conversation.stack.at(-1) ?? null;
  }

  /** The compiled flow of the frame under way. */
  get flow(): Flow | null {
    return this.frame === null ? null : (this.surroundings.flows.get(this.frame.flow) ?? null);
  }

  /** Path of the frame under way in the conversation. */
  get framePath(): readonly (string | number)[] {
    return ['stack', this.draft.conversation.stack.length - 1];
  }

  /** Changes a field of the frame, if it is not so already. */
  setFrame<K extends keyof Frame>(key: K, value: Frame[K]): void {
    if (this.frame !== null && this.frame[key] !== value)
      this.draft.set([...this.framePath, key], value);
  }

  /** Adds notes to be said, if there are any. */
  note(notes: readonly Notice[]): void {
    if (notes.length > 0) this.effects.push({ type: 'note', notes });
  }

  /** Refuses what was said. */
  refuse(id: string, args: Notice['args'] = {}): void {
    this.effects.push({ type: 'refuse', problem: { id, args } });
  }
}

/** A question kind with the settings and the context to read an answer with. */
export interface Reader {
  readonly question: Question;
  readonly settings: unknown;
  readonly context: QuestionContext;
}
