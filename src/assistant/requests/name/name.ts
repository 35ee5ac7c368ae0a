/** What somebody is called: told in words, never by a command. */

import { takeName } from '../../turn/own-name.ts';
import { defineRequest } from '../request.ts';

/** What somebody is called: told in words, never by a command. */
export const name = defineRequest({
  words: null,
  menu: null,
  handle: (talk, { argument }, answer) => takeName(talk, argument, answer),
});
