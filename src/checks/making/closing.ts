/** Finds the line with which the text ends. */

import type { Line } from '../sheet/sheet.ts';

/** @returns the last line of the text; a note in brackets after it is none */
export function closingOf(body: readonly Line[]): Line | undefined {
  return body.findLast(({ text }) => !/^\(.*\)\.?$/.test(text)) ?? body.at(-1);
}
