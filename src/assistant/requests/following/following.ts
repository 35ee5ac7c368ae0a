/** `/nhacviec`: what is reminded of, when and where. */

import { followPlans } from './follow-plans.ts';
import { defineRequest } from '../request.ts';

/** What is reminded of, when and where. */
export const following = defineRequest({
  words: 'reminders-words',
  menu: { about: 'reminders-about', of: 'work' },
  inGroup: 'led-away',
  isOfAgency: true,
  keepsFloor: 'with-options',
  endsWaiting: true,
  handle: (talk, { argument }, answer) => followPlans(talk, argument, answer),
});
