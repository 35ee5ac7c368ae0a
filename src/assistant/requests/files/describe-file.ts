/** Says what a file is: its kind, number, date, issuer, subject and year. */

import { writeDay } from '../../../calendar/write.ts';
import { createDay } from '../../../calendar/day.ts';
import type { Locale } from '../../../locale/locale.ts';
import { z } from 'zod';

import type { Facts } from '../../../roll/rolling.ts';

const word = z.string().nullable().catch(null);
const number = z.number().nullable().catch(null);
const list = z.array(z.unknown()).catch([]);

/** What a file is known by; what it does not say is null. */
const labelSchema = z.object({
  kind: z.string().catch('other'),
  occasion: word,
  year: number,
  agency: z.object({ name: word, parent: word }).catch({ name: null, parent: null }),
  number: word,
  sign: word,
  date: z
    .object({ year: number, month: number, day: number })
    .catch({ year: null, month: null, day: null }),
  title: word,
  themes: z.array(z.string()).catch([]),
  slogans: z.array(z.string()).catch([]),
  activities: list,
});

/** What a file is known by. */
export type FileLabel = z.infer<typeof labelSchema>;

/** @returns what a file is known by */
export const labelOf = (facts: Facts): FileLabel => labelSchema.parse(facts);

/** Longest subject that is shown. */
const maxTitle = 160;

/** @returns a few lines on what a file is */
export function describeFile(name: string, facts: Facts, locale: Locale): string {
  const label = labelOf(facts);
  const kind = locale.attribute('reading-kind', label.kind) ?? label.kind;
  const of = (id: string, value: string | null): string[] =>
    value === null || value === '' ? [] : [`${locale.say(id)}: ${value}`];
  return [
    locale.say('files-what', { name, kind }),
    ...of('reading-number', label.sign === null ? null : `${label.number ?? '…'}/${label.sign}`),
    ...of('reading-date', writeDate(label)),
    ...of('reading-agency', [label.agency.name, label.agency.parent].filter(Boolean).join(' · ')),
    ...of('reading-title', shorten(label.title)),
    ...of('reading-year', label.year === null ? null : String(label.year)),
    ...(label.activities.length === 0
      ? []
      : [locale.say('files-activities', { count: label.activities.length })]),
  ].join('\n');
}

const shorten = (title: string | null): string | null =>
  title === null || title.length <= maxTitle ? title : `${title.slice(0, maxTitle - 1)}…`;

/** @returns the day that a document bears; null where it is blank */
export function dayOf({ date }: Pick<FileLabel, 'date'>): string | null {
  const { year, month, day } = date;
  return year === null || month === null || day === null ? null : createDay(year, month, day);
}

function writeDate(label: FileLabel): string | null {
  const day = dayOf(label);
  return day === null ? null : writeDay(day);
}
