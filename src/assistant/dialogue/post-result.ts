/** Posts what was made in a private chat into the group that it was begun in. */

import type { FileOffer } from '../../channels/channel.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { readChat } from '../records/chat.ts';
import { findBinding, findChat, isGone } from '../records/group.ts';
import { localeOf, type Answer, type Talk } from '../turn/context.ts';

/** A document that was made. */
export interface Result {
  readonly flow: string;
  readonly agency: string;
  readonly record: AgencyRecord;
  readonly version: number;
  readonly files: readonly FileOffer[];
}

/** Posts a result where a group waits for it and works for the same agency; says what was done. */
export async function postResult(talk: Talk, result: Result, answer: Answer): Promise<void> {
  const { turn, channel, locale } = talk;
  const origin = turn.chat.origins[result.flow];
  if (origin === undefined) return;
  const chat = await findChat(turn.transaction, channel, origin);
  const kept = await readChat(turn.transaction, channel, chat);
  const title = kept?.group?.title ?? '';
  const binding = await findBinding(turn.transaction, channel, chat);
  if (await isGone(turn.transaction, channel, chat)) {
    answer.say(locale.say('groups-result-gone', { title }));
  } else if (binding?.agency !== result.agency) {
    const { name } = result.record.profile;
    answer.say(locale.say('groups-result-unbound', { title, name }));
  } else {
    const text = writeResult(talk, result, kept?.language ?? null);
    answer.posts.push({ chat, isToGroup: true, text, files: result.files });
    answer.say(locale.say('groups-result-posted', { title }));
  }
}

/** In the language of the group. */
function writeResult(talk: Talk, { files, record, version }: Result, language: string | null) {
  const { say } = localeOf(talk.assistance, language);
  const what = files.find(({ role }) => role === 'document')?.title ?? '';
  const who = talk.name ?? record.seats?.[talk.user]?.name ?? say('groups-somebody');
  const { name } = record.profile;
  return version === 1
    ? say('groups-result', { who, what, name })
    : say('groups-result-again', { who, what, name });
}
