/** Themes and slogans of the new year in the place of the old ones. */

import { foldQuote } from './find-numbers.ts';
import type { Notes } from './notes.ts';
import type { Rolling } from './rolling.ts';

/** The words of the new year, and what quotations of the old ones become. */
export interface Wordings {
  readonly themes: readonly string[];
  readonly slogans: readonly string[];
  /** By the folded words of the old year; null where people choose. */
  readonly quoted: ReadonlyMap<string, string | null>;
}

type Part = 'themes' | 'slogans';

/** @returns the themes and slogans of the new year; none where nobody knows them, and that is said */
export function rollWordings(
  old: Readonly<Record<Part, readonly string[]>>,
  rolling: Rolling,
  notes: Notes,
): Wordings {
  const quoted = new Map<string, string | null>();
  return {
    themes: rollPart('themes', old.themes, rolling, { notes, quoted }),
    slogans: rollPart('slogans', old.slogans, rolling, { notes, quoted }),
    quoted,
  };
}

function rollPart(
  part: Part,
  old: readonly string[],
  { edition, year }: Rolling,
  { notes, quoted }: { notes: Notes; quoted: Map<string, string | null> },
): readonly string[] {
  const known = edition === null ? [] : edition[part];
  const texts = known.map(({ text }) => text);
  const only = texts.length === 1 ? texts.join('') : null;
  const args = { year: String(year), source: known.map(({ source }) => source).join('; ') };
  const why = { id: known.length === 0 ? 'roll-why-no-wording' : 'roll-why-wording', args };
  for (const [at, text] of old.entries()) {
    if (only === null || foldQuote(text) !== foldQuote(only)) quoted.set(foldQuote(text), only);
    notes.change(`${part}.${String(at)}`, text, texts[at] ?? null, why);
  }
  if (known.length === 0) notes.ask(missing(part, args.year));
  return texts;
}

const missing = (part: Part, year: string) => ({
  ...{ text: '', what: part, options: [], within: null },
  why: { id: `roll-why-no-${part}`, args: { year } },
});
