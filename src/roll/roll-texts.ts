/** Walks over the facts of a document and puts every text and time of them into the new year. */

import { timeSchema } from '../plan/time.ts';
import { findDates, findYears } from './find-dates.ts';
import { findDayNames } from './find-day-names.ts';
import { findCited, findCounts, findMoney, findQuoted } from './find-numbers.ts';
import { findAnniversaries, findEpidemic, findOrdinals } from './find-outdated.ts';
import { findDivided, findEnded, findReformed } from './find-reformed.ts';
import { applyMentions, findAll, type FindMentions } from './mention.ts';
import type { Notes } from './notes.ts';
import { rollTime } from './roll-time.ts';
import { rollUnit } from './roll-unit.ts';
import type { Rolling } from './rolling.ts';

/** What speaks of the old year; where two meet, the first counts. */
export const findersWith = (quoted: ReadonlyMap<string, string | null>): FindMentions[] => [
  findQuoted(quoted),
  findAnniversaries,
  findEpidemic,
  findDayNames,
  findCited,
  findDates,
  findReformed,
  findEnded,
  findDivided,
  findOrdinals,
  findYears,
  findMoney,
  findCounts,
];

/** What is no text of the document: ids, and what was reported of last year. */
const untouched = /(?:^|\.)(?:kind|occasion|number|sign|level|activityLayout|results|photos)$/u;
const isUnit = /(?:^|\.)(?:leads|coordinators)\.\d+$|^assignments\.\d+\.unit$/u;

/** What a walk over facts has to work with. */
export interface Walk {
  readonly rolling: Rolling;
  readonly notes: Notes;
  readonly finders: readonly FindMentions[];
}

/** @returns a part of the facts in the new year; what came of last year's work is left out */
export function rollValue(value: unknown, what: string, walk: Walk): unknown {
  if (untouched.test(what)) return Array.isArray(value) ? [] : value;
  if (typeof value === 'string') return rollText(value, what, walk);
  if (Array.isArray(value))
    return value.map((one: unknown, at) => rollValue(one, `${what}.${String(at)}`, walk));
  if (typeof value !== 'object' || value === null) return value;
  const time = timeSchema.safeParse(value);
  if (time.success) return rollTimeAt(time.data.text, value, what, walk);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'obstacle')
      .map(([key, one]) => [key, rollValue(one, `${what}.${key}`, walk)]),
  );
}

function rollText(text: string, what: string, { rolling, notes, finders }: Walk): string {
  const mentions = findAll(finders, text, rolling);
  notes.take(what, text, mentions);
  const rolled = applyMentions(text, mentions);
  return isUnit.test(what) ? rollUnit(rolled, what, rolling, notes) : rolled;
}

function rollTimeAt(text: string, time: object, what: string, walk: Walk): object {
  const { rolling, notes } = walk;
  const moved = rollTime(text, rolling);
  if (moved !== null) {
    notes.change(what, text, moved.time.text, moved.why);
    return moved.time;
  }
  if (/\d{4}|\d\/\d/u.test(text))
    notes.ask({
      ...{ text, what: `${what}.text`, options: [], within: { text, from: 0 } },
      why: { id: 'roll-why-unclear-time', args: {} },
    });
  return time;
}
