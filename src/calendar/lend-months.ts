/** Lends the month of one day to a lone number that shares it: the "17" of "từ ngày 17 đến 18/5". */

import type { DayAtom, Remark } from './atom.ts';
import { type Element, isLedBy, isLedOnlyBy, type SettledAtom } from './element.ts';

type Lendable = Element<SettledAtom>;

/**
 * @returns the elements without lone numbers; what is wrong when one is a day of no month; null when
 * a number may be a day or may count something else
 */
export function lendMonths(elements: readonly Lendable[]): Lendable[] | Remark | null {
  const lent: Lendable[] = [...elements];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const [day, month] = [bareDay(lent[at]), monthBehind(lent[at + 1])];
    if (day === null || month === null) continue;
    if (mayCount(day)) return null;
    lent[at] = { ...day, atom: { ...day.atom, month } };
  }
  for (let at = 1; at < lent.length; at += 1) {
    const day = bareDay(lent[at]);
    const month = day === null ? null : monthBefore(lent[at - 1], day);
    if (day !== null && month !== null) lent[at] = { ...day, atom: { ...day.atom, month } };
  }
  const lost = lent.map(bareDay).find((day) => day !== null && isDay(day));
  if (lost) return { id: 'problem-month-missing', args: { day: lost.atom.day } };
  return lent.filter((element) => bareDay(element) === null);
}

function bareDay(element: Lendable | undefined): Element<DayAtom> | null {
  if (element?.atom.kind !== 'day' || element.atom.month !== null) return null;
  return { ...element, atom: element.atom };
}

/** The month that the next date lends to the number before it. */
function monthBehind(next: Lendable | undefined): number | null {
  if (next?.atom.kind !== 'day' || next.lead.size === 0) return null;
  return isLedOnlyBy(next, 'comma', 'and', 'dash', 'to', 'until') ? next.atom.month : null;
}

/** The month that a date lends to the number behind it: "từ 17/5 đến 20". */
function monthBefore(before: Lendable | undefined, day: Element<DayAtom>): number | null {
  if (before?.atom.kind !== 'day' || !day.isJoined || !isLedBy(day, 'to', 'dash')) return null;
  return day.atom.day > before.atom.day ? before.atom.month : null;
}

/** "tầng 3, 15/5": behind a foreign word a number counts, unless "ngày" or a dash say otherwise. */
function mayCount({ atom, lead, isJoined }: Element<DayAtom>): boolean {
  return !isJoined && !atom.hasWord && !atom.isTight && lead.size === 0;
}

/** "ngày 18" and "trước 15" mean a day; "3" and "đến 20 đại biểu" do not. */
function isDay(day: Element<DayAtom>): boolean {
  if (day.atom.hasWord) return true;
  if (day.isCount) return false;
  if (day.isJoined && isLedBy(day, 'dash')) return true;
  return isLedBy(day, 'from', 'since', 'to', 'before', 'until', 'after');
}
