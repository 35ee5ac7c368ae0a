/** `/viec`: what is pressed on a message about what is due; only buttons say it. */

import { defineRequest } from '../request.ts';
import { answerPress } from './answer-reminder.ts';
import { decideExtension } from './extend-duty.ts';

/** What is pressed on a message about what is due. */
export const duties = defineRequest({
  words: 'reminders-words-duty',
  menu: null,
  keepsFloor: 'always',
  endsWaiting: true,
  handle: async (talk, { argument, incoming }, answer) => {
    const request = /^duyet (.+)$/.exec(argument)?.[1];
    if (request !== undefined) {
      await decideExtension(talk, request, answer);
      return;
    }
    const isInGroup = incoming.group !== undefined;
    const press = { argument, isInGroup, pressedOn: incoming.pressedOn ?? null };
    await answerPress(talk, press, answer);
  },
});
