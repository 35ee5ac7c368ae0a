/** Finds what a place names: its step, the answers it belongs to, and where its answer is kept. */

import type { Path } from '../record/change.ts';
import type { Flow, Sequence, Step } from './compile-flow.ts';
import type { Answers, Entry, Frame, Place } from './conversation.ts';
import type { Scope } from './expression.ts';

/** The answers of one level: of the flow, or of an entry of a list. */
export interface Level {
  readonly sequence: Sequence;
  readonly answers: Answers;
  /** Path of the answers in the conversation. */
  readonly path: Path;
  readonly place: Place;
  readonly scope: Scope;
}

/** A question or list. */
export interface Spot {
  readonly level: Level;
  readonly step: Step;
  readonly at: number;
  readonly place: Place;
  readonly path: Path;
}

/** @returns the level of the flow itself */
export function topLevel(
  flow: Flow,
  frame: Frame,
  framePath: Path,
  facts: Readonly<Record<string, unknown>>,
): Level {
  return {
    sequence: flow.sequence,
    answers: frame.answers,
    path: [...framePath, 'answers'],
    place: [],
    scope: { facts, answers: frame.answers },
  };
}

/** @returns the step of that id at a level, or null when the flow has none */
export function spotAt(level: Level, id: string | undefined): Spot | null {
  const at = id === undefined ? undefined : level.sequence.index.get(id);
  const step = at === undefined ? undefined : level.sequence.steps[at];
  if (at === undefined || step === undefined) return null;
  return { level, step, at, place: [...level.place, step.id], path: [...level.path, step.id] };
}

/** @returns the entries of a list, as they are kept */
export function entriesOf(spot: Spot): Entry[] {
  const value = spot.level.answers[spot.step.id];
  return Array.isArray(value) ? (value as Entry[]) : [];
}

/** @returns the level of an entry of a list, or null when it is gone */
export function entryLevel(spot: Spot, id: string | undefined): Level | null {
  const at = entriesOf(spot).findIndex((entry) => entry.id === id);
  const answers = entriesOf(spot)[at];
  if (answers === undefined || spot.step.entry === null) return null;
  const { scope } = spot.level;
  return {
    sequence: spot.step.entry,
    answers,
    path: [...spot.path, at],
    place: [...spot.place, String(id)],
    scope: { facts: scope.facts, answers: { ...scope.answers, ...answers } },
  };
}

/** What a place names. */
export type Located =
  | { readonly type: 'review'; readonly level: Level }
  | { readonly type: 'entry'; readonly list: Spot; readonly level: Level }
  | { readonly type: 'step'; readonly spot: Spot };

/** @returns what a place names, or null when a changed flow or a removed entry took it away */
export function locate(top: Level, place: Place): Located | null {
  if (place.length === 0) return { type: 'review', level: top };
  let level = top;
  for (let at = 0; ; at += 2) {
    const spot = spotAt(level, place[at]);
    if (spot === null) return null;
    if (at === place.length - 1) return { type: 'step', spot };
    const inside = entryLevel(spot, place[at + 1]);
    if (inside === null) return null;
    if (at + 1 === place.length - 1) return { type: 'entry', list: spot, level: inside };
    level = inside;
  }
}
