/** Finds which of the offered answers a person means: by number, by words, "tất cả", "không". */

import { foldWords } from '../text/fold.ts';
import type { Json } from '../record/change.ts';
import { readNumbers } from '../text/read-numbers.ts';
import { meansNothing } from '../text/means-nothing.ts';
import type { Notice, Option } from './question.ts';

/** What a text picks: values, a number that is not offered, or nothing. */
export type Pick =
  | { readonly kind: 'values'; readonly values: readonly Json[] }
  | { readonly kind: 'problem'; readonly problem: Notice }
  | { readonly kind: 'none' };

const nothing: Pick = { kind: 'none' };
const everything = ['tat ca', 'het', 'chon het', 'chon tat ca', 'toan bo', 'all'];

/** @returns the one offered answer that a text names by number or, if it is whole, by its words */
export function pickOne(text: string, options: readonly Option[]): Pick {
  if (options.length === 0) return nothing;
  const picked = pickNumbers(text, options);
  if (picked.kind === 'values' && picked.values.length > 1) {
    return { kind: 'problem', problem: { id: 'problem-one-option', args: {} } };
  }
  return picked.kind === 'none' ? pickWords(text, options) : picked;
}

/** @returns the one offered answer whose words begin so; a problem when several do */
export function pickPrefix(text: string, options: readonly Option[]): Pick {
  const words = foldWords(text);
  if (words.length < 2) return nothing;
  const begun = [...indexOf(options)].filter(([name]) => name.startsWith(words));
  const found = [...new Set(begun.flatMap(([, named]) => named))];
  const [first] = found;
  if (first === undefined) return nothing;
  if (found.length === 1) return { kind: 'values', values: [first.value] };
  const labels = found.slice(0, 3).map(({ label }) => label);
  return {
    kind: 'problem',
    problem: { id: 'problem-option-ambiguous', args: { options: labels.join('; ') } },
  };
}

/** @returns what one entry of a list picks: numbers, "tất cả", "không", or one by its words */
export function pickSeveral(text: string, options: readonly Option[]): Pick {
  const picked = pickMany(text, options);
  return picked.kind === 'none' ? pickWords(text, options) : picked;
}

/** @returns what a whole text picks of a list that needs no words of options */
export function pickMany(text: string, options: readonly Option[]): Pick {
  if (meansNothing(text)) return { kind: 'values', values: [] };
  if (options.length > 0 && everything.includes(foldWords(text))) {
    return { kind: 'values', values: options.map(({ value }) => value) };
  }
  return pickNumbers(text, options);
}

/** True for numbers, "tất cả" and "không": they say of all options which are meant. */
export function choosesAnew(text: string): boolean {
  return readNumbers(text) !== null || meansNothing(text) || everything.includes(foldWords(text));
}

/** @returns the values, each once, in order */
export function withoutRepeats(values: readonly Json[]): Json[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

function pickWords(text: string, options: readonly Option[]): Pick {
  const words = foldWords(text);
  const exact = words === '' ? [] : (indexOf(options).get(words) ?? []);
  const [first, second] = exact;
  if (first === undefined) return nothing;
  // Folding may make two answers equal: then only the letters as they are can tell.
  const meant = second === undefined ? first : exact.find(({ label }) => label === text);
  return meant === undefined ? nothing : { kind: 'values', values: [meant.value] };
}

type OptionIndex = ReadonlyMap<string, readonly Option[]>;

/** A long list is looked through once for each of its lines: the folded words are kept. */
const indexes = new WeakMap<readonly Option[], OptionIndex>();

function indexOf(options: readonly Option[]): OptionIndex {
  const kept = indexes.get(options);
  if (kept !== undefined) return kept;
  const index = new Map<string, Option[]>();
  for (const option of options) {
    for (const name of new Set(namesOf(option))) {
      index.set(name, [...(index.get(name) ?? []), option]);
    }
  }
  indexes.set(options, index);
  return index;
}

function namesOf({ label, value }: Option): string[] {
  const names = [foldWords(label)];
  if (typeof value === 'string' || typeof value === 'number') names.push(foldWords(String(value)));
  return names;
}

/** "2", "1.", "[1]", "số 2", "1,3", "1 3", "1-3", "1, 3 và 5". */
function pickNumbers(text: string, options: readonly Option[]): Pick {
  const numbers = options.length === 0 ? null : readNumbers(text);
  if (numbers === null) return nothing;
  const wrong = numbers.find((number) => number < 1 || number > options.length);
  if (wrong !== undefined) {
    const args = { number: wrong, count: options.length };
    return { kind: 'problem', problem: { id: 'problem-option-out-of-range', args } };
  }
  const values = numbers.flatMap((number) => options[number - 1] ?? []).map(({ value }) => value);
  return { kind: 'values', values: withoutRepeats(values) };
}

/** True for "1, 2, 3": numbers of what is offered and nothing else. */
export const isNumbers = (text: string): boolean =>
  /^\d{1,2}(?:\s*,\s*\d{1,2})*$/.test(text.trim());
