/** Reads who receives a document (nơi nhận) and where it is kept (Lưu). */

import { tokenise } from '../calendar/token.ts';
import type { Recipient } from '../plan/agency.ts';
import type { Known } from './clause.ts';
import { splitColumns } from './columns.ts';
import type { Evidence, Found } from './entry.ts';
import { trimMarks } from './labels.ts';
import { mendLines } from './mend-lines.ts';
import { atComma, cutAt } from './pieces.ts';
import { startsLikeSignature } from './read-signature.ts';
import { type Line, openSheet } from './sheet.ts';
import { beginsUnit, isCollective } from './unit-words.ts';

/** Recipients and the line of the archive. */
export interface Recipients {
  readonly recipients: Recipient[];
  readonly archive: string | null;
}

/** @returns the recipients that a text names, each with its note, and where */
export function readRecipients(text: string, known: Known): Found<Recipients> {
  const { left } = splitColumns(text);
  return readRecipientLines(openSheet(left.map((line) => line.text).join('\n')), known);
}

const heading =
  /^(?:(?:nơi|noi) (?:nhận|nhan)|(?:kính|kinh) (?:gửi|gui)|(?:gửi|gui)(?: cho| đến| den| tới)?|người nhận)(?: (?:gồm|gom|có|co))?(?:\s*:|\s+(?=\S)|$)\s*/iu;
const archive = /^(?:lưu|luu|lưu trữ|lưu tại)\b\s*:?\s*(?:ở|tại|o|tai)?\s*/iu;

/** @returns the recipients of lines */
export function readRecipientLines(lines: readonly Line[], known: Known): Found<Recipients> {
  const recipients: Recipient[] = [];
  const evidence: Evidence[] = [];
  let kept: string | null = null;
  for (const line of mendLines(lines.filter(isNoSignature), true)) {
    const { numbers } = line;
    for (const entry of entriesOf(line.text.replace(heading, ''), lines.length, known)) {
      const stored = archive.exec(entry);
      if (stored !== null) {
        kept = trimMarks(entry.slice(stored[0].length));
        evidence.push({ path: 'archive', lines: numbers, sureness: 'sure' });
      } else if (kept === null || line.marker !== null) {
        evidence.push({
          path: `recipients.${recipients.length}`,
          lines: numbers,
          sureness: 'sure',
        });
        recipients.push(readRecipient(entry));
      }
    }
  }
  return { facts: { recipients, archive: kept === '' ? null : kept }, evidence };
}

/** A line in capitals with a title is that of who signs; a name below it stands behind the archive. */
function isNoSignature({ text, marker }: Line): boolean {
  if (marker !== null) return true;
  return !(startsLikeSignature(text) && text === text.toUpperCase());
}

/** The entries of a line: between semicolons; between commas where each begins like a name. */
function entriesOf(text: string, count: number, known: Known): string[] {
  return text
    .split(/\s*;\s*|\.\s+(?=(?:Lưu|Luu|lưu|luu)\b)/u)
    .flatMap((part) =>
      count === 1 || archiveWithin.test(part) ? splitCommas(part, known) : [part],
    )
    .map((part) => trimMarks(part.replace(/^[-–+•]\s*/u, '')))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const archiveWithin = /[,.]\s*(?:lưu|luu)\b/iu;

function splitCommas(part: string, known: Known): string[] {
  const entries: string[] = [];
  for (const piece of cutAt(part, atComma, { ...known, units: [] })) {
    const last = entries.at(-1);
    if (last === undefined || (beginsEntry(piece, last) && !archive.test(last)))
      entries.push(piece);
    else entries[entries.length - 1] = `${last}, ${piece}`;
  }
  return entries;
}

/** In "Các sở, ban, ngành" the words of one entry go on. */
function beginsEntry(piece: string, last: string): boolean {
  const tokens = tokenise(piece);
  if (archive.test(piece)) return true;
  const isTail =
    isCollective(tokenise(last.slice(0, 40)), 0) &&
    !last.endsWith(')') &&
    tokens.length < 4 &&
    !isCollective(tokens, 0) &&
    !piece.includes('(');
  return (
    !isTail &&
    (beginsUnit(tokens, 0) ||
      /^(?:gđ|gd|pgđ|pgd|giám đốc|chủ tịch|ct|pct|phó|trưởng|như|nhu)\b/iu.test(piece) ||
      last.endsWith(')'))
  );
}

const bracketed = /^(.*\S)\s*\(([^()]{1,60})\)$/u;
const noteBehind =
  /^(.{3,}?)[\s,:–-]+(?:để |de )?(b\/c|b\/cáo|báo cáo|t\/h|t\/hiện|thực hiện|p\/h|ph\/h|phối hợp|để biết|biết|bc|th|bao cao|thuc hien|phoi hop|đưa tin|theo dõi|chỉ đạo|để b\/c)$/iu;

/** "Bộ KH&CN (b/c)", "UBND tỉnh - báo cáo" */
function readRecipient(entry: string): Recipient {
  const found = bracketed.exec(entry) ?? (isAllLong(entry) ? noteBehind.exec(entry) : null);
  if (found === null) return { name: entry, note: null };
  return { name: trimMarks(found[1] ?? ''), note: (found[2] ?? '').trim() };
}

const isAllLong = (entry: string): boolean => entry.length < 200;
