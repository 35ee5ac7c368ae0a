/** Makes paragraphs in a style of the form. */

import type { Paragraph, Run } from './block.ts';
import type { Style } from './form.ts';
import { holdTitle } from './hold-together.ts';
import type { Line } from './parse-piece.ts';

/** How wide a text is on paper. */
export type MeasureText = (
  text: string,
  style: { readonly sizePt: number; readonly bold: boolean },
) => number;

/** What a paragraph may be beyond its text. */
export interface ParagraphOptions {
  readonly depth?: number;
  readonly number?: string | null;
  readonly keepWithNext?: boolean;
}

/** Makes a paragraph of plain text. */
export function makeParagraph(
  role: Paragraph['role'],
  style: Style,
  text: string,
  options: ParagraphOptions = {},
): Paragraph {
  return makeStyledParagraph(role, style, [{ text, bold: false, italic: false }], options);
}

/** Makes a paragraph of parts; what the style says comes on top of what they say. */
export function makeStyledParagraph(
  role: Paragraph['role'],
  style: Style,
  line: Line,
  { depth = 0, number = null, keepWithNext = false }: ParagraphOptions = {},
): Paragraph {
  const runs = line.map(({ text, bold, italic }): Run => ({
    text: style.caps ? text.toLocaleUpperCase('vi') : text,
    ...((bold || style.bold) && { bold: true }),
    ...((italic || style.italic) && { italic: true }),
  }));
  const isTitle = role === 'title' || role === 'abstract';
  const printed = isTitle ? runs.map((run) => ({ ...run, text: holdTitle(run.text) })) : runs;
  const { paragraph } = style;
  return { type: 'paragraph', role, depth, number, runs, printed, style: paragraph, keepWithNext };
}
