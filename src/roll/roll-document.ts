/** Last year's document → this year's: what is known is put right and shown, the rest is asked. */

import { z } from 'zod';

import { signatureSchema } from '../plan/agency.ts';
import { basisSchema } from '../plan/document-facts.ts';
import { defaultOccasion, editionOf } from '../plan/occasion.ts';
import { LineFinder } from './find-line.ts';
import { findAll } from './mention.ts';
import { Notes } from './notes.ts';
import { rollAgency, rollSignature } from './roll-agency.ts';
import { rollBases } from './roll-bases.ts';
import { findersWith, rollValue, type Walk } from './roll-texts.ts';
import { rollWordings } from './roll-wordings.ts';
import type { Facts, Known, Leftover, Rolled, Rolling, SourceLine } from './rolling.ts';

const words = z.string().nullable().catch(null);
const head = z.looseObject({
  kind: z.string().catch('plan'),
  occasion: words,
  year: z.number().nullable().catch(null),
  agency: z
    .looseObject({ name: words, parent: words, symbol: words, place: words })
    .catch({ name: null, parent: null, symbol: null, place: null }),
  number: words,
  sign: words,
  date: z.looseObject({ year: z.number().nullable().catch(null) }).catch({ year: null }),
  bases: z.array(basisSchema).catch([]),
  themes: z.array(z.string()).catch([]),
  slogans: z.array(z.string()).catch([]),
  signature: signatureSchema.nullable().catch(null),
});

/** @returns the year that a document is of, or null where it says none */
export function yearOf(facts: Facts): number | null {
  const { year, date } = head.parse(facts);
  return year ?? date.year;
}

/**
 * Rolls a document on to another year.
 *
 * @param old - facts as `vanthu read` gives them
 * @param lines - of the document, by which leftovers are placed
 * @param known - what is known before it is rolled on
 * @returns null where the document does not say of which year it is
 */
export function rollDocument(
  old: Facts,
  lines: readonly SourceLine[],
  known: Known,
): Rolled | null {
  const oldYear = yearOf(old);
  if (oldYear === null) return null;
  const facts = head.parse(old);
  const rolling = openRolling(facts.occasion, oldYear, known);
  const notes = new Notes();
  const agency = rollAgency(facts.agency, rolling, notes);
  const wordings = rollWordings(facts, rolling, notes);
  const walk: Walk = { rolling, notes, finders: findersWith(wordings.quoted) };
  const where = [agency.name, agency.parent, agency.place].join(' ');
  const { signature, ...texts } = facts;
  const rolled: Facts = {
    ...mapParts(texts, walk),
    ...{ year: known.year, number: null, date: { year: known.year, month: null, day: null } },
    agency: known.agency === null ? rollValue(agency, 'agency', walk) : agency,
    bases: rollBases(facts.bases, where, rolling, notes),
    themes: wordings.themes,
    slogans: wordings.slogans,
    signature: rollSignature(signature, rolling, notes),
  };
  noteHead(facts, rolled, notes);
  const placed = placeAll(notes, lines);
  return {
    facts: rolled,
    changes: notes.changes,
    leftovers: [...placed, ...findElsewhere(old, lines, walk)],
  };
}

function openRolling(id: string | null, oldYear: number, known: Known): Rolling {
  const occasion =
    id === null
      ? null
      : (known.occasions.find((one) => one.id === id) ?? defaultOccasion(known.occasions));
  const edition = occasion === null ? null : editionOf(occasion, known.year);
  return {
    ...known,
    oldYear,
    occasion,
    edition,
    asOf: edition?.day ?? `${String(known.year)}-06-30`,
  };
}

/** Rolled on by themselves, or not at all. */
const apart = ['agency', 'bases', 'themes', 'slogans', 'date', 'year', 'evidence'];

const mapParts = (facts: Facts, walk: Walk): Facts =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([key]) => !apart.includes(key))
      .map(([key, value]) => [key, rollValue(value, key, walk)]),
  );

/** Number and day are given when it is issued. */
function noteHead(
  old: { readonly year: number | null; readonly number: string | null },
  { year }: Facts,
  notes: Notes,
): void {
  if (old.number !== null)
    notes.change('number', old.number, null, { id: 'roll-why-blank', args: {} });
  if (old.year !== null)
    notes.change('year', String(old.year), String(year), { id: 'roll-why-asked', args: {} });
}

function placeAll({ asked }: Notes, lines: readonly SourceLine[]): Leftover[] {
  const finder = new LineFinder(lines);
  return asked.map(({ within, ...rest }) => ({
    line: within === null ? null : finder.find(within.text, within.from, rest.text),
    ...rest,
  }));
}

/** What is old in lines that gave no fact: it is not in the draft, and nobody should miss it. */
function findElsewhere(old: Facts, lines: readonly SourceLine[], walk: Walk): Leftover[] {
  const read = squash(
    JSON.stringify(old, (key, value: unknown) => (key === 'evidence' ? [] : value)),
  );
  return lines
    .filter(({ text }) => !read.includes(squash(text).slice(0, telling)) && !isHead.test(text))
    .flatMap(({ number, text }) =>
      findAll(walk.finders, text, walk.rolling)
        .filter((mention) => !isRead(text, mention, read))
        .map(({ from, to }) => ({
          line: number,
          text: text.slice(from, to),
          why: { id: 'roll-why-elsewhere', args: {} },
          what: null,
          options: [],
        })),
    );
}

/** Letters by which a line is known again. */
const telling = 60;
const isHead = /^\s*(?:số\s*:|\p{L}[\p{L}\s.-]*, ngày)/iu;
const squash = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** True where the words on one side of a mention stand with it among the facts. */
function isRead(text: string, { from, to }: { from: number; to: number }, read: string): boolean {
  const [before, after] = [Math.max(0, from - beside), to + beside];
  return [text.slice(before, to), text.slice(from, after)].some((part) =>
    read.includes(squash(part)),
  );
}

/** Letters beside a mention by which it is known again. */
const beside = 10;
