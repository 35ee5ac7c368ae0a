/** The order of questions: which comes next, which came before, how far one is. */

import type { Step } from './compile-flow.ts';
import { spotAt, type Level, type Spot } from './locate.ts';

/** @returns whether a step concerns this conversation */
export const isVisible = (step: Step, level: Level): boolean =>
  step.isAsked === null || step.isAsked(level.scope);

const isOpen = (step: Step, level: Level, isLater: boolean): boolean =>
  step.isLater === isLater && !Object.hasOwn(level.answers, step.id) && isVisible(step, level);

/**
 * @param level - whose questions
 * @param after - index of the step just answered, -1 for the start
 * @param isLater - true to go through those that are not asked on the way
 * @returns the next open question: the first after it, else the first of all (a question that was
 *   inserted before it, or that an answer opened); null when none is open
 */
export function nextOpen(level: Level, after: number, isLater = false): Spot | null {
  const end = level.sequence.steps.length;
  return openBetween(level, [after + 1, end], isLater) ?? openBetween(level, [0, after], isLater);
}

function openBetween(level: Level, [from, to]: [number, number], isLater: boolean): Spot | null {
  for (let at = from; at < to; at += 1) {
    const step = level.sequence.steps[at];
    if (step && isOpen(step, level, isLater)) return spotAt(level, step.id);
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

/**
 * @param given - steps that were answered by answers to others
 * @returns which question of how many a step is, counted over those that are asked on the way; null
 *   for a step that is none of them
 */
export function positionOf(
  { level, step }: Spot,
  given: readonly string[],
): { number: number; of: number } | null {
  const asked = level.sequence.steps.filter(
    (other) => !other.isLater && !given.includes(other.id) && isVisible(other, level),
  );
  const at = asked.indexOf(step);
  return at < 0 ? null : { number: at + 1, of: asked.length };
}
