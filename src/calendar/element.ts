/** A date or an hour together with the words that lead to it. */

import type { Atom, Mark, WeekdayAtom } from './atom.ts';

/** An atom once each weekday is joined to its day. */
export type SettledAtom = Exclude<Atom, WeekdayAtom>;

/** A date or an hour, and what stands before it since the one before. */
export interface Element<A extends Atom = Atom> {
  readonly atom: A;
  readonly lead: ReadonlySet<Mark>;
  /** True when no foreign word stands between it and the one before. */
  readonly isJoined: boolean;
  /** True when the very next thing is a foreign word, as in "20 đại biểu". */
  readonly isCount: boolean;
}

/** True when nothing but these marks leads to an element. */
export function isLedOnlyBy(element: Element, ...marks: readonly Mark[]): boolean {
  return element.isJoined && [...element.lead].every((mark) => marks.includes(mark));
}

/** True when one of these marks leads to an element. */
export function isLedBy(element: Element, ...marks: readonly Mark[]): boolean {
  return marks.some((mark) => element.lead.has(mark));
}
