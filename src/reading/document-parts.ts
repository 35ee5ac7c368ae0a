/** Tells the parts of a document apart by their headings: letterhead, bases, sections, who receives, who signs. */

import { foldLine } from '../text/fold-line.ts';
import type { Line } from './sheet.ts';

/** The parts of a document. */
export type Part =
  | 'head'
  | 'title'
  | 'addressees'
  | 'bases'
  | 'body'
  | 'purposes'
  | 'requirements'
  | 'themes'
  | 'activities'
  | 'budget'
  | 'assignments'
  | 'closing'
  | 'recipients'
  | 'signature'
  /** A section of which nothing is asked. */
  | 'other';

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

/**
 * @param lines - those of the text
 * @param from - what the first lines are, where no heading says it
 * @returns the lines of each part, in order
 */
export function partsOfText(lines: readonly Line[], from: Part = 'head'): Map<Part, Line[]> {
  const parts = new Map<Part, Line[]>();
  let part: Part = from;
  for (const line of lines) {
    const next = parts.size === 0 && part === from ? firstPartAt(line, from) : partAt(line, part);
    const isDropped = isDroppedHeading(next, part, line);
    part = next?.part ?? partBehind(part, line, parts);
    if (isDropped) continue;
    const there = parts.get(part);
    if (there === undefined) parts.set(part, [line]);
    else there.push(line);
  }
  return parts;
}

/** What follows a title, addressees or bases without a heading is the text itself. */
function partAfter(part: Part, line: Line, parts: ReadonlyMap<Part, readonly Line[]>): Part {
  const last = parts.get(part)?.at(-1);
  const ends = last === undefined || line.cells !== null ? undefined : ending[part];
  return last !== undefined && ends?.(line, last.text) === true ? 'body' : part;
}

/** True where a line is no longer of its part: by itself, or by the line before. */
const ending: Partial<Record<Part, (line: Line, last: string) => boolean>> = {
  title: ({ isAfterGap }, last) => isAfterGap || /[.:;]$/u.test(last),
  addressees: ({ marker, isAfterGap }, last) =>
    marker?.kind !== 'dash' && (isAfterGap || last.endsWith('.')),
  bases: ({ text, isAfterGap }, last) =>
    isAfterGap && !cited.test(text) && /(?:[.:]|\.\/\.)$/u.test(last),
};
const cited = /\d\/\S*\p{L}|ngày \d{1,2}[/-]\d/u;

interface PartStart {
  readonly part: Part;
  /** True where the line only names the part. */
  readonly isHeading: boolean;
}

/** "* Hình thức tổ chức" within the activities heads some of them, and is kept. */
function isDroppedHeading(next: PartStart | null, part: Part, { marker }: Line): boolean {
  const isWithin = next?.part === part && part === 'activities' && marker?.kind !== 'roman';
  return next?.isHeading === true && !isWithin;
}

/** Bases end where the new document says what it does: "… xây dựng kế hoạch như sau:". */
function partBehind(part: Part, line: Line, parts: ReadonlyMap<Part, readonly Line[]>): Part {
  const isOver = part === 'bases' && parts.get(part)?.at(-1)?.text.endsWith(':') === true;
  return isOver ? 'other' : partAfter(part, line, parts);
}

/** What is pasted as another part may begin with the bases: a citation with its number, no item of a list. */
function firstPartAt(line: Line, from: Part): PartStart | null {
  const next = partAt(line, 'head');
  if (next?.part !== 'bases' || from === 'head') return next;
  return line.marker === null && /\d\/\S*\p{L}/u.test(line.text) ? next : null;
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
  if (beforeText.includes(part)) {
    if (opening.test(folded)) return { part: 'bases', isHeading: false };
    if (/^kinh gui\b/u.test(folded)) return { part: 'addressees', isHeading: false };
  }
  const isKind = folded in kinds || otherKinds.test(folded);
  return isKind && line.text === line.text.toUpperCase()
    ? { part: 'title', isHeading: true }
    : null;
}

/** Kinds of document by their titles, folded. */
export const kinds: Readonly<Record<string, string>> = {
  'ke hoach': 'plan',
  'bao cao': 'report',
  'giay moi': 'invitation',
  'thong bao': 'notice',
};

/** Parts that stand before the text. */
const beforeText: readonly Part[] = ['head', 'title', 'addressees', 'bases'];

/** Kinds that are no kind of ours have titles too. */
const otherKinds =
  /^(?:cong van|to trinh|quyet dinh|chi thi|nghi quyet|huong dan|cong dien|bien ban|chuong trinh|phuong an|de an|giay gioi thieu)$/u;

const headed = ['roman', 'capital', 'number', 'letter', 'star'];

function headingAt(line: Line, folded: string, part: Part): PartStart | null {
  if (line.marker !== null && !headed.includes(line.marker.kind)) return null;
  const found =
    headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? unknownSection(line, folded, part);
  if (found === undefined || !mayFollow(found, part, line)) return null;
  const isHeading = found !== 'budget' || /phi(?: \p{L}+ \p{L}+)?\s*:?$/u.test(folded);
  return { part: found, isHeading };
}

/** A section by another name ends the one before; one of work holds the activities, where none did. */
function unknownSection({ marker, text }: Line, folded: string, part: Part): Part | undefined {
  const isSection = marker?.kind === 'roman' && text.length < 160 && !/[;,]$/u.test(text);
  if (!isSection || !sections.includes(part)) return undefined;
  return ofWork.test(folded) ? 'activities' : 'other';
}

const sections: readonly Part[] = ['bases', 'purposes', 'requirements', 'themes', 'other', 'title'];
const ofWork = /(?:hoat dong|noi dung|nhiem vu|tuyen truyen|chuong trinh|giai phap|to chuc ngay)/u;

/** "Nội dung" and "Yêu cầu" are also labels of an activity. */
function mayFollow(next: Part, part: Part, { marker, text }: Line): boolean {
  if (marker?.kind === 'roman' || (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)))
    return true;
  if (next === 'requirements') return part === 'purposes';
  if (next === 'purposes') return ['purposes', 'bases', 'head', 'body', 'title'].includes(part);
  return next === 'themes' && part !== 'activities';
}

const isSignature = ({ text }: Line, part: Part): boolean =>
  (part === 'recipients' || part === 'closing') &&
  /^(?:TM|KT|TL|TUQ|Q)?\.?\s?(?:PHÓ |CHÁNH |ỦY BAN|UỶ BAN|GIÁM|CHỦ TỊCH|TRƯỞNG|CỤC|VIỆN)/u.test(
    text,
  ) &&
  !/\p{Ll}{2}/u.test(text.slice(0, 8));
