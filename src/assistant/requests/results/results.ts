/** `/ketqua`: what was done for the activities of a plan. */

import type { IncomingFile } from '../../../channels/channel.ts';
import { findBinding } from '../../records/group.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { defineRequest } from '../request.ts';
import { recordInPrivate } from './await-result.ts';
import { recordResult } from './record-result.ts';

/** What was done for the activities of a plan. */
export const results = defineRequest({
  words: 'results-words',
  menu: { about: 'results-about', of: 'work' },
  isOfAgency: true,
  handle: (talk, { argument, incoming: { group, file } }, answer) =>
    group === undefined
      ? recordInPrivate(talk, argument, answer)
      : recordInGroup(talk, argument, file ?? null, answer),
});

/** Records a result, and shows what is recorded, to members of the agency that the group works for. */
async function recordInGroup(
  talk: Talk,
  argument: string,
  file: IncomingFile | null,
  answer: Answer,
): Promise<void> {
  const { turn, channel, chat, user, locale } = talk;
  const bound = await findBinding(turn.transaction, channel, chat);
  if (bound === null) answer.say(locale.say('groups-unbound'));
  else if (!Object.hasOwn(bound.record.members, user))
    answer.say(locale.say('results-members-only'));
  else {
    const { agency, record } = bound;
    await recordResult(talk, { agency, record, isGroup: true }, argument, answer, file);
  }
}
