/** Writes what was read of a document in words: one line a fact, with its lines where they are asked for. */

import type { z } from 'zod';

import { writeDay } from '../calendar/write.ts';
import type { Locale } from '../locale/locale.ts';
import type { documentFactsSchema } from '../plan/document-facts.ts';
import type { Evidence } from '../reading/entry.ts';
import type { FileSheet } from '../reading/file-sheet.ts';
import type { ReadFacts } from '../reading/reader.ts';

/** As far as a document tells them. */
type ToldFacts = Omit<z.infer<typeof documentFactsSchema>, 'year'> & {
  readonly year: number | null;
};

interface Words {
  readonly locale: Locale;
  readonly withEvidence: boolean;
}

/** @returns lines for people; what is not known is not mentioned */
export function writeReading(
  { facts, evidence }: ReadFacts,
  sheet: FileSheet,
  { locale, withEvidence }: Words,
): string {
  const lines = Object.entries(describe(facts as ToldFacts, locale)).flatMap(([fact, values]) => {
    const words = values.filter((value) => value !== null && value !== '');
    if (words.length === 0) return [];
    const where = withEvidence ? place(evidence, fact, locale) : '';
    const label = `${locale.say(`reading-${fact}`)}${where}:`;
    return words.length === 1
      ? [`${label} ${String(words[0])}`]
      : [label, ...words.map((word) => `  - ${String(word)}`)];
  });
  const notes = sheet.notes.map((note) =>
    locale.say(`reader-note-${note}`, { read: sheet.pagesRead, pages: sheet.pages }),
  );
  return [...(lines.length > 1 ? lines : [locale.say('reading-nothing')]), ...notes].join('\n');
}

type Values = Record<string, (string | null)[]>;

function describe(facts: ToldFacts, locale: Locale): Values {
  const { agency, signature } = facts;
  return {
    kind: [locale.attribute('reading-kind', facts.kind) ?? facts.kind],
    number: [facts.sign === null ? null : `${facts.number ?? '…'}/${facts.sign}`],
    date: [dateOf(facts)],
    agency: [[agency.name, agency.parent].filter(Boolean).join(' · ')],
    title: [facts.title],
    year: [facts.year === null ? null : String(facts.year)],
    addressees: facts.addressees ?? [],
    bases: facts.bases.map(({ text }) => text),
    themes: facts.themes,
    slogans: facts.slogans,
    activities: facts.activities.map(({ title, leads, time, place: where }) =>
      [title, leads.join(', '), time?.text, where].filter(Boolean).join(' · '),
    ),
    assignments: facts.assignments.map(({ unit, tasks }) => `${unit}: ${tasks.join('; ')}`),
    budget: [facts.budget],
    recipients: facts.recipients.map(({ name, note }) =>
      note === null ? name : `${name} (${note})`,
    ),
    archive: [facts.archive],
    signature: [
      signature === null
        ? null
        : [signature.authority, signature.title, signature.name].filter(Boolean).join(' / '),
    ],
  };
}

function dateOf({ date: { year, month, day } }: ToldFacts): string | null {
  if (year === null) return null;
  if (month === null) return `…/…/${year}`;
  const padded = (number: number): string => number.toString().padStart(2, '0');
  return day === null ? `…/${month}/${year}` : writeDay(`${year}-${padded(month)}-${padded(day)}`);
}

function place(evidence: readonly Evidence[], fact: string, locale: Locale): string {
  const there = evidence.filter(({ path }) => path === fact || path.startsWith(`${fact}.`));
  const lines = [...new Set(there.flatMap((one) => one.lines))].sort((one, other) => one - other);
  if (lines.length === 0) return '';
  const isSure = there.every(({ sureness }) => sureness === 'sure');
  return ` ${locale.say(isSure ? 'reading-lines' : 'reading-doubtful', { lines: lines.join(', ') })}`;
}
