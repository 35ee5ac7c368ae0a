/** The order of questions: which comes next, which came before, how far one is. */

import type { Step } from './compile-flow.ts';
import { spotAt, type Level, type Spot } from './locate.ts';

/** @returns whether a step concerns this conversation */
export const isVisible = (step: Step, level: Level): boolean =>
  step.isAsked === null || step.isAsked(level.scope);

const isOpen = (step: Step, level: Level): boolean =>
  !step.isLater && !Object.hasOwn(level.answers, step.id) && isVisible(step, level);

/**
 * @param level - whose questions
 * @param after - index of the step just answered, -1 for the start
 * @returns the next open question: the first after it, else the first of all (a question that was
 *   inserted before it, or that an answer opened); null when none is open
 */
export function nextOpen(level: Level, after: number): Spot | null {
  return openBetween(level, after + 1, level.sequence.steps.length) ?? openBetween(level, 0, after);
}

function openBetween(level: Level, from: number, to: number): Spot | null {
  for (let at = from; at < to; at += 1) {
    const step = level.sequence.steps[at];
    if (step && isOpen(step, level)) return spotAt(level, step.id);
  }
  return null;
}

/** @returns the question asked before the one at an index, answered or not; null at the first */
export function previous(level: Level, before: number): Spot | null {
  for (let at = before - 1; at >= 0; at -= 1) {
    const step = level.sequence.steps[at];
    if (step && !step.isLater && isVisible(step, level)) return spotAt(level, step.id);
  }
  return null;
}

/** @returns which question of how many a step is, counted over those that are asked on the way */
export function positionOf({ level, step, at }: Spot): { number: number; of: number } | null {
  if (step.isLater) return null;
  const { plainBefore, conditional, steps } = level.sequence;
  let number = (plainBefore[at] ?? 0) + 1;
  let of = plainBefore.at(-1) ?? 0;
  for (const index of conditional) {
    const other = steps[index];
    if (other === undefined || !isVisible(other, level)) continue;
    of += 1;
    if (index < at) number += 1;
  }
  return { number, of };
}
