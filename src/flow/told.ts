/** Where a flow stands that was begun by a sentence, and when its outcome can be had at once. */

import type { Place } from './conversation.ts';
import { findLacking } from './find-lacking.ts';
import type { Level, Spot } from './locate.ts';
import type { Turn } from './turn.ts';

/** @returns whether a list says what was understood of a sentence */
export const isTold = ({ frame, flow }: Turn, { step, place }: Spot): boolean =>
  frame?.told === true && place.length === 1 && flow?.sequence.steps.find(isNeededList) === step;

/** @returns where a flow that was told goes on: what must be answered first, then what was told */
export function placeTold(turn: Turn, level: Level): Place | null {
  if (turn.frame?.told !== true) return null;
  const lacking = findLacking(turn, level)?.place;
  if (lacking !== undefined) return lacking;
  if (turn.frame.drafted === true) return [];
  const list = level.sequence.steps.find(isNeededList);
  return list === undefined ? null : [list.id];
}

/** @returns whether a list that the outcome needs is reached with all else that it needs */
export const canDraft = (turn: Turn, { level, step, place }: Spot): boolean =>
  turn.flow !== null &&
  'produce' in turn.flow.outcome &&
  place.length === 1 &&
  isNeededList(step) &&
  findLacking(turn, level) === null;

/** True for a list without whose entries there is no outcome. */
export const isNeededList = ({ entry, min }: Spot['step']): boolean => entry !== null && min > 0;
