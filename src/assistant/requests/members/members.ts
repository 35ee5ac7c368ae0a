/** `/thanhvien`: who belongs to an agency. */

import { manageMembers } from './manage-members.ts';
import { defineRequest } from '../request.ts';

/** Who belongs to an agency. */
export const members = defineRequest({
  words: 'members-words',
  menu: { about: 'members-about', of: 'work' },
  inGroup: 'led-away',
  isOfAgency: true,
  keepsFloor: 'with-options',
  handle: (talk, { argument }, answer) => manageMembers(talk, argument, answer),
});
