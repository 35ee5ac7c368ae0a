/** What can happen to a conversation. */

import type { Answers } from './conversation.ts';

/** Words that mean something at a question other than an answer to it. */
export const verbs = [
  'back',
  'skip',
  'stop',
  'restart',
  'keep',
  'done',
  'add',
  'edit',
  'delete',
  'move',
  'undo',
  'fill',
  'more',
  'draft',
  'walk',
  'take',
  'yes',
  'no',
] as const;

/** A word that means something other than an answer. */
export type Verb = (typeof verbs)[number];

/** A verb with the numbers said with it ("sửa 2"). */
export interface Command {
  readonly verb: Verb;
  readonly numbers: readonly number[];
}

/** Facts that answer steps, by step id. */
export type Told = Readonly<Record<string, unknown>>;

/** What can happen to a conversation. */
export type Event =
  | { readonly type: 'start'; readonly flow: string; readonly answers?: Answers }
  /** Somebody said what they want of a flow: facts by step id, entries of lists without ids. */
  | {
      readonly type: 'tell';
      readonly flow: string;
      readonly facts: Told;
      /** Facts of what the flow needs first, where that is lacking. */
      readonly needed?: Told;
    }
  /** Answers of the flow under way are changed: facts by step id take their place. */
  | { readonly type: 'revise'; readonly facts: Told }
  /** Something was typed; `command` is what it means where a command is waited for. */
  | { readonly type: 'text'; readonly text: string; readonly command: Command | null }
  /** An option was pressed: its id as it was offered. */
  | { readonly type: 'option'; readonly id: string }
  /** Shows the current question again. */
  | { readonly type: 'resume' };
