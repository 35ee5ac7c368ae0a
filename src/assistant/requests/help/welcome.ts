/** `/batdau`: the first words, with what can be done as buttons. */

import { writeWelcome } from '../../dialogue/write-welcome.ts';
import { defineRequest } from '../request.ts';

/** The first words, with what can be done as buttons. */
export const welcome = defineRequest({
  words: 'commands-words-start',
  menu: { about: 'commands-about-start', of: 'bot', isPrivate: true },
  handle: ({ assistance, locale }, { incoming }, answer) => {
    if (incoming.group !== undefined) {
      answer.say(locale.say('groups-hello'));
      return;
    }
    const { text, options } = writeWelcome(assistance.flows, locale);
    answer.say(text);
    answer.options = options;
  },
});
