/** Keeps an answer and goes on from it. */

import type { Notice } from '../questions/question.ts';
import type { Json } from '../record/change.ts';
import { ask, askNext, levelOf } from './ask.ts';
import type { Frame, Place } from './conversation.ts';
import { describe } from './describe.ts';
import { giveAnswers } from './give-answers.ts';
import { entryLevel, locate, type Spot } from './locate.ts';
import { dropOffered } from './offered.ts';
import type { Turn } from './turn.ts';
import { nextOpen } from './walk.ts';

/** Keeps an answer at a question or list, without going on. */
export function keepAnswer(turn: Turn, spot: Spot, value: Json): void {
  turn.draft.set(spot.path, value);
  if (spot.place.length === 1) dropOffered(turn, spot.step.id);
  giveAnswers(turn, spot);
  changed(turn);
}

/** Takes an answer away: the question is open again. */
export function dropAnswer(turn: Turn, spot: Spot): void {
  turn.draft.remove(spot.path);
  changed(turn);
}

/** Notes that the answers changed: what was produced from them is out of date. */
export function changed(turn: Turn): void {
  turn.setFrame('produced', false);
  turn.setFrame('pending', null);
}

/** Keeps an answer, says what there is to say of it, and goes on. */
export function accept(turn: Turn, spot: Spot, value: Json, notes: readonly Notice[] = []): void {
  keepAnswer(turn, spot, value);
  turn.note(notes);
  goOn(turn, spot);
}

/** Goes on from a question or list whose answer stands. */
export function goOn(turn: Turn, spot: Spot): void {
  const { level, place } = spot;
  turn.effects.push({ type: 'settle', place, words: describe(turn, spot) });
  if (level.place.length === 0) {
    askNext(turn, spot.at);
    return;
  }
  if (turn.frame === null || turn.frame.filling === false) {
    ask(turn, level.place);
    return;
  }
  fillEntry(turn, level.place, spot.at, turn.frame.filling);
}

/** Asks the next open question of an entry after an index, or returns to its list. */
export function fillEntry(
  turn: Turn,
  entry: Place,
  after: number,
  filling: Frame['filling'] = true,
): void {
  const located = locate(levelOf(turn), entry);
  const fresh = located?.type === 'entry' ? entryLevel(located.list, entry.at(-1)) : null;
  const open = fresh === null ? null : nextOpen(fresh, after, filling === 'later');
  turn.setFrame('filling', open === null ? false : filling);
  ask(turn, open?.place ?? entry.slice(0, -1));
}
