/** Gathers the dates and hours of a text, each with the words that lead to it. */

import type { Atom, Item, Mark } from './atom.ts';
import type { Element, SettledAtom } from './element.ts';
import { joinWeekdays } from './weekday.ts';

/** What a text says about time, before years are known. */
export interface Gathering {
  readonly elements: readonly Element<SettledAtom>[];
  /** Marks behind the last date. */
  readonly trail: ReadonlySet<Mark>;
  /** All marks. */
  readonly marks: ReadonlySet<Mark>;
  readonly hasDuration: boolean;
  /** True when a word changes a date in a way that is not understood ("trước khi", "10 ngày sau"). */
  readonly isUnclear: boolean;
  readonly hasForeignWords: boolean;
}

/** Marks that lose their meaning when a foreign word comes between them and the date. */
const binding: readonly Mark[] = ['before', 'after', 'anchor', 'not', 'since'];

/** @returns the dates and hours of the items, weekdays joined to the days they name */
export function gather(items: readonly Item[]): Gathering {
  const elements: Element[] = [];
  let lead = new Set<Mark>();
  let isJoined = true;
  let isUnclear = false;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'mark') {
      if (item.mark !== 'filler') lead.add(item.mark);
    } else if (item.kind === 'unknown') {
      isJoined = false;
      isUnclear ||= binding.some((mark) => lead.has(mark));
      lead = new Set([...lead].filter((mark) => mark === 'or'));
    } else if (item.kind === 'duration') {
      isUnclear ||= isOffset(items, index, elements.at(-1), lead);
    } else if (isAtom(item)) {
      const isCount = items[index + 1]?.kind === 'unknown';
      elements.push({ atom: item, lead, isJoined, isCount });
      lead = new Set();
      isJoined = true;
    }
  }
  return {
    elements: joinWeekdays(elements),
    trail: lead,
    marks: new Set(items.flatMap((item) => (item.kind === 'mark' ? [item.mark] : []))),
    hasDuration: items.some((item) => item.kind === 'duration'),
    hasForeignWords: items.some((item) => item.kind === 'unknown'),
    isUnclear,
  };
}

/** True for "10 ngày trước ngày …" and "trước ngày … 10 ngày": counted from a date, not on it. */
function isOffset(
  items: readonly Item[],
  at: number,
  before: Element | undefined,
  lead: ReadonlySet<Mark>,
): boolean {
  const next = items[at + 1];
  if (next?.kind === 'mark' && ['before', 'after', 'since'].includes(next.mark)) return true;
  const isBound = before !== undefined && (before.lead.has('before') || before.lead.has('after'));
  return isBound && lead.size === 0;
}

function isAtom(item: Item): item is Atom {
  return ['day', 'weekday', 'months', 'week', 'hour'].includes(item.kind);
}
