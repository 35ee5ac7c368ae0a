/** Answers that come with another answer: the year and bases of a plan, once the plan is chosen. */

import type { Json } from '../record/change.ts';
import type { Answers } from './conversation.ts';
import { createEntry } from './create-entry.ts';
import { spotAt, type Spot } from './locate.ts';
import type { Turn } from './turn.ts';

/** Answers the steps that an answer settles; one for which it says nothing is open again. */
export function giveAnswers(turn: Turn, { step, level }: Spot): void {
  for (const [id, of] of step.gives) {
    const target = spotAt(level, id);
    const value = of(level.scope);
    if (target === null) continue;
    if (isNothing(value)) turn.draft.remove(target.path);
    else turn.draft.set(target.path, asAnswer(turn, target, value));
    noteGiven(turn, id, !isNothing(value));
  }
}

/** Remembers that a step was answered without being asked, or that it is open again. */
function noteGiven(turn: Turn, id: string, isGiven: boolean): void {
  const given = turn.frame?.given ?? [];
  if (given.includes(id) === isGiven) return;
  turn.setFrame('given', isGiven ? [...given, id] : given.filter((other) => other !== id));
}

/** Begins a list with the entries that its default names, the first time it is asked. */
export function beginList(turn: Turn, spot: Spot): void {
  const { step, level } = spot;
  if (step.question !== null || Object.hasOwn(level.answers, step.id)) return;
  const entries = step.defaultOf?.(level.scope) ?? null;
  if (!isNothing(entries)) turn.draft.set(spot.path, asAnswer(turn, spot, entries));
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** A copy: what is answered is changed by hand, the facts are not. */
function asAnswer(turn: Turn, { step }: Spot, value: unknown): Json {
  const copy = structuredClone(value) as Json;
  if (step.question !== null || !Array.isArray(copy)) return copy;
  return copy.map((entry) => createEntry(turn, entry as Answers));
}
