/** What an agency was told of a Day in a year by documents that it sent in itself. */

import { z } from 'zod';

import { writeDay } from '../../calendar/write.ts';
import { todayIn } from '../../calendar/day.ts';
import { asJson } from '../../record/as-json.ts';
import type { Occasion } from '../../plan/occasion-file.ts';
import type { Transaction } from '../../stores/store.ts';
import { defineRecord, part } from './record.ts';

/** What one document says. */
export interface OwnEntry {
  readonly occasion: string;
  readonly year: number;
  readonly themes: readonly string[];
  readonly slogans: readonly string[];
  /** The document, as it is cited. */
  readonly document: {
    readonly kind: string;
    readonly number: string;
    /** `YYYY-MM-DD` */
    readonly date: string;
    readonly issuer: string;
    readonly title: string | null;
  };
  /** Moment in ms UTC at which it was sent. */
  readonly at: number;
}

/** Most documents that are remembered. */
const maxEntries = 200;

/** What agencies were told of Days, by agency. */
export const catalogues = defineRecord('catalogues', {
  version: 1,
  key: (agency: string) => agency,
  schema: z.looseObject({ entries: z.array(part<OwnEntry>()) }),
  agencyOf: (_kept, key) => key.slice('catalogues/'.length),
});

/** @returns what the agency was told, the oldest first */
export async function readOwnEntries(
  reader: Pick<Transaction, 'read'>,
  agency: string,
): Promise<readonly OwnEntry[]> {
  return (await catalogues.read(reader, agency))?.entries ?? [];
}

/** Keeps what a document says; the same document again takes the place of what it said before. */
export async function keepOwnEntry(
  transaction: Transaction,
  agency: string,
  entry: OwnEntry,
): Promise<void> {
  const others = (await readOwnEntries(transaction, agency)).filter(
    ({ document, year }) => document.number !== entry.document.number || year !== entry.year,
  );
  const next = { entries: [...others, entry].slice(-maxEntries) };
  transaction.change(catalogues.key(agency), [[[], asJson(next)]]);
}

/**
 * @param occasions - of the catalogue that all share, which stays as it is
 * @param entries - what the agency was told
 * @param cite - writes where an entry comes from
 * @returns the occasions as the agency knows them: what it was told comes first in its year
 */
export function withOwn(
  occasions: readonly Occasion[],
  entries: readonly OwnEntry[],
  cite: (entry: OwnEntry) => string,
): readonly Occasion[] {
  if (entries.length === 0) return occasions;
  return occasions.map((occasion) =>
    entries
      .filter((entry) => entry.occasion === occasion.id)
      .reduce((known, entry) => addEntry(known, entry, cite(entry)), occasion),
  );
}

function addEntry(occasion: Occasion, entry: OwnEntry, source: string): Occasion {
  const { year, document } = entry;
  const own = (texts: readonly string[]) =>
    texts.map((text) => ({ text, source, also: [], variants: [] }));
  const before = occasion.years.find((one) => one.year === year);
  const others = (kind: 'themes' | 'slogans') =>
    (before?.[kind] ?? []).filter(({ text }) => !entry[kind].includes(text));
  const { title, ...cited } = document;
  const next = {
    ...{ slogansSeenLocally: [], anniversaries: [], windows: [] },
    ...before,
    year,
    themes: [...own(entry.themes), ...others('themes')],
    slogans: [...own(entry.slogans), ...others('slogans')],
    guidingDocuments: [
      {
        ...{ ...cited, level: 'ministry' as const, source, also: [] },
        ...(title === null ? {} : { title }),
      },
      ...(before?.guidingDocuments ?? []).filter(({ number }) => number !== document.number),
    ],
  };
  return { ...occasion, years: [...occasion.years.filter((one) => one !== before), next] };
}

/** @returns the kind, number, day and issuer of a document, and the day on which it was sent */
export function writeOrigin({ document, at }: OwnEntry, zone: string) {
  const { kind, number, date, issuer } = document;
  return { kind, number, date: writeDay(date), issuer, on: writeDay(todayIn(at, zone)) };
}
