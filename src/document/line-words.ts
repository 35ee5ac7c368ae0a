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
  const words: WordsSoFar = { widthsMm: [], gaps: [], wordMm: 0 };
  if (number !== null) {
    words.wordMm = measureText(number, { sizePt, bold: runs[0]?.bold ?? false });
    endWord(words, { place: null, isBlank: true, isHeld: false, isOurs: false });
  }
  for (const [at, run] of held.entries()) {
    const style = { sizePt, bold: run.bold ?? false };
    readRun(words, { at, said: runs[at]?.text ?? '', text: run.text }, (text) =>
      measureText(text, style),
    );
  }
  words.widthsMm.push(words.wordMm);
  const blankMm = measureText(' ', { sizePt, bold: false });
  return { widthsMm: words.widthsMm, gaps: words.gaps, blankMm };
}

interface WordsSoFar {
  readonly widthsMm: number[];
  readonly gaps: Gap[];
  /** The width of the word under way. */
  wordMm: number;
}

function readRun(
  words: WordsSoFar,
  run: { readonly at: number; readonly said: string; readonly text: string },
  measure: (text: string) => number,
): void {
  const { said, text } = run;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    const isHeld = mark === heldBlank;
    const isBlank = mark === ' ' || isHeld;
    if (!isBlank && !(mark === '-' && isHyphen(text, at))) continue;
    words.wordMm += measure(text.slice(from, isBlank ? at : at + 1));
    const isOurs = isBlank && said[at] === ' ';
    endWord(words, { place: { run: run.at, at }, isBlank, isHeld, isOurs });
    from = at + 1;
  }
  words.wordMm += measure(text.slice(from));
}

function endWord(words: WordsSoFar, gap: Gap): void {
  words.widthsMm.push(words.wordMm);
  words.gaps.push(gap);
  words.wordMm = 0;
}

/** A hyphen stands between letters. */
function isHyphen(text: string, at: number): boolean {
  return (
    /\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\p{L}/u.test(text.slice(at + 1, at + 3))
  );
}

/** @returns runs with a blank, held or not, in each gap */
export function writeRuns(runs: readonly Run[], { gaps }: Words): Run[] {
  const changed = new Map<number, string[]>();
  for (const { place, isBlank, isHeld } of gaps) {
    const run = place === null || !isBlank ? undefined : runs[place.run];
    const blank = isHeld ? heldBlank : ' ';
    if (place === null || run === undefined || run.text[place.at] === blank) continue;
    const letters = changed.get(place.run) ?? run.text.split('');
    letters[place.at] = blank;
    changed.set(place.run, letters);
  }
  return runs.map((run, at) => {
    const letters = changed.get(at);
    return letters === undefined ? run : { ...run, text: letters.join('') };
  });
}
