/** Reads the head of a document: its kind, number and sign, date, subject, and whom it is addressed to. */

import { foldLine } from '../text/fold-line.ts';
import { stripEnd } from '../text/split-lines.ts';
import { kinds } from './document-parts.ts';
import { trimMarks } from './labels.ts';
import type { Line } from './sheet.ts';

/** What stands in a sign before the agency, by the kind of document. */
const kindOfCode: Readonly<Record<string, string>> = {
  kh: 'plan',
  bc: 'report',
  gm: 'invitation',
  tb: 'notice',
};

/** @returns the kind of a document, by its title, else by its subject, else by its sign */
export function kindOf(lines: readonly Line[], sign: string | null): string {
  const coded = kindOfCode[foldLine(sign ?? '').split('-')[0] ?? ''];
  for (const { text } of lines.slice(0, 40)) {
    const folded = foldLine(text).trim();
    const kind = kinds[folded];
    if (kind !== undefined && text === text.toUpperCase()) return kind;
    if (/^(?:v\/v|kinh gui)/u.test(folded)) return coded ?? 'dispatch';
  }
  return coded ?? 'other';
}

/** The number of a document as its head has it. */
export interface DocumentNumber {
  readonly number: string | null;
  readonly sign: string | null;
  readonly date: {
    readonly year: number | null;
    readonly month: number | null;
    readonly day: number | null;
  };
}

const blank = String.raw`[^\S\n]*`;
const signPattern = new RegExp(
  String.raw`(?<!\p{L})số${blank}[:.]?${blank}(\d{1,6}\p{L}?)?[^\S\n.…_]*[.…_]*${blank}[/|]${blank}([\p{L}\d&.]+(?:${blank}[-–]${blank}[\p{L}&]+)*)`,
  'iu',
);
const dated = String.raw`ngày\s*[.…_]*\s*(\d{1,2})?[\s.…_]*tháng\s*[.…_]*\s*(\d{1,2})?[\s.…_]*năm\s*(\d{4})`;
const placed = new RegExp(String.raw`(?:^|\n|\t)[^\n\t,]{2,40},\s*${dated}`, 'iu');

/** @returns number, sign and date; each null while it is blank */
export function readNumber(head: string): DocumentNumber {
  const sign = signPattern.exec(head);
  // A subject may name another day: the one behind a place is the document's.
  const date = placed.exec(head) ?? new RegExp(dated, 'iu').exec(head);
  const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return {
    number: sign?.[1] ?? null,
    sign: sign?.[2]?.replaceAll(/\s*[-–]\s*/gu, '-').replace(/[.]$/u, '') ?? null,
    date: { year: numberOf(date?.[3]), month: numberOf(date?.[2]), day: numberOf(date?.[1]) },
  };
}

/** Where the subject below the number ends. */
const otherHead =
  /^(?:cong hoa|doc lap|kinh gui|so\s*:|(?:ubnd|uy ban)\b|[^,]{2,40},\s*ngay\s)|^[-–_=*\s]*$/u;

/** @returns the subject behind "V/v", as a title begins, or null */
export function readSubject(head: readonly Line[]): { text: string; lines: number[] } | null {
  const start = head.findIndex(({ text }) => /(?:^|\t)\s*V\/v[\s:.]/iu.test(text));
  if (start < 0) return null;
  const rest = head.slice(start);
  const end = rest.findIndex(({ text }, at) => at > 0 && otherHead.test(foldLine(text).trim()));
  const mine = end < 0 ? rest : rest.slice(0, end);
  const words = mine
    .map(({ text }) => text.split('\t').find((cell) => cell.trim() !== '') ?? '')
    .join(' ')
    .replace(/^\s*V\/v[\s:.]*/iu, '');
  const text = stripEnd(trimMarks(words));
  if (text === '') return null;
  return {
    text: text.charAt(0).toUpperCase() + text.slice(1),
    lines: mine.flatMap(({ numbers }) => numbers),
  };
}

/** @returns the title below the kind, its lines joined, or null */
export function readTitle(lines: readonly Line[]): string | null {
  const words = lines.map(({ text }) => text).join(' ');
  return stripEnd(trimMarks(words)) || null;
}

/** @returns whom a document is addressed to ("Kính gửi"), each without its mark */
export function readAddressees(lines: readonly Line[]): string[] {
  const found: string[] = [];
  for (const { text, marker, isAfterGap } of lines) {
    const words = text.replace(/^kính gửi\s*:?\s*/iu, '').trim();
    if (!/\p{L}/u.test(words) || words.startsWith('(')) continue;
    const last = found.at(-1);
    const goesOn = last !== undefined && marker === null && !isAfterGap && !/[;.]$/u.test(last);
    if (goesOn) found[found.length - 1] = `${last} ${words}`;
    else found.push(words);
  }
  return found
    .flatMap((words) => words.split(';'))
    .map((words) => stripEnd(trimMarks(words)))
    .filter(Boolean);
}
