/** What a conversation wants done or said, as data; `assistant/` performs it. */

import type { Notice } from '../questions/question.ts';
import type { Answers, Place } from './conversation.ts';
import type { Verb } from './event.ts';

/** An option of a question; `id` comes back when it is pressed. */
export interface AskedOption {
  readonly id: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** A button that is no answer. */
export interface AskedAction {
  readonly id: string;
  readonly verb: Verb;
}

/** One line of a review, of a list, or of an entry. */
export interface Row {
  /** What pressing its button sends. */
  readonly id: string;
  readonly number: number;
  /** Message whose `label` names the line; null in a list, whose lines are the entries. */
  readonly message: string | null;
  readonly value: string;
  /** Messages of the questions that are still open in an entry. */
  readonly missing: readonly string[];
  /** Messages of those that are not asked on the way and say nothing yet. */
  readonly more: readonly string[];
}

/** A question to be shown. */
export interface Asked {
  readonly flow: string;
  readonly place: Place;
  readonly view: 'question' | 'list' | 'item' | 'review';
  /** Id of the message that words it. */
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Which question of how many, counted over those that will be asked; null inside lists and at the review. */
  readonly position: { readonly number: number; readonly of: number } | null;
  readonly isOptional: boolean;
  readonly isMultiple: boolean;
  /** The answer as it stands, in words, or null. */
  readonly current: string | null;
  readonly options: readonly AskedOption[];
  readonly rows: readonly Row[];
  readonly actions: readonly AskedAction[];
  /** What a paste held for other questions and can be taken in one press, in words, or null. */
  readonly offered: string | null;
  /** True at a list that says what was understood of a sentence. */
  readonly isTold: boolean;
  /** True at a review whose outcome was produced already. */
  readonly isProduced: boolean;
  /** True at a review where what was produced was changed in words: a new version is offered. */
  readonly isRevised: boolean;
}

/** What a draft that was made at once took where nothing was answered, and what is left empty. */
export interface Drafted {
  readonly taken: readonly { readonly message: string; readonly source: string }[];
  readonly empty: readonly string[];
}

/** What a conversation wants done or said. */
export type Effect =
  | { readonly type: 'ask'; readonly asked: Asked }
  /** The answer at a place stands, in words. */
  | { readonly type: 'settle'; readonly place: Place; readonly words: string }
  | { readonly type: 'refuse'; readonly problem: Notice }
  | {
      readonly type: 'doubt';
      readonly doubts: readonly Notice[];
      readonly actions: readonly AskedAction[];
    }
  | { readonly type: 'note'; readonly notes: readonly Notice[] }
  /** A flow begins with nothing kept from before: what it produces is another one. */
  | { readonly type: 'begin'; readonly flow: string }
  /** The flow reached its end: its outcome is due. `answers` has defaults filled in. */
  | {
      readonly type: 'finish';
      readonly flow: string;
      readonly answers: Answers;
      /** Null where it was gone through question by question. */
      readonly drafted: Drafted | null;
    }
  /** The flow left the stack; when another is below it, it is to be resumed. */
  | { readonly type: 'leave'; readonly flow: string; readonly isStopped: boolean }
  /** An option of an earlier question was pressed. */
  | { readonly type: 'stale' }
  /** Nothing is under way. */
  | { readonly type: 'idle' };
