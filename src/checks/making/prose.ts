/** Tells the paragraphs of running text from headings, captions and lists of names. */

import type { Line } from '../sheet/sheet.ts';

/** Shorter paragraphs may be anything. */
const leastLetters = 80;

/** @returns the paragraphs of running text, each once */
export const proseOf = (body: readonly Line[]): Line[] =>
  body.filter(
    ({ text, paragraph, start, runs }) =>
      text.length >= leastLetters &&
      paragraph.text.slice(0, start).trim() === '' &&
      paragraph.format.align !== 'center' &&
      !runs.every(({ format }) => format.italic && format.sizePt < 13),
  );
