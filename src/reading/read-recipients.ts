/** Reads who receives a document (nơi nhận) and where it is kept (Lưu). */

import { tokenise } from '../text/token.ts';
import type { Recipient } from '../plan/agency.ts';
import type { Known } from './clause.ts';
import { splitColumns } from './columns.ts';
import type { Evidence, Found } from './entry.ts';
import { trimMarks } from './labels.ts';
import { untabMarker } from './marker.ts';
import { mendLines } from './mend-lines.ts';
import { type NamedRow, readNamedTable } from './named-table.ts';
import { atComma, cutAt } from './pieces.ts';
import { putsOff } from './puts-off.ts';
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
  if (putsOff(text)) return { facts: { recipients: [], archive: null }, evidence: [] };
  const table = readNamedTable(openSheet(text), columns, 'name');
  if (table !== null) return fromTable(table);
  const { left } = splitColumns(
    text
      .split('\n')
      .map((line) => untabMarker(line, false))
      .join('\n'),
  );
  return readRecipientLines(openSheet(left.map((line) => line.text).join('\n')), known);
}

/** Headers of a table of recipients. */
const columns = {
  name: 'nơi nhận|tên đơn vị|đơn vị|cơ quan|đơn vị nhận|cơ quan nhận|nơi gửi|tên cơ quan|cơ quan , đơn vị|đơn vị , cơ quan|nơi nhận văn bản|tên nơi nhận',
  note: 'ghi chú|mục đích|hình thức|để|nội dung|lý do|yêu cầu',
};

/** A row that keeps the document is the archive. */
function fromTable(rows: readonly NamedRow<'name' | 'note'>[]): Found<Recipients> {
  const recipients: Recipient[] = [];
  const evidence: Evidence[] = [];
  let kept: string | null = null;
  for (const { cells, lines } of rows) {
    const stored = archive.exec(cells.name);
    const path = stored === null ? `recipients.${recipients.length}` : 'archive';
    evidence.push({ path, lines, sureness: 'sure' });
    if (stored !== null) kept = trimMarks(cells.name.slice(stored[0].length));
    else {
      const one = readRecipient(trimMarks(cells.name));
      recipients.push({ name: one.name, note: trimMarks(cells.note) || one.note });
    }
  }
  return { facts: { recipients, archive: kept }, evidence };
}

const heading =
  /^(?:(?:nơi|noi) (?:nhận|nhan)|(?:kính|kinh) (?:gửi|gui)|(?:gửi|gui)(?: cho| đến| den| tới)?|người nhận)(?: (?:giúp|giup|hộ|ho|cho))*(?: (?:em|anh|chị|chi|mình|minh))?(?: (?:gồm|gom|có|co))?(?:\s*:|\s+(?=\S)|$)\s*/iu;
const archive = /^(?:lưu|luu|lưu trữ|lưu tại)\b\s*:?\s*(?:ở|tại|o|tai)?\s*/iu;

/** @returns the recipients of lines */
export function readRecipientLines(lines: readonly Line[], known: Known): Found<Recipients> {
  const recipients: Recipient[] = [];
  const evidence: Evidence[] = [];
  let kept: string | null = null;
  for (const line of mendLines(fromHeading(lines).filter(isNoSignature), true)) {
    const { numbers } = line;
    for (const entry of entriesOf(withoutHeading(line.text), line.marker === null, known)) {
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

/** A heading may stand behind another: "Nơi nhận: gửi cho …". */
function withoutHeading(text: string): string {
  const rest = text.replace(heading, '');
  return rest === text ? text : withoutHeading(rest);
}

/** What stands before "Nơi nhận:" belongs to another part. */
function fromHeading(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(({ text }) => /^(?:nơi nhận|noi nhan)\s*:?$/iu.test(text));
  return at < 0 ? lines : lines.slice(at);
}

/** A line in capitals with a title is that of who signs; a name below it stands behind the archive. */
function isNoSignature({ text, marker }: Line): boolean {
  if (marker !== null) return true;
  return !(startsLikeSignature(text) && text === text.toUpperCase());
}

/** The entries of a line: between semicolons; between commas where each begins like a name. */
function entriesOf(text: string, isLoose: boolean, known: Known): string[] {
  return text
    .split(/\s*;\s*|\.\s+(?=(?:Lưu|Luu|lưu|luu)\b)/u)
    .map((part) => part.replace(/^\s*[-–+•]\s*/u, ''))
    .flatMap((part) => (isLoose || archiveWithin.test(part) ? splitCommas(part, known) : [part]))
    .map((part) => trimMarks(part))
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

/** "… chi cục (thực hiện)" names a kind of body and none. */
const kindOnly =
  /^(?:phòng|ban|ngành|chi cục|trung tâm|đơn vị|đoàn thể|sở|hội|phường|xã|trường|khoa|tổ|trạm)(?:,? (?:đơn vị|trực thuộc|chuyên môn|liên quan))*(?:\s*\([^()]*\))?$/iu;

/** In "Các sở, ban, ngành" the words of one entry go on. */
function beginsEntry(piece: string, last: string): boolean {
  const tokens = tokenise(piece);
  if (archive.test(piece) || /^\d+ \p{L}/u.test(piece)) return true;
  if (isCollective(tokenise(last.slice(0, 40)), 0) && goesOn(piece, last)) return false;
  return beginsUnit(tokens, 0) || person.test(piece) || last.endsWith(')');
}

const person = /^(?:gđ|gd|pgđ|pgd|giám đốc|chủ tịch|ct|pct|phó|trưởng|như|nhu)\b/iu;

/** Behind "Các sở" the words of one entry go on, unless that has its note. */
function goesOn(piece: string, last: string): boolean {
  if (kindOnly.test(piece)) return true;
  if (last.endsWith(')') || piece.includes('(')) return false;
  const tokens = tokenise(piece);
  if (isAllLong(last) && noteBehind.test(last)) return false;
  return tokens.length < 4 && !isCollective(tokens, 0);
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
