/** Reads a whole document: its parts by their headings, each by the reader of that part. */

import type { Activity } from '../plan/activity.ts';
import type { Recipient, Signature } from '../plan/agency.ts';
import type { Known } from './clause.ts';
import { type Part, partsOfText } from './document-parts.ts';
import { type Evidence, type Found, gatherEntries } from './entry.ts';
import { foldLine } from '../text/fold-line.ts';
import {
  type DocumentNumber,
  kindOf,
  readAddressees,
  readNumber,
  readSubject,
  readTitle,
} from './read-head.ts';
import type { AgencyFacts } from './find-agency.ts';
import { trimMarks } from './labels.ts';
import { learnUnits } from './learn-units.ts';
import { mendLines } from './mend-lines.ts';
import { readActivityLines } from './read-activities.ts';
import { readAgency } from './read-agency.ts';
import { type Assignment, readAssignmentLines } from './read-assignments.ts';
import { type Basis, readBaseLines } from './read-bases.ts';
import { readRecipientLines } from './read-recipients.ts';
import { findOccasionId, findYear } from './read-request.ts';
import { type Line, openSheet } from './sheet.ts';
import { stripEnd } from '../text/split-lines.ts';

/** The facts of a document as far as a text tells them. */
export interface DocumentRead extends DocumentNumber {
  readonly kind: string;
  readonly occasion: string | null;
  readonly year: number | null;
  readonly agency: AgencyFacts;
  readonly title: string | null;
  readonly addressees: string[];
  readonly bases: Basis[];
  readonly purposes: string[];
  readonly requirements: string[];
  readonly themes: string[];
  readonly slogans: string[];
  readonly activities: Activity[];
  readonly budget: string | null;
  readonly assignments: Assignment[];
  readonly recipients: Recipient[];
  readonly archive: string | null;
  readonly signature: Signature | null;
}

/** @returns the facts of a document in the shape that `vanthu draft` takes; absent ones are null or empty */
export function readDocument(text: string, known: Known): Found<DocumentRead> {
  const lines = openSheet(text);
  const parts = partsOfText(lines);
  return readParts(lines, parts, { ...known, units: learnUnits(parts, lines, known.units) });
}

/**
 * @param lines - all of the text
 * @param parts - the same by what they are
 * @returns the facts of a document whose parts are known
 */
export function readParts(
  lines: readonly Line[],
  parts: ReadonlyMap<Part, readonly Line[]>,
  known: Known,
): Found<DocumentRead> {
  const part = (name: Part): readonly Line[] => parts.get(name) ?? [];
  const head = [...part('head'), ...part('title')].map((line) => line.text).join('\n');
  const subject = readSubject(part('head'));
  const heading = readTitle(part('title')) ?? subject?.text ?? null;
  const numbered = readNumber(head);
  const year = findYear(heading ?? head, known) ?? findYear(head, known);
  const dated: Known = { ...known, year: year ?? known.year };
  const profile = readAgency(
    [...part('head'), ...part('signature')].map((line) => line.text).join('\n'),
  ).facts;
  const activities = gatherEntries(readActivityLines(part('activities'), dated));
  const assignments = readAssignmentLines(part('assignments'), dated);
  const bases = readBaseLines(part('bases'), dated);
  const recipients = readRecipientLines(part('recipients'), dated);
  const facts = {
    ...{
      kind: kindOf(lines, numbered.sign),
      occasion: findOccasionId(heading ?? head, known),
      year,
      agency: profile.agency,
    },
    ...numbered,
    ...{
      title: heading,
      addressees: readAddressees(part('addressees')),
      ...bases.facts,
      ...readPurposes(parts),
      ...readThemes(lines),
    },
    ...{
      ...activities.facts,
      budget: wordsOf(part('budget')),
      ...assignments.facts,
      ...recipients.facts,
    },
    signature: profile.signers[0] ?? null,
  };
  const found = [activities, assignments, bases, recipients].flatMap((one) => one.evidence);
  return {
    facts,
    evidence: [...evidenceOf(parts), ...evidenceOfHead(part('head'), subject), ...found],
  };
}

const single: readonly (readonly [Part, string])[] = [
  ...([
    ['title', 'title'],
    ['purposes', 'purposes'],
    ['requirements', 'requirements'],
  ] as const),
  ...([
    ['budget', 'budget'],
    ['signature', 'signature'],
    ['addressees', 'addressees'],
    ['themes', 'themes'],
  ] as const),
];

function evidenceOf(parts: ReadonlyMap<Part, readonly Line[]>): Evidence[] {
  return single.flatMap(([part, path]) => {
    const lines = (parts.get(part) ?? []).flatMap(({ numbers }) => numbers);
    return lines.length === 0 ? [] : [{ path, lines, sureness: 'sure' as const }];
  });
}

/** Number, date and subject stand in lines of their own. */
function evidenceOfHead(
  head: readonly Line[],
  subject: ReturnType<typeof readSubject>,
): Evidence[] {
  const patterns = [
    ['number', /^số\s*[:.]|[\t ]số\s*:/iu],
    ['date', /ngày.*tháng.*năm/iu],
  ] as const;
  const found = patterns.flatMap(([path, pattern]) => {
    const line = head.find(({ text }) => pattern.test(text));
    return line === undefined ? [] : [{ path, lines: line.numbers, sureness: 'sure' as const }];
  });
  return subject === null
    ? found
    : [...found, { path: 'title', lines: subject.lines, sureness: 'sure' }];
}

function readPurposes(parts: ReadonlyMap<Part, readonly Line[]>) {
  const list = (part: Part) => mendLines(parts.get(part) ?? []).map(({ text }) => text);
  return { purposes: list('purposes'), requirements: list('requirements') };
}

/** Words in quotes behind or below "Chủ đề" and "Khẩu hiệu". */
function readThemes(lines: readonly Line[]) {
  const found = { themes: new Set<string>(), slogans: new Set<string>() };
  let list: Set<string> | null = null;
  for (const { text } of mendLines(lines)) {
    const label = /^(chu de|khau hieu|thong diep)/u.exec(foldLine(text).trim())?.[1];
    if (label !== undefined) list = label === 'khau hieu' ? found.slogans : found.themes;
    else if (!/^[“"]/u.test(text)) list = null;
    for (const quote of text.matchAll(/[“"]([^“”"]{8,300})[”"]/gu))
      list?.add((quote[1] ?? '').trim());
  }
  return { themes: [...found.themes], slogans: [...found.slogans] };
}

function wordsOf(lines: readonly Line[]): string | null {
  const words = mendLines(lines)
    .map(({ text }) => text.replace(/^(?:nguồn )?kinh phí(?: thực hiện| tổ chức)?\s*:\s*/iu, ''))
    .join(' ');
  return words === '' ? null : stripEnd(trimMarks(words));
}
