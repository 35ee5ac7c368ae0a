/** Takes one message: understands it, changes what is kept, and prepares the reply, all in one turn. */

import type { Group } from '../channels/channel.ts';
import { agenciesOf, ownerKey, readAgency } from './members/agency-records.ts';
import { answerInGroup } from './groups/answer-in-group.ts';
import { answerInPrivate } from './dialogue/answer-in-private.ts';
import type { Assistance, Delivery, Sender } from './assistant.ts';
import { ChatTurn, chatKey } from './chat.ts';
import { composeMessages } from './delivery/compose-messages.ts';
import { waitingFrame } from '../flow/conversation.ts';
import { composePosts } from './delivery/compose-posts.ts';
import { endHold } from './delivery/held.ts';
import { beforeKey } from './dialogue/merge-profile.ts';
import { putInOutbox, type Mail } from './delivery/outbox.ts';
import { findChat, hearOf } from './groups/places.ts';
import { Answer, createTalk, tidyName, type Talk } from './talk.ts';

/**
 * Takes one message of a chat.
 *
 * @returns the messages to be carried out, which are kept; none when the message was taken before
 * @throws StoreError when the turn cannot be kept
 */
export async function receiveMessage(
  assistance: Assistance,
  { channel, incoming }: Delivery,
  sender: Sender,
): Promise<Mail[]> {
  const key = chatKey(channel, incoming.chat);
  const taken = await assistance.turns.take(key, async (transaction) => {
    const chat = await findChat(transaction, channel, incoming.chat);
    if (chat !== incoming.chat) transaction.hold(chatKey(channel, chat));
    const delivery = { channel, incoming: { ...incoming, chat } };
    const turn = await ChatTurn.open(transaction, chatKey(channel, chat));
    if (!turn.see(incoming.id)) return { mail: [], expectedAt: null };
    await hearOf(transaction, channel, chat);
    await endHold(transaction, channel, chat);
    const answered = await answerMessage(createTalk(assistance, turn, delivery, sender), {
      delivery,
      sender,
    });
    turn.set('lastAt', assistance.clock());
    for (const one of answered.mail) putInOutbox(transaction, one);
    return answered;
  });
  if (taken.expectedAt !== null) assistance.reminding.expectation.expect(taken.expectedAt);
  return taken.mail;
}

interface Way {
  readonly delivery: Delivery;
  readonly sender: Sender;
}

interface Answered {
  readonly mail: Mail[];
  /** See {@link Answer.expectedAt}. */
  readonly expectedAt: number | null;
}

async function answerMessage(talk: Talk, { delivery, sender }: Way): Promise<Answered> {
  const { incoming } = delivery;
  const answer = new Answer();
  if (incoming.group !== undefined) {
    noteGroup(talk, incoming.group);
    await answerInGroup(talk, incoming, incoming.group, answer);
  } else {
    await chooseAgency(talk, answer);
    answer.say(writeRecap(talk));
    await answerInPrivate(talk, incoming, answer);
  }
  const said = composeMessages(talk, delivery, answer, sender);
  const mail = [...said, ...composePosts(talk, answer, sender)];
  return { mail, expectedAt: answer.expectedAt };
}

/** Groups are renamed; results and lists say what they are called now. */
function noteGroup({ turn, chat }: Talk, { title }: Group): void {
  const name = tidyName(title) ?? chat;
  const { group } = turn.chat;
  if (group?.title !== name) turn.set('group', { links: {}, ...group, title: name });
}

/** A chat works for its person's agency as soon as there is one, and as long as they belong to it. */
async function chooseAgency({ turn, user, locale }: Talk, answer: Answer): Promise<void> {
  const ids = await agenciesOf(turn.transaction, user);
  const { agency } = turn.chat;
  if (agency === null ? ids.length === 0 : ids.includes(agency)) return;
  const [first = null] = ids;
  turn.set('agency', first);
  if (agency === null) return;
  const next = await readAgency(turn.transaction, first, user);
  answer.say(
    next === null
      ? locale.say('members-not-yours')
      : locale.say('note-agency-switched', { name: next.profile.name }),
  );
}

/** How long somebody may be silent before being told what they were doing. */
const recapAfterMs = 12 * 3_600_000;

/** What stands among the answers and was answered by nobody. */
const notAnswers: readonly string[] = [ownerKey, beforeKey];

/** @returns one line on the dialogue under way for somebody who was away, else nothing */
function writeRecap({ turn, assistance, locale }: Talk): string {
  const { conversation, lastAt } = turn.chat;
  const frame = waitingFrame(conversation);
  const isBack = lastAt > 0 && assistance.clock() - lastAt > recapAfterMs;
  if (!isBack || frame === null) return '';
  return locale.say('dialogue-recap', {
    what: locale.say(`${frame.flow}-command`),
    count: Object.keys(frame.answers).filter((step) => !notAnswers.includes(step)).length,
  });
}
