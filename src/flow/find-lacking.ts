/** Finds what still has to be answered before the outcome of a flow can be had. */

import type { Place } from './conversation.ts';
import { effectiveAnswer } from './describe.ts';
import { entriesOf, spotAt, type Level } from './locate.ts';
import type { Turn } from './turn.ts';
import { isVisible } from './walk.ts';

/** A question that has to be answered, and what is said of it. */
export interface Lacking {
  readonly place: Place;
  readonly problem: string;
  readonly args: Readonly<Record<string, number>>;
}

/** @returns the first question that has to be answered and is not, or null */
export function findLacking(turn: Turn, level: Level): Lacking | null {
  for (const step of level.sequence.steps) {
    const spot = isVisible(step, level) ? spotAt(level, step.id) : null;
    if (spot === null) continue;
    if (step.question === null && entriesOf(spot).length < step.min)
      return { place: spot.place, problem: 'problem-too-few', args: { min: step.min } };
    if (step.question !== null && !step.isOptional && effectiveAnswer(turn, spot) === null)
      return { place: spot.place, problem: 'problem-required', args: {} };
  }
  return null;
}
