/** Reads a citation of a document (căn cứ): its kind, number, date, issuer and subject. */

import { createDay } from '../calendar/day.ts';
import { foldText } from '../text/fold.ts';
import { writeDayAndMonth } from '../calendar/write.ts';
import type { Remark } from '../calendar/atom.ts';
import { stripEnd } from '../text/split-lines.ts';

/** A document as it is cited; what the citation does not say is null. */
export interface CitedDocument {
  readonly text: string;
  readonly number: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly issuer: string | null;
  /** What stands after "về việc". */
  readonly title: string | null;
}

const kinds = [
  ...['công văn', 'kế hoạch', 'quyết định', 'chỉ thị', 'thông báo', 'thông tư', 'nghị định'],
  ...['nghị quyết', 'luật', 'hướng dẫn', 'chương trình', 'công điện', 'tờ trình', 'báo cáo'],
  ...['văn bản', 'kết luận', 'giấy mời', 'đề án', 'quy định', 'quy chế', 'pháp lệnh', 'bộ luật'],
  ...[
    'thông tri',
    'thông cáo',
    'chiến lược',
    'điều lệ',
    'hiến pháp',
    'nội quy',
    'phương án',
    'cv',
    'qđ',
    'kh',
    'nđ',
    'tt',
  ],
].map((kind) => foldText(kind));

const openings = [
  'can cu',
  'thuc hien',
  'theo',
  'xet',
  'trien khai',
  'tiep nhan',
  'nhan duoc',
  'phuc dap',
  'tra loi',
  'tiep theo',
];

/** @returns what a citation says, or what is wrong with its date */
export function readCitation(line: string): CitedDocument | Remark {
  const text = stripEnd(stripOpening(line));
  const { head, title } = splitSubject(text);
  const number = numberPattern.exec(head);
  const dateFrom = number === null ? 0 : number.index + number[0].length;
  const date = findDate(head, dateFrom);
  const plain = { text, number: number?.[0] ?? null, title };
  if (date === null) return { ...plain, date: null, issuer: findIssuer(head.slice(dateFrom)) };
  if (date.day === null) {
    return { id: 'problem-day-not-in-calendar', args: { day: date.text } };
  }
  const [before, after] = [head.slice(dateFrom, date.from), head.slice(date.to)];
  const issuer = findIssuer(after) ?? findIssuer(before);
  const mended = text.slice(0, date.from) + date.text + text.slice(date.to);
  return { ...plain, text: mended, date: date.day, issuer };
}

/** A register's number, perhaps a year, and the sign: `799/BKHCN-VP`, `30/2020/NĐ-CP`; the Party's: `57-NQ/TW`. */
const numberPattern =
  /(?<!\d)\d{1,6}(?:(?:\/\d{4})?\/\p{L}[\p{L}\d&.]*(?:-[\p{L}\d&.]+)*|-\p{Lu}[\p{L}\d.]*\/\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*)/u;

const subjectPattern = / (?:về việc|ve viec|v\/v|về):? /iu;

/** The subject begins behind the number: "về" may also stand in the name of a law. */
function splitSubject(text: string): { head: string; title: string | null } {
  const from = numberPattern.exec(text)?.index ?? 0;
  const found = subjectPattern.exec(text.slice(from));
  if (found === null) return { head: text, title: null };
  const at = from + found.index;
  return { head: text.slice(0, at), title: text.slice(at + found[0].length).trim() || null };
}

interface FoundDate {
  /** Null when the calendar has no such day. */
  readonly day: string | null;
  /** As it should be written. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const separator = ' ?[/.-] ?';
const numeric = new RegExp(
  `(?<!\\d)(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4})(?!\\d)`,
  'u',
);
const inWords = /(?<!\d)(\d{1,2}) (?:tháng|thang) (\d{1,2}) (?:năm|nam) (\d{4})(?!\d)/iu;

function findDate(head: string, from: number): FoundDate | null {
  const rest = head.slice(from);
  const found = numeric.exec(rest) ?? inWords.exec(rest);
  if (found === null) return null;
  const [typed, day, month, year] = found;
  const on = createDay(Number(year), Number(month), Number(day));
  const short = writeDayAndMonth(Number(day), Number(month));
  const isInWords = !/^\d+ ?[/.-]/.test(typed);
  const text = on !== null && isInWords ? typed : `${short}/${year ?? ''}`;
  const at = from + found.index;
  return { day: on, text, from: at, to: at + typed.length };
}

/** What stands after "của", without what is in brackets behind it. */
function findIssuer(text: string): string | null {
  const found = /(?:^| )(?:của|cua) /iu.exec(text);
  if (found === null) return null;
  const words = text.slice(found.index + found[0].length).split(' (')[0] ?? '';
  return stripEnd(words.trim().replace(/,? (?:ngày|ngay)$/iu, '')) || null;
}

/** True when a text begins as citations do: with the kind of a document or "Căn cứ". */
export function startsLikeCitation(text: string): boolean {
  const folded = foldText(stripOpening(text));
  return [...kinds, 'so'].some((kind) => folded.startsWith(`${kind} `));
}

/** @returns a text without "Căn cứ" or "Thực hiện" before the kind of a document */
export function stripOpening(text: string): string {
  const words = text.trim();
  const folded = foldText(words.slice(0, 40));
  const opening = openings.find((one) => folded.startsWith(`${one} `));
  if (opening === undefined) return words;
  const rest = words.split(' ').slice(opening.split(' ').length).join(' ');
  const begins = foldText(rest.slice(0, 40));
  return [...kinds, 'so'].some((kind) => begins.startsWith(`${kind} `)) ? rest : words;
}
