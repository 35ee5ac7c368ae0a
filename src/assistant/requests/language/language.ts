/** `/ngonngu`: the language that is spoken in a chat. */

import type { Talk } from '../../turn/context.ts';
import { defineRequest } from '../request.ts';

/** The language that is spoken in a chat. */
export const language = defineRequest({
  words: 'commands-words-language',
  menu: { about: 'commands-about-language', of: 'bot' },
  needsNoAgency: true,
  handle: (talk, { argument }, answer) => {
    answer.say(setLanguage(talk, argument));
  },
});

function setLanguage({ assistance, turn, locale }: Talk, argument: string): string {
  if (argument === '') return locale.say('commands-language');
  const chosen = assistance.locales.find(({ id }) => id === argument.toLowerCase());
  if (chosen === undefined) return locale.say('commands-language-unknown', { language: argument });
  turn.set('language', chosen.id);
  return chosen.say('commands-language-set');
}
