/** Joins the name of a weekday to the date it stands beside. */

import type { DayAtom, WeekdayAtom } from './atom.ts';
import { addDays, mondayOf, partsOf } from './day.ts';
import { type Element, isLedOnlyBy, type SettledAtom } from './element.ts';

/**
 * "thứ Sáu, ngày 15/5" and "15/5 (thứ Sáu)" are one day; a weekday alone is a day of its own.
 * @returns the elements without separate weekdays
 */
export function joinWeekdays(elements: readonly Element[]): Element<SettledAtom>[] {
  const joined: Element<SettledAtom>[] = [];
  const named = new Map<number, WeekdayAtom>();
  let lead: Element['lead'] | null = null;
  for (const [index, { atom, ...rest }] of elements.entries()) {
    const element: Omit<Element, 'atom'> = lead === null ? rest : { ...rest, lead, isJoined: true };
    lead = null;
    if (atom.kind !== 'weekday') {
      const weekday = named.get(index) ?? null;
      joined.push({ ...element, atom: atom.kind === 'day' ? { ...atom, weekday } : atom });
      continue;
    }
    const ahead = findDayAhead(elements, index);
    const behind = joined.at(-1);
    if (ahead !== null) {
      named.set(ahead, atom);
      ({ lead } = element);
    } else if (isLedOnlyBy({ atom, ...element }, 'comma') && isUnnamedDay(behind)) {
      joined[joined.length - 1] = { ...behind, atom: { ...behind.atom, weekday: atom } };
    } else {
      joined.push({ ...element, atom: dayOf(atom, elements[index + 1]) });
    }
  }
  return joined;
}

/** The day that a weekday names: the next date, or the one behind an hour. */
function findDayAhead(elements: readonly Element[], at: number): number | null {
  const isNear = (index: number, kind: string) => {
    const element = elements[index];
    return element?.atom.kind === kind && isLedOnlyBy(element, 'comma');
  };
  if (isNear(at + 1, 'day')) return at + 1;
  return isNear(at + 1, 'hour') && isNear(at + 2, 'day') ? at + 2 : null;
}

function isUnnamedDay(element: Element<SettledAtom> | undefined): element is Element<DayAtom> {
  return element?.atom.kind === 'day' && element.atom.weekday === null;
}

/** In "từ thứ Hai đến thứ Sáu tuần sau" the week is that of the last day. */
function dayOf({ first, end, weekday, on, hasWeek }: WeekdayAtom, next?: Element): DayAtom {
  const lender = next?.isJoined && next.lead.size > 0 ? next.atom : null;
  const isLent = !hasWeek && lender?.kind === 'weekday' && lender.hasWeek;
  const day = isLent ? addDays(mondayOf(lender.on), weekday - 1) : on;
  const rest = { style: 'relative', hasWord: false, isTight: false, weekday: null } as const;
  return { kind: 'day', first, end, ...partsOf(day), ...rest };
}
