/** `/nhom`: which groups work for an agency. */

import { bindGroup } from './bind-group.ts';
import { manageGroups } from './manage-groups.ts';
import { defineRequest } from '../request.ts';

/** Which groups work for an agency. */
export const groups = defineRequest({
  words: 'groups-words',
  menu: { about: 'groups-about', of: 'work' },
  isOfAgency: true,
  keepsFloor: 'with-options',
  handle: (talk, { argument, incoming: { group } }, answer) =>
    group === undefined
      ? manageGroups(talk, argument, answer)
      : bindGroup(talk, group, argument, answer),
});
