/** Reads a whole document: its parts by their headings, each by the reader of that part. */

import type { Known } from './clause.ts';
import { type Evidence, type Found, gatherEntries } from './entry.ts';
import { foldLine } from '../text/fold-line.ts';
import { trimMarks } from './labels.ts';
import { mendLines } from './mend-lines.ts';
import { readActivityLines } from './read-activities.ts';
import { readAgency } from './read-agency.ts';
import { readAssignmentLines } from './read-assignments.ts';
import { readBaseLines } from './read-bases.ts';
import { readRecipientLines } from './read-recipients.ts';
import { findOccasionId, findYear } from './read-request.ts';
import { type Line, openSheet } from './sheet.ts';
import { stripEnd } from '../text/split-lines.ts';

/** The parts of a document. */
export type Part =
  | 'head'
  | 'title'
  | 'bases'
  | 'purposes'
  | 'requirements'
  | 'themes'
  | 'activities'
  | 'budget'
  | 'assignments'
  | 'closing'
  | 'recipients'
  | 'signature';

const headings: readonly (readonly [Part, RegExp])[] = [
  ['purposes', /^(?:muc dich,? (?:va )?yeu cau|muc dich|muc tieu)(?: chung)?\s*:?$/u],
  ['requirements', /^yeu cau\s*:?$/u],
  [
    'themes',
    /^(?:chu de|khau hieu|thong diep)(?:[, ]+(?:va )?(?:khau hieu|chu de))*(?: tuyen truyen| nam \d{4}|,? thong diep)*\s*:?$/u,
  ],
  ['budget', /^(?:nguon )?kinh phi(?: thuc hien| to chuc)?\s*(?::|$)/u],
  [
    'assignments',
    /^(?:to chuc thuc hien|phan cong(?: nhiem vu| thuc hien| to chuc)?|trach nhiem(?: thuc hien| cua cac (?:don vi|co quan).*)?|phan cong trach nhiem)\s*:?$/u,
  ],
  [
    'activities',
    /^(?:(?:cac )?noi dung|cac hoat dong|hoat dong|nhiem vu|cac nhiem vu|noi dung,? (?:va )?hinh thuc|hinh thuc|chuong trinh|thoi gian,? (?:va )?noi dung|thoi gian,? dia diem,? noi dung|nhiem vu (?:va|,) giai phap|danh muc)(?: .{0,80})?$/u,
  ],
];

const opening =
  /^(?:can cu|thuc hien|xet|trien khai|theo) (?:cong van|ke hoach|quyet dinh|chi thi|thong bao|luat|nghi dinh|nghi quyet|van ban|huong dan|chuong trinh|de nghi|thong tu)/u;

/** @returns the lines of each part, in order */
export function partsOfText(lines: readonly Line[]): Map<Part, Line[]> {
  const parts = new Map<Part, Line[]>();
  let part: Part = 'head';
  for (const line of lines) {
    const next = partAt(line, part);
    part = next?.part ?? part;
    if (next?.isHeading === true) continue;
    const there = parts.get(part);
    if (there === undefined) parts.set(part, [line]);
    else there.push(line);
  }
  return parts;
}

interface PartStart {
  readonly part: Part;
  /** True where the line only names the part. */
  readonly isHeading: boolean;
}

function partAt(line: Line, part: Part): PartStart | null {
  const folded = foldLine(line.text).trim();
  return edgeAt(line, folded, part) ?? headingAt(line, folded, part);
}

/** What no number stands before: the title, the bases, the end. */
function edgeAt(line: Line, folded: string, part: Part): PartStart | null {
  if (folded.startsWith('noi nhan'))
    return { part: 'recipients', isHeading: /^noi nhan\s*:?$/u.test(folded) };
  if (folded.startsWith('tren day la')) return { part: 'closing', isHeading: false };
  if (isSignature(line, part)) return { part: 'signature', isHeading: false };
  if (opening.test(folded) && ['head', 'title', 'bases'].includes(part))
    return { part: 'bases', isHeading: false };
  const isKind = folded in kinds || folded === 'cong van';
  return isKind && line.text === line.text.toUpperCase()
    ? { part: 'title', isHeading: true }
    : null;
}

const headed = ['roman', 'capital', 'number', 'letter', 'star'];

function headingAt(line: Line, folded: string, part: Part): PartStart | null {
  if (line.marker !== null && !headed.includes(line.marker.kind)) return null;
  const found = headings.find(([, pattern]) => pattern.test(folded))?.[0];
  if (found === undefined || !mayFollow(found, part, line)) return null;
  const isHeading = found !== 'budget' || /phi(?: \p{L}+ \p{L}+)?\s*:?$/u.test(folded);
  return { part: found, isHeading };
}

/** "Nội dung" and "Yêu cầu" are also labels of an activity. */
function mayFollow(next: Part, part: Part, { marker, text }: Line): boolean {
  if (marker?.kind === 'roman' || (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)))
    return true;
  if (next === 'requirements') return part === 'purposes';
  if (next === 'purposes') return part === 'purposes' || part === 'bases' || part === 'head';
  return next === 'themes' && part !== 'activities';
}

const isSignature = ({ text }: Line, part: Part): boolean =>
  (part === 'recipients' || part === 'closing') &&
  /^(?:TM|KT|TL|TUQ|Q)?\.?\s?(?:PHÓ |CHÁNH |ỦY BAN|UỶ BAN|GIÁM|CHỦ TỊCH|TRƯỞNG|CỤC|VIỆN)/u.test(
    text,
  ) &&
  !/\p{Ll}{2}/u.test(text.slice(0, 8));

/** @returns the facts of a document in the shape that `vanthu draft` takes; absent ones are null or empty */
export function readDocument(text: string, known: Known): Found<object> {
  const lines = openSheet(text);
  const parts = partsOfText(lines);
  const part = (name: Part): Line[] => parts.get(name) ?? [];
  const head = [...part('head'), ...part('title')].map((line) => line.text).join('\n');
  const heading = mendLines(part('title'))[0]?.text ?? null;
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
      kind: kindOf(lines),
      occasion: findOccasionId(heading ?? head, known),
      year,
      agency: profile.agency,
    },
    ...readNumber(head),
    ...{
      title: heading,
      addressees: [],
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
  return {
    facts,
    evidence: [
      ...evidenceOf(parts),
      ...activities.evidence,
      ...assignments.evidence,
      ...bases.evidence,
      ...recipients.evidence,
    ],
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
    ['themes', 'themes'],
  ] as const),
];

function evidenceOf(parts: ReadonlyMap<Part, readonly Line[]>): Evidence[] {
  return single.flatMap(([part, path]) => {
    const lines = (parts.get(part) ?? []).flatMap(({ numbers }) => numbers);
    return lines.length === 0 ? [] : [{ path, lines, sureness: 'sure' as const }];
  });
}

const kinds = {
  'ke hoach': 'plan',
  'bao cao': 'report',
  'giay moi': 'invitation',
  'thong bao': 'notice',
} as const;

function kindOf(lines: readonly Line[]): string {
  for (const { text } of lines.slice(0, 40)) {
    const folded = foldLine(text).trim();
    if (folded in kinds && text === text.toUpperCase()) return kinds[folded as keyof typeof kinds];
    if (/^(?:v\/v|ve viec|kinh gui)/u.test(folded)) return 'dispatch';
  }
  return 'other';
}

function readNumber(head: string) {
  const sign = /số\s*:\s*(\d+)?\s*\/\s*([\p{L}&-]+)/iu.exec(head);
  const date = /ngày\s*(\d{1,2})?\s*tháng\s*(\d{1,2})?\s*năm\s*(\d{4})/iu.exec(head);
  const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return {
    number: sign?.[1] ?? null,
    sign: sign?.[2] ?? null,
    date: { year: numberOf(date?.[3]), month: numberOf(date?.[2]), day: numberOf(date?.[1]) },
  };
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
