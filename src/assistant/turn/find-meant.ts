/** Which plan or document is meant: what a button names and nothing in its place, else the only one. */

import type { Answer, Talk } from './context.ts';

interface Named {
  readonly document: string;
}

/** @returns what a button names, else the only one; undefined where several may be meant */
export function findMeant<T extends Named>({ meant }: Talk, all: readonly T[]): T | undefined {
  const record = meant?.record ?? null;
  const only = all.length === 1 ? all[0] : undefined;
  return record === null ? only : all.find(({ document }) => document === record);
}

/** @returns false where the button names none, or one that is there */
export function sayGone({ meant, locale }: Talk, all: readonly Named[], answer: Answer): boolean {
  const record = meant?.record ?? null;
  const isGone = record !== null && all.every(({ document }) => document !== record);
  if (isGone) answer.say(locale.say('button-record-gone'));
  return isGone;
}
