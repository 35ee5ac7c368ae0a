/** Leads from a group into a private chat: a dialogue there would be everybody's noise. */

import { isWithin } from '../../clock.ts';
import type { Group } from '../../channels/channel.ts';
import { openButton, type Button } from '../button.ts';
import type { GroupNotes } from '../records/chat.ts';
import { findBinding } from '../records/group.ts';
import { tidyName, type Answer, type Talk } from '../turn/context.ts';
import { linkKey, type GroupLink } from '../records/group-link.ts';

const validMs = 86_400_000;
/** Most links of a group that can be used at a time; the oldest give way. */
const maxLinks = 20;
/** Longest that may stand after a command and is remembered. */
const maxArgumentLength = 100;

/** First letter of the words of such a link. */
const mark = 'l';

/** @returns whether words of a link may be such a link */
export const isGroupLink = (start: string): boolean => start.startsWith(mark);

/** @returns whether a link that expires then can be used at the moment `now`; both are ms UTC */
export const isOpen = (expiresAt: number, now: number): boolean =>
  isWithin(expiresAt - validMs, now, validMs);

/** Answers a command that begins a dialogue, written in a group. */
export async function continueInPrivate(
  talk: Talk,
  group: Group,
  { flow, argument }: Pick<GroupLink, 'flow' | 'argument'>,
  answer: Answer,
): Promise<void> {
  const { locale, linkTo, turn, channel, chat } = talk;
  const what = locale.say(`${flow}-command`);
  if (linkTo === null) {
    const command = talk.assistance.flows.get(flow)?.commands[0] ?? flow;
    answer.say(locale.say('groups-write-in-private', { what, command: `/${command}` }));
    return;
  }
  const token = keepLink(talk, group, { flow, argument: argument.slice(0, maxArgumentLength) });
  const bound = await findBinding(turn.transaction, channel, chat);
  const isBound = bound !== null;
  answer.say(locale.say(isBound ? 'groups-continue' : 'groups-continue-unbound', { what }));
  answer.options = [privateButton(talk, linkTo('private', token))];
}

/** @returns a button that opens a private chat */
export const privateButton = ({ locale }: Talk, url: string): Button => ({
  ...openButton('/trogiup', locale.say('groups-continue-button')),
  url,
});

function keepLink(
  { turn, assistance, channel, chat }: Talk,
  { title }: Group,
  { flow, argument }: Pick<GroupLink, 'flow' | 'argument'>,
): string {
  const now = assistance.clock();
  const expiresAt = now + validMs;
  const token = `${mark}${assistance.randomId()}`;
  const live = Object.entries(turn.chat.group?.links ?? {})
    .filter(([, until]) => isOpen(until, now))
    .slice(1 - maxLinks);
  const links = { ...Object.fromEntries(live), [token]: expiresAt };
  for (const before of Object.keys(turn.chat.group?.links ?? {}))
    if (!Object.hasOwn(links, before)) turn.transaction.remove(linkKey(channel, before));
  const notes: GroupNotes = { title: tidyName(title) ?? chat, links };
  turn.set('group', notes);
  const link: GroupLink = { flow, argument, group: chat, expiresAt };
  turn.transaction.change(linkKey(channel, token), [[[], { ...link }]]);
  return token;
}
