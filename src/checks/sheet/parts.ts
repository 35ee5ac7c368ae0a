/** Finds the parts of a document by what they say and where they stand. */

import { isCapital } from './lines.ts';
import { kindCodes } from './kinds.ts';
import { findLetterhead } from './letterhead.ts';
import { findFoot } from './foot.ts';
import type { Kind, Line, Parts, SeenDocument } from './sheet.ts';

/** How far down a title may stand, in lines that hold letters. */
const headLines = 24;

/** Finds the parts. */
export function findParts(document: SeenDocument, all: readonly Line[]): Parts {
  const lines = all.filter(({ paragraph }) => paragraph.story === 'body');
  const outline = findOutline(lines);
  const { title, addressees, abstract, headEnd } = outline;
  const head = findLetterhead(lines.slice(0, headEnd));
  const foot = findFoot(lines, outline.bodyStart);
  const body = lines
    .slice(outline.bodyStart, foot.startsAt)
    .filter(({ paragraph }) => paragraph.cell === null);
  const isDispatch = title === null && (head.subject.length > 0 || addressees.length > 0);
  return {
    ...head,
    ...foot,
    kind: kindOf(title, isDispatch, [head.country, head.motto, head.number, foot.recipientsTitle]),
    code: title === null ? null : (kindCodes.get(title.folded) ?? null),
    title,
    abstract,
    addressees,
    bases: takeBases(body),
    body,
    annexes: lines.slice(foot.endsAt).filter(isAnnex),
    tables: document.tables
      .filter(({ rows, hasBorders, depth }) => depth === 0 && rows.length > 1 && hasBorders)
      .map(({ index }) => index),
  };
}

/** Where the head ends and the text begins. */
function findOutline(lines: readonly Line[]) {
  const title = lines.slice(0, headLines).find(isTitle) ?? null;
  const titleAt = title === null ? -1 : lines.indexOf(title);
  const addressed = lines
    .slice(0, headLines + 6)
    .findIndex(({ folded }) => folded.startsWith('kinh gui'));
  const abstract = titleAt < 0 ? [] : takeAbstract(lines, titleAt + 1);
  const addressees = addressed < 0 ? [] : takeAddressees(lines, addressed);
  const ends = [titleAt, addressed, lines.slice(0, 14).findLastIndex(isOfHead) + 1];
  const headEnd = ends.find((end) => end >= 0) ?? 0;
  const bodyStart = Math.max(
    headEnd,
    titleAt + 1 + abstract.length,
    addressed < 0 ? 0 : addressed + addressees.length,
  );
  return { title, abstract, addressees, headEnd, bodyStart };
}

/** Where neither title nor addressees end it, the head ends with the last line that only a head has. */
const isOfHead = ({ folded }: Line): boolean =>
  /^so\b.{0,24}\/|ngay\b.{0,24}thang\b.{0,16}nam|^doc lap|xa hoi chu nghia|^v\/v/.test(folded);

const isAnnex = ({ folded, text }: Line): boolean =>
  /^phu luc(?: (?:[ivx]+|\d+|[a-d]))?[.:]?$/.test(folded) && text.startsWith('P');

function kindOf(title: Line | null, isDispatch: boolean, marks: readonly (Line | null)[]): Kind {
  if (title !== null) return 'named';
  if (isDispatch) return 'dispatch';
  return marks.every((mark) => mark === null) ? 'free' : 'unknown';
}

const isTitle = ({ folded, text, paragraph }: Line): boolean =>
  kindCodes.has(folded) && (isCapital(text) || paragraph.format.align === 'center');

/** The lines under the title that look like it: centred, until the text begins. */
function takeAbstract(lines: readonly Line[], from: number): Line[] {
  const found: Line[] = [];
  for (const line of lines.slice(from, from + 6)) {
    if (!/\p{L}/u.test(line.text)) break;
    if (line.paragraph.cell !== null || isOpening(line.folded)) break;
    const { align } = line.paragraph.format;
    const isBold = line.runs.every(({ format }) => format.bold);
    if (align !== 'center' && !(isBold && align !== 'justify')) break;
    found.push(line);
  }
  return found;
}

const isOpening = (folded: string): boolean =>
  /^(?:can cu|thuc hien|kinh gui|i\. |1\. |xet de nghi|\(|phan |chuong )/.test(folded);

/** "Kính gửi" with the dashes under it, or what stands in the cells of its table. */
function takeAddressees(lines: readonly Line[], from: number): Line[] {
  const first = lines[from];
  if (first === undefined) return [];
  const table = first.paragraph.cell?.table;
  const found = [first];
  for (const line of lines.slice(from + 1, from + 40)) {
    const isInside = table !== undefined && line.paragraph.cell?.table === table;
    const isListed = /^[-–+•]/.test(line.text) || line.paragraph.number !== null;
    if (!isInside && !(isListed && line.paragraph.cell === null)) break;
    found.push(line);
  }
  return found;
}

/** The bases stand before the first line that is none, save those that belong to them. */
function takeBases(body: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (const line of body.slice(0, 40)) {
    if (!/^(?:can cu|xet de nghi|theo de nghi)\b/.test(line.folded)) break;
    found.push(line);
  }
  return found;
}
