/** Finds the line of a document that something stood in. */

import { foldWords } from '../text/fold.ts';
import type { SourceLine } from './rolling.ts';

/** How many letters around a mention tell its line from others. */
const around = 24;
/** How many lines a broken paragraph may have. */
const maxLines = 12;

/** The lines of a document, folded once. */
export class LineFinder {
  readonly #lines: readonly { readonly number: number; readonly folded: string }[];

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines.map(({ number, text }) => ({ number, folded: foldWords(text) }));
  }

  /** @returns the line of a mention, which begins at `from` in words of the document; null where none has it */
  find(text: string, from: number, mention: string): number | null {
    const start = this.#startOf(text);
    const near = foldWords(text.slice(Math.max(0, from - around), from + mention.length + around));
    const wanted = foldWords(mention);
    const below = this.#lines.slice(start, start + maxLines);
    const everywhere = this.#lines;
    return (
      below.find(({ folded }) => folded.includes(near))?.number ??
      everywhere.find(({ folded }) => folded.includes(near))?.number ??
      below.find(({ folded }) => folded.includes(wanted))?.number ??
      everywhere.find(({ folded }) => folded.includes(wanted))?.number ??
      null
    );
  }

  /** Of several lines that begin so, the one that is most like the words. */
  #startOf(text: string): number {
    const opening = foldWords(text.slice(0, 2 * around));
    const whole = foldWords(text).length;
    let best = 0;
    let difference = Number.POSITIVE_INFINITY;
    for (const [at, { folded }] of this.#lines.entries()) {
      const far = Math.abs(folded.length - whole);
      if (far >= difference || !folded.includes(opening)) continue;
      best = at;
      difference = far;
    }
    return best;
  }
}
