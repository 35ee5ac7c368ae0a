/** The words that people type to steer a dialogue, in the language they speak with the bot. */

import { foldText } from '../text/fold.ts';
import type { Locale } from './locale.ts';

/** Before a word of a list: it counts only with its diacritics ("đúng" without them is "dừng"). */
const exactMark = '=';

/**
 * Reads a message that is a list of words between commas.
 *
 * @param locale - whose words
 * @param id - a message of `words.ftl`, such as `words-back`
 * @returns every form of them that {@link foldWord} may make of what somebody types
 */
export function readWords(locale: Locale, id: string): readonly string[] {
  const known = lists.get(locale) ?? new Map<string, readonly string[]>();
  lists.set(locale, known);
  const words = known.get(id) ?? parseWords(locale.say(id));
  known.set(id, words);
  return words;
}

/** Every message is compared with these lists, and they never change. */
const lists = new WeakMap<Locale, Map<string, readonly string[]>>();

function parseWords(list: string): string[] {
  const forms = list.split(',').flatMap(formsOf);
  return [...new Set(forms)].filter((form) => form !== '');
}

/**
 * Makes what somebody typed comparable: no case, no diacritics, one space between words, no end
 * mark. A single word written with diacritics keeps them, for "đúng" is not "dừng".
 */
export function foldWord(text: string): string {
  const tidy = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.!?…]+$/, '')
    .trim();
  return tidy.includes(' ') ? foldText(tidy) : tidy;
}

function formsOf(word: string): string[] {
  const written = foldWord(word.trim());
  if (written.startsWith(exactMark)) return [written.slice(exactMark.length)];
  return [written, foldText(written)];
}
