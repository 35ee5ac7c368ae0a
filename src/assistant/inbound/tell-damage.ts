/** Says that the record of an agency is damaged: nobody is told that they have none, or asked for it anew. */

import type { Incoming } from '../../channels/channel.ts';
import { requests } from '../requests/index.ts';
import { readMessage, type Wish } from './read-message.ts';
import { readingOf, type Answer, type Talk } from '../turn/context.ts';
import { agencyKey } from '../records/agency.ts';

/** @returns whether that was said, and nothing else can be answered */
export async function tellDamage(talk: Talk, incoming: Incoming, answer: Answer): Promise<boolean> {
  if (!(await isDamaged(talk)) || isApart(readMessage(incoming, readingOf(talk)))) return false;
  // What is not written for the assistant is passed over in a group.
  const isPassedOver = incoming.group !== undefined && incoming.text.trim() === '';
  if (!isPassedOver) answer.say(talk.locale.say('members-agency-damaged'));
  return true;
}

async function isDamaged({ turn, assistance }: Talk): Promise<boolean> {
  const { agency } = turn.chat;
  if (agency === null) return false;
  const key = agencyKey(agency);
  return (await turn.transaction.read(key)) === null && assistance.store.isDamaged(key);
}

/** Look-ups, help, and what leads to another agency. */
const isApart = (wish: Wish): boolean =>
  ['look-up', 'unknown-command'].includes(wish.type) ||
  (wish.type === 'request' && requests[wish.request].needsNoAgency) ||
  (wish.type === 'flow' && wish.flow === 'agency' && wish.argument !== '');
