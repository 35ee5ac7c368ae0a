/** Finds the letterhead: who issues, under which state, number, place and day, and a dispatch's subject. */

import { isCapital } from './lines.ts';
import type { Line, Parts } from './sheet.ts';

type Letterhead = Pick<
  Parts,
  'country' | 'motto' | 'parent' | 'agency' | 'number' | 'date' | 'subject'
>;

/** Finds the letterhead among the lines above the title. */
export function findLetterhead(lines: readonly Line[]): Letterhead {
  const find = (holds: (line: Line) => boolean): Line | null => lines.find(holds) ?? null;
  const country = find(
    ({ folded }) => folded.includes('xa hoi chu nghia') && /viet\s?nam/.test(folded),
  );
  const motto = find(
    ({ folded }) => folded.includes('doc lap') && /(?:tu do|hanh phuc)/.test(folded),
  );
  const number = find(({ folded, text }) => /^so\b/.test(folded) && /[:/]/.test(text));
  const date = find(
    (line) =>
      line !== number &&
      /ngay\b.{0,24}thang\b.{0,16}nam\b|,? ?ngay .{0,12}\d{1,2}\/\d/.test(line.folded),
  );
  const subject = takeSubject(lines);
  const others = new Set<Line | null>([country, motto, number, date, ...subject]);
  const column = number?.paragraph.cell?.column ?? null;
  const names = lines.filter(
    (line) =>
      !others.has(line) &&
      isCapital(line.text) &&
      (number === null || line.index < number.index) &&
      (column === null || line.paragraph.cell === null || line.paragraph.cell.column === column),
  );
  return { country, motto, number, date, subject, ...shareNames(names) };
}

function takeSubject(lines: readonly Line[]): Line[] {
  const at = lines.findIndex(({ folded }) => /^(?:v\/v|ve viec)\b/.test(folded));
  const first = lines[at];
  if (first === undefined) return [];
  const { cell } = first.paragraph;
  const rest = lines.slice(at + 1).filter(({ paragraph }) => isSameCell(paragraph.cell, cell));
  return [first, ...rest.slice(0, 4)];
}

const isSameCell = (one: Line['paragraph']['cell'], other: Line['paragraph']['cell']): boolean =>
  one !== null &&
  other !== null &&
  one.table === other.table &&
  one.row === other.row &&
  one.column === other.column;

/** The body above stands first and is not bold; a committee has none above it, and two lines. */
function shareNames(names: readonly Line[]): Pick<Letterhead, 'parent' | 'agency'> {
  const [first, second] = names;
  if (first === undefined) return { parent: null, agency: [] };
  if (second === undefined) return { parent: null, agency: [first] };
  if (/^(?:uy ban nhan dan|hoi dong nhan dan|van phong|so|ban|bo)$/.test(first.folded))
    return { parent: null, agency: names };
  const isBoldAlike = isBold(first) && isBold(second);
  const isCommittee = /^(?:uy ban nhan dan|hoi dong nhan dan)/.test(first.folded);
  if (
    isBoldAlike &&
    isCommittee &&
    /^(?:xa|phuong|tinh|thanh pho|huyen|dac khu|thi )/.test(second.folded)
  )
    return { parent: null, agency: names };
  return { parent: first, agency: names.slice(1) };
}

const isBold = ({ runs }: Line): boolean => runs.every(({ format }) => format.bold);
