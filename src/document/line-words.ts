/** A paragraph as the words that its lines are made of, and the gaps between them. */

import type { Paragraph, Run } from './block.ts';
import { heldBlank } from './hold-together.ts';
import type { MeasureText } from './paragraph.ts';

/** What stands between two words. */
export interface Gap {
  /** In which run, and where in it; null before the text, behind its number. */
  readonly place: { readonly run: number; readonly at: number } | null;
  /** False after a hyphen, where a line may end without a blank. */
  readonly isBlank: boolean;
  /** No line ends here. */
  isHeld: boolean;
  /** True where nobody typed that no line ends here. */
  readonly isOurs: boolean;
}

/** The words of a paragraph; `gaps[i]` is behind `widthsMm[i]`. */
export interface Words {
  readonly widthsMm: readonly number[];
  readonly gaps: readonly Gap[];
  readonly blankMm: number;
}

/**
 * Reads the words of a paragraph.
 *
 * @param paragraph - with its number and style
 * @param held - its runs, with blanks at which no line ends
 * @param measureText - how wide a text is
 */
export function readWords(
  { number, runs, style: { sizePt } }: Paragraph,
  held: readonly Run[],
  measureText: MeasureText,
): Words {
  const widthsMm: number[] = [];
  const gaps: Gap[] = [];
  let wordMm = 0;
  const end = (gap: Gap) => {
    widthsMm.push(wordMm);
    gaps.push(gap);
    wordMm = 0;
  };
  const measure = (text: string, bold = false) => measureText(text, { sizePt, bold });
  if (number !== null) {
    wordMm = measure(number, runs[0]?.bold);
    end({ place: null, isBlank: true, isHeld: false, isOurs: false });
  }
  for (const [run, { text, bold }] of held.entries()) {
    let from = 0;
    for (const { 0: mark, index } of text.matchAll(/[ \u00A0]|(?<=\p{L})-(?=\p{L})/gu)) {
      const isBlank = mark !== '-';
      wordMm += measure(text.slice(from, isBlank ? index : index + 1), bold);
      const isHeld = mark === heldBlank;
      const isOurs = isBlank && runs[run]?.text[index] === ' ';
      end({ place: { run, at: index }, isBlank, isHeld, isOurs });
      from = index + 1;
    }
    wordMm += measure(text.slice(from), bold);
  }
  widthsMm.push(wordMm);
  return { widthsMm, gaps, blankMm: measure(' ') };
}

/** @returns runs with a blank, held or not, in each gap */
export function writeRuns(runs: readonly Run[], { gaps }: Words): Run[] {
  const letters = runs.map(({ text }) => text.split(''));
  for (const { place, isBlank, isHeld } of gaps)
    if (place !== null && isBlank) {
      const line = letters[place.run];
      if (line !== undefined) line[place.at] = isHeld ? heldBlank : ' ';
    }
  return runs.map((run, at) => ({ ...run, text: (letters[at] ?? []).join('') }));
}
