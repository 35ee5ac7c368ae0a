/** `/tiendo`: how a followed plan stands. */

import { showProgress } from './show-progress.ts';
import { defineRequest } from '../request.ts';

/** How a followed plan stands. */
export const progress = defineRequest({
  words: 'reminders-words-progress',
  menu: { about: 'reminders-about-progress', of: 'work' },
  isOfAgency: true,
  keepsFloor: 'with-options',
  endsWaiting: true,
  handle: (talk, { argument, incoming }, answer) =>
    showProgress(talk, argument, incoming.group !== undefined, answer),
});
