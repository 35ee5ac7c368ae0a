/** Reads the words that steer a dialogue: "quay lại", "sửa 2", "chuyển 3 lên 1". */

import type { Command, Verb } from '../../flow/event.ts';
import { verbs } from '../../flow/event.ts';
import type { Locale } from '../../locale/locale.ts';
import { foldWord, readWords } from '../../locale/words.ts';

/** Longest text that may be a command, in characters. */
const maxLength = 40;
const numbered: readonly Verb[] = ['edit', 'delete', 'move', 'add', 'more'];
const between =
  /^(?:muc|so|cau|tu|len|xuong|den|toi|ra|ve|thanh|va|to|from|entry|number|and|[,;.\s–—-])*$/;
/** "6-13", "6 đến 13" */
const range = /(\d{1,4})\s*(?:[-–—]|den|toi|to)\s*(?:muc|so)?\s*(\d{1,4})/g;
/** No list is longer. */
const maxRange = 1_000;

/** @returns a reader of commands in all the languages; null is returned for any other text */
export function createCommandReader(locales: readonly Locale[]): (text: string) => Command | null {
  const meaning = new Map<string, Verb>();
  for (const locale of locales)
    for (const verb of verbs)
      for (const word of [
        ...readWords(locale, `words-${verb}`),
        foldWord(locale.say(`action-${verb}`)),
      ])
        meaning.set(word, verb);

  return (text) => {
    if (text.length > maxLength) return null;
    const said = foldWord(text);
    const verb = meaning.get(said);
    if (verb !== undefined) return { verb, numbers: [] };
    if (!/\d/.test(said)) return null;
    const at = said.search(/\s(?:(?:tu|muc|so|cau|from|entry|number)\s+)*\d/);
    const first = at < 0 ? undefined : meaning.get(said.slice(0, at));
    const rest = said.slice(at);
    if (first === undefined || !numbered.includes(first)) return null;
    if (!between.test(rest.replaceAll(/\d+/g, ' '))) return null;
    return { verb: first, numbers: numbersIn(first === 'move' ? rest : spellOut(rest)) };
  };
}

const numbersIn = (text: string): number[] => (text.match(/\d{1,4}/g) ?? []).map(Number);

/** "6-8" → "6 7 8"; moving goes from one number to the other instead. */
function spellOut(text: string): string {
  return text.replaceAll(range, (typed, first: string, last: string) => {
    const count = Number(last) - Number(first) + 1;
    if (count < 1 || count > maxRange) return typed;
    return Array.from({ length: count }, (_, at) => Number(first) + at).join(' ');
  });
}
