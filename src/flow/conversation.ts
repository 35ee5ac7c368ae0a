/** Where a conversation stands: answers by step id, never a position or a log of what was said. */

import type { Notice } from '../questions/question.ts';
import type { Json } from '../record/change.ts';

/**
 * Names a question from the outside in: a step id, then for each list the id of an entry and the
 * step id in it. `[]` is the review; `['activities']` a list's menu; `['activities', '2']` the menu
 * of an entry; `['activities', '2', 'leads']` a question of that entry.
 */
export type Place = readonly string[];

/** Answers by step id; `null` was skipped, a list holds entries with an `id`. */
export type Answers = Record<string, Json>;

/** An entry of a list: its answers, and an id that stays when others are removed or moved. */
export interface Entry extends Answers {
  id: string;
}

/** An answer that waits for a yes. */
export interface Pending {
  value: Json;
  doubts: Notice[];
  notes: Notice[];
}

/** What the last change of a list did, to be taken back. */
export type Undo =
  /** What stood there before; null where nothing did. */
  | { place: string[]; items: Json }
  /** Ids of the entries that were added. */
  | { place: string[]; added: string[] }
  /** All the answers before a change of several of them; the place is where it was shown. */
  | {
      place: string[];
      answers: Answers;
      /** What lay ready to be taken then, see {@link Frame.offered}. */
      offered?: Frame['offered'];
    };

/** One flow under way. */
export interface Frame {
  flow: string;
  /** Whose outcome it will be; null where that is not known yet, absent in earlier releases. */
  agency?: string | null;
  answers: Answers;
  /** What was asked last, or null before the first question. */
  asked: string[] | null;
  /** Numbers of the first and the last copy of the question asked last; absent before the first. */
  copies?: [first: number, last: number];
  /**
   * True while a new entry of a list is gone through question by question; `later` while that is
   * done with those that are not asked on the way.
   */
  filling: boolean | 'later';
  pending: Pending | null;
  /**
   * True while it goes by what was said in one sentence: only what must be answered is asked, then
   * the list of what was said is shown.
   */
  told?: boolean;
  /** The last change of a list; earlier releases kept removals alone. */
  undo: Undo | null;
  /** True once options were ticked at the question asked last: what is typed then joins them. */
  ticked?: boolean;
  /** True once something was produced: what is changed then is seen at the review. */
  drafted?: boolean;
  /** True after a change in words of what was produced: a new version is all that is asked for. */
  revised?: boolean;
  /** How often somebody went back from a step, by its id; `review` for the review. */
  backs?: Record<string, number>;
  /** Steps that were answered by answers to others: no questions on the way. */
  given?: string[];
  /** Doubts that were said to be meant, and are not raised again: "that day is over". */
  meant?: string[];
  /** Answers to other questions that a paste held, to be taken in one press: facts by step id. */
  offered?: Readonly<Record<string, Json>> | null;
  /** Id that the next entry of a list gets. */
  nextItem: number;
  /** True when the outcome was produced and nothing has changed since. */
  produced: boolean;
}

/** A conversation: flows stacked on each other, the last is the one under way. */
export interface Conversation {
  stack: Frame[];
  /** Number of the question asked last; an option carries it, so that an old one is recognised. */
  nonce: number;
  /** Flows that were stopped, to be gone on with when they are started again, by {@link parkingOf}. */
  parked: Record<string, Frame>;
}

/** @returns a conversation in which nothing is under way */
export const createConversation = (): Conversation => ({ stack: [], nonce: 0, parked: {} });

/** @returns a flow of which nothing was asked yet */
export const createFrame = (
  flow: string,
  answers: Answers = {},
  agency: string | null = null,
): Frame => ({
  flow,
  agency,
  answers,
  asked: null,
  filling: false,
  pending: null,
  undo: null,
  nextItem: 1,
  produced: false,
});

/** @returns where a flow of an agency is parked: each agency has its own */
export const parkingOf = ({ flow, agency = null }: Pick<Frame, 'flow' | 'agency'>): string =>
  agency === null ? flow : `${flow}@${agency}`;

/** @returns whether what was answered is worth keeping: an outcome that was produced is kept anyhow */
export const isUnfinished = ({ answers, produced }: Frame): boolean =>
  Object.keys(answers).length > 0 && !produced;

/** @returns the flow that waits for an answer; null where there is none, or its document is made */
export function waitingFrame({ stack }: Pick<Conversation, 'stack'>): Frame | null {
  const top = stack.at(-1);
  return top === undefined || top.produced ? null : top;
}
