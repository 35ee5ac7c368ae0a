/** `/trogiup`: what can be asked for, and how. */

import { writeHelp } from '../../dialogue/write-welcome.ts';
import { defineRequest } from '../request.ts';

/** What can be asked for, and how. */
export const help = defineRequest({
  words: 'commands-words-help',
  menu: { about: 'commands-about-help', of: 'bot' },
  needsNoAgency: true,
  handle: ({ locale }, { incoming }, answer) => {
    answer.say(incoming.group === undefined ? writeHelp(locale) : locale.say('groups-hello'));
  },
});
