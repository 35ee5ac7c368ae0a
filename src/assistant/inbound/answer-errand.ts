/** Answers what is the same in a dialogue, beside one, and in a group: look-ups and languages. */

import type { Reply } from '../services.ts';
import { findEdition, writeOccasion } from '../requests/slogan/look-up-occasion.ts';
import type { Wish } from './read-message.ts';
import type { Talk } from '../turn/context.ts';
import { writeOccasionOptions } from '../requests/slogan/look-up-occasion.ts';

/** What is answered without a dialogue wherever it is asked. */
export type PlainWish = Extract<Wish, { type: 'look-up' | 'language' | 'bad-year' }>;

/** @returns whether a wish is answered the same way everywhere */
export const isPlain = (wish: Wish): wish is PlainWish =>
  wish.type === 'look-up' || wish.type === 'language' || wish.type === 'bad-year';

/** Answers what is no part of a dialogue; the language is changed where that is asked for. */
export function answerErrand(talk: Talk, wish: PlainWish): Pick<Reply, 'text' | 'options'> {
  const { locale, assistance } = talk;
  const only = (text: string) => ({ text, options: [] });
  switch (wish.type) {
    case 'look-up': {
      const edition = findEdition(assistance.occasions, wish.question);
      if (edition === null) return only(locale.say('slogan-no-years'));
      const options = writeOccasionOptions(assistance.occasions, edition);
      return { text: writeOccasion(edition, locale), options };
    }
    case 'language':
      return only(setLanguage(talk, wish.argument));
    case 'bad-year':
      return only(locale.say('commands-slogan-year', { year: wish.argument }));
  }
}

function setLanguage({ assistance, turn, locale }: Talk, argument: string): string {
  if (argument === '') return locale.say('commands-language');
  const chosen = assistance.locales.find(({ id }) => id === argument.toLowerCase());
  if (chosen === undefined) return locale.say('commands-language-unknown', { language: argument });
  turn.set('language', chosen.id);
  return chosen.say('commands-language-set');
}
