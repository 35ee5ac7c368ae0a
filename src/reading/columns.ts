/** Takes apart two columns that were pasted side by side: letterheads, recipients beside a signature. */

/** Blanks that were left for a number or a day part no columns. */
const gap =
  /(?<![:/]|ngày|tháng|năm|ngay|thang|nam)[ \u00a0]{3,40}(?![ \u00a0]|\/|tháng|năm|thang|nam|\d{0,3}\/)(?=\S)/giu;

/** @returns the left column and the right one, as lines with their numbers */
export function splitColumns(text: string): { left: ColumnLine[]; right: ColumnLine[] } {
  const left: ColumnLine[] = [];
  const right: ColumnLine[] = [];
  const isParted = /\S[ ]*\t/u.test(text);
  for (const [index, line] of text.split(/\r?\n/u).slice(0, 2000).entries()) {
    const normal = line
      .normalize('NFC')
      .replaceAll(/[*_#\p{Cf}]+/gu, '')
      .trimEnd();
    const [first = '', ...others] =
      normal.trimStart() === ''
        ? ['']
        : normal
            .replace(/^\s+(?=\S)/u, (blank) =>
              blank.length > 12 || (isParted && blank.includes('\t')) ? '\t' : '',
            )
            .replaceAll(gap, '\t')
            .split(/\t+|\s\|\s/u);
    const number = index + 1;
    left.push({ text: oneSpaced(first), number });
    for (const other of others) right.push({ text: oneSpaced(other), number });
  }
  return { left, right };
}

/** A line of a column. */
export interface ColumnLine {
  readonly text: string;
  readonly number: number;
}

const oneSpaced = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');
