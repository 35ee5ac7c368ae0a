/** Holds a dialogue with the engine alone: no store, no channel. */

import { advance } from '../../src/flow/advance.ts';
import { applyChanges } from '../../src/record/apply-changes.ts';
import type { Json } from '../../src/record/change.ts';
import { compileFlow, type Flow } from '../../src/flow/compile-flow.ts';
import {
  createConversation,
  type Answers,
  type Conversation,
} from '../../src/flow/conversation.ts';
import type { Asked, Effect } from '../../src/flow/effect.ts';
import type { Command, Event } from '../../src/flow/event.ts';
import { flowSchema } from '../../src/flow/flow.ts';
import type { Surroundings } from '../../src/flow/turn.ts';
import { questions } from '../../src/questions/index.ts';

/** @returns a flow of today's kinds; throws with what is wrong in it */
export function flowOf(source: object): Flow {
  const parsed = flowSchema.parse({ outcome: { none: true }, ...source });
  const { flow, problems } = compileFlow(parsed, questions);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return flow;
}

/** A dialogue under way. */
export class TalkThrough {
  conversation: Conversation = createConversation();
  effects: readonly Effect[] = [];
  surroundings: Surroundings;

  constructor(flows: readonly Flow[], facts: Record<string, unknown> = {}) {
    this.surroundings = {
      flows: new Map(flows.map((flow) => [flow.id, flow])),
      facts,
      agency: null,
      today: '2026-04-20',
      say: () => null,
    };
  }

  /** Takes an event and keeps what it changes, as a store does: through JSON. */
  take(event: Event): this {
    const { changes, effects } = advance(this.conversation, event, this.surroundings);
    const kept = JSON.parse(JSON.stringify(changes)) as typeof changes;
    const next = applyChanges(structuredClone(this.conversation) as unknown as Json, kept);
    this.conversation = next as unknown as Conversation;
    this.effects = effects;
    return this;
  }

  start(flow: string): this {
    return this.take({ type: 'start', flow });
  }

  say(...texts: string[]): this {
    for (const text of texts) this.take({ type: 'text', text, command: null });
    return this;
  }

  command(verb: Command['verb'], ...numbers: number[]): this {
    return this.take({ type: 'text', text: verb, command: { verb, numbers } });
  }

  press(label: string): this {
    const options = [...(this.asked?.options ?? [])];
    const actions = (this.asked?.actions ?? []).map(({ id, verb }) => ({ id, label: verb }));
    const option = [...options, ...actions].find((offered) => offered.label === label);
    if (!option) throw new Error(`no option ${label}`);
    return this.take({ type: 'option', id: option.id });
  }

  get asked(): Asked | null {
    for (const effect of this.effects.toReversed()) if (effect.type === 'ask') return effect.asked;
    return null;
  }

  /** The place asked last, joined by `/`; `review` for the review. */
  get place(): string {
    return this.asked === null ? '' : this.asked.place.join('/') || 'review';
  }

  get refusal(): string | null {
    for (const effect of this.effects) if (effect.type === 'refuse') return effect.problem.id;
    return null;
  }

  get answers(): Answers {
    return this.conversation.stack.at(-1)?.answers ?? {};
  }
}
