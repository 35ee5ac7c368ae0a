/** `/tep`: what is pressed below what was read of a file; only buttons say it. */

import { defineRequest } from '../request.ts';
import { answerFile } from './answer-file.ts';

/** What is pressed below a file. */
export const files = defineRequest({
  words: 'files-words',
  menu: null,
  inGroup: 'passed-over',
  keepsFloor: 'with-options',
  handle: (talk, { argument }, answer) => answerFile(talk, argument, answer),
});
