/** `/thamgia`: an invitation is used. */

import type { Answer, Talk } from '../../turn/context.ts';
import { defineRequest } from '../request.ts';
import { findInvitation } from './invitation.ts';
import { joinByToken } from './join-agency.ts';

async function join(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const token = findInvitation(argument);
  if (token === null) answer.say(talk.locale.say('members-join-how'));
  else await joinByToken(talk, token, answer);
}

/** An invitation is used. */
export const joining = defineRequest({
  words: 'members-words-join',
  menu: { about: 'members-about-join', of: 'work' },
  inGroup: 'refused',
  needsNoAgency: true,
  handle: (talk, { argument }, answer) => join(talk, argument, answer),
});
