/** Takes one message: understands it, changes what is kept, and prepares the reply, all in one turn. */

import { askName, readOwnName } from '../turn/own-name.ts';
import type { Group, Incoming } from '../../channels/channel.ts';
import { agenciesOf, ownerKey, readAgency } from '../records/agency.ts';
import { tellDamage } from './tell-damage.ts';
import { answerInGroup } from './answer-in-group.ts';
import { answerInPrivate } from './answer-in-private.ts';
import type { Assistance, Delivery, Sender } from '../services.ts';
import { ChatTurn, chatKey } from '../records/chat.ts';
import { composeMessages } from '../delivery/compose-messages.ts';
import { waitingFrame } from '../../flow/conversation.ts';
import { composePosts } from '../delivery/compose-posts.ts';
import { openPress } from './open-press.ts';
import { readListed } from '../turn/listed.ts';
import { endHold } from '../records/held.ts';
import { beforeKey } from '../dialogue/merge-profile.ts';
import { claimFrames, setAsideFrames } from '../dialogue/settle-frames.ts';
import { putInOutbox, type Mail } from '../records/outgoing.ts';
import { findChat, hearOf } from '../records/group.ts';
import type { Hold } from '../turns.ts';
import { Answer, createTalk, nameOther, tidyName, type Talk } from '../turn/context.ts';

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
    const answered = await answerIn(transaction, assistance, { channel, incoming }, sender);
    for (const one of answered.mail) putInOutbox(transaction, one);
    return answered;
  });
  if (taken.expectedAt !== null) assistance.reminding.expectation.expect(taken.expectedAt);
  return taken.mail;
}

/** Ends a turn of which nothing is kept. */
class Foreseen extends Error {
  readonly mail: readonly Mail[];

  constructor(mail: readonly Mail[]) {
    super('nothing of this turn is kept');
    this.mail = mail;
  }
}

/**
 * Finds out what a message would be answered; nothing is kept, nothing is sent.
 *
 * @returns the messages that would be sent
 * @throws StoreError when the records cannot be read
 */
export async function foreseeAnswer(
  assistance: Assistance,
  { channel, incoming }: Delivery,
  sender: Sender,
): Promise<readonly Mail[]> {
  try {
    return await assistance.turns.take(chatKey(channel, incoming.chat), async (transaction) => {
      const { mail } = await answerIn(transaction, assistance, { channel, incoming }, sender);
      throw new Foreseen(mail);
    });
  } catch (error) {
    if (error instanceof Foreseen) return error.mail;
    throw error;
  }
}

async function answerIn(
  transaction: Hold,
  assistance: Assistance,
  { channel, incoming }: Delivery,
  sender: Sender,
): Promise<Answered> {
  const chat = await findChat(transaction, channel, incoming.chat);
  if (chat !== incoming.chat) transaction.hold(chatKey(channel, chat));
  const turn = await ChatTurn.open(transaction, chatKey(channel, chat));
  const meant = readListed({ ...incoming, chat }, turn.chat.listed);
  const delivery = { channel, incoming: meant };
  if (!turn.see(incoming.id)) return { mail: [], expectedAt: null };
  await hearOf(transaction, channel, chat);
  await endHold(transaction, channel, chat);
  const talk = createTalk(assistance, turn, delivery, sender);
  const name = (await readOwnName(transaction, talk.user)) ?? talk.name;
  const answered = await answerMessage({ ...talk, name }, { delivery, sender });
  turn.set('lastAt', assistance.clock());
  return answered;
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
    if (!(await tellDamage(talk, incoming, answer))) await answerPressed(talk, incoming, answer);
  } else {
    claimFrames(talk);
    const isSetAside = await chooseAgency(talk, answer);
    // What was meant for a dialogue that was put away is no request of its own.
    const isMeant = !isSetAside || incoming.option !== null || incoming.text.startsWith('/');
    if (isMeant && !(await tellDamage(talk, incoming, answer))) {
      answer.say(writeRecap(talk));
      await answerPressed(talk, incoming, answer);
    }
  }
  const said = composeMessages(talk, delivery, answer, sender);
  const mail = [...said, ...composePosts(talk, answer, sender)];
  return { mail, expectedAt: answer.expectedAt };
}

/** A button acts on what it showed, or says why it cannot. */
async function answerPressed(talk: Talk, incoming: Incoming, answer: Answer): Promise<void> {
  const { option, group } = incoming;
  if (option === null) {
    await answerWords(talk, incoming, answer);
    return;
  }
  const press = await openPress(talk, option, group !== undefined);
  if ('refusal' in press) {
    answer.say(talk.locale.say(press.refusal));
    return;
  }
  const { command, meant } = press;
  const there = { ...talk, meant };
  if (group === undefined) answer.say(await nameOther(there));
  await answerWords(there, { ...incoming, option: command }, answer);
}

const answerWords = (talk: Talk, incoming: Incoming, answer: Answer): Promise<void> =>
  incoming.group === undefined
    ? answerInPrivate(talk, incoming, answer)
    : answerInGroup(talk, incoming, incoming.group, answer);

/** Groups are renamed; results and lists say what they are called now. */
function noteGroup({ turn, chat }: Talk, { title }: Group): void {
  const name = tidyName(title) ?? chat;
  const { group } = turn.chat;
  if (group?.title !== name) turn.set('group', { links: {}, ...group, title: name });
}

/**
 * A chat works for its person's agency as soon as there is one, and as long as they belong to it.
 *
 * @returns true where dialogues of an agency that they belong to no longer were put away
 */
async function chooseAgency(talk: Talk, answer: Answer): Promise<boolean> {
  const { turn, user, locale } = talk;
  const ids = await agenciesOf(turn.transaction, user);
  const isSetAside = setAsideFrames(talk, ids, answer);
  const { agency } = turn.chat;
  if (agency === null ? ids.length === 0 : ids.includes(agency)) return isSetAside;
  const [first = null] = ids;
  turn.set('agency', first);
  if (agency === null) {
    await askName(talk, answer);
    return isSetAside;
  }
  const next = await readAgency(turn.transaction, first, user);
  answer.say(
    next === null
      ? locale.say('members-not-yours')
      : locale.say('note-agency-switched', { name: next.profile.name }),
  );
  return isSetAside;
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
