/** Answers a message that could not be worked through: a bug, after which the person can go on. */

import { waitingFrame } from '../../flow/conversation.ts';
import type { Assistance, Delivery, Sender } from '../services.ts';
import { ChatTurn, chatKey } from '../records/chat.ts';
import { composeMessages } from '../delivery/compose-messages.ts';
import { putInOutbox, type Mail } from '../records/outgoing.ts';
import { converse } from '../dialogue/converse.ts';
import { findChat } from '../records/group.ts';
import { Answer, createTalk, localeOf } from '../turn/context.ts';

/**
 * Apologises with a reference, which the log has too, and asks what was asked again with its
 * buttons; the conversation stays as it was.
 *
 * @returns the messages to be carried out
 */
export async function apologise(
  assistance: Assistance,
  delivery: Delivery,
  sender: Sender,
  reference: string,
): Promise<Mail[]> {
  const { log } = assistance;
  try {
    return await askAgain(assistance, delivery, sender, reference);
  } catch (error) {
    log.error({ err: error, reference }, 'the question could not be asked again');
    return [{ channel: delivery.channel, outgoing: plainApology(assistance, delivery, reference) }];
  }
}

async function askAgain(
  assistance: Assistance,
  { channel, incoming }: Delivery,
  sender: Sender,
  reference: string,
): Promise<Mail[]> {
  return assistance.turns.take(chatKey(channel, incoming.chat), async (transaction) => {
    const chat = await findChat(transaction, channel, incoming.chat);
    if (chat !== incoming.chat) transaction.hold(chatKey(channel, chat));
    const delivery = { channel, incoming: { ...incoming, chat } };
    const turn = await ChatTurn.open(transaction, chatKey(channel, chat));
    const talk = createTalk(assistance, turn, delivery, sender);
    const answer = new Answer();
    answer.say(talk.locale.say('dialogue-apology', { reference }));
    const isAsked = incoming.group === undefined && waitingFrame(turn.chat.conversation) !== null;
    if (isAsked) await converse(talk, { type: 'resume' }, answer);
    const mail = composeMessages(talk, delivery, answer, sender);
    for (const one of mail) putInOutbox(transaction, one);
    return mail;
  });
}

/** Where even the question cannot be asked, there is a way back from it. */
function plainApology(assistance: Assistance, { incoming }: Delivery, reference: string) {
  const { say } = localeOf(assistance, null);
  const action = (id: string, label: string) => ({ id, label, role: 'action' as const });
  const isPrivate = incoming.group === undefined;
  return {
    id: `x${reference}`,
    chat: incoming.chat,
    text: say('dialogue-apology', { reference }),
    options: isPrivate
      ? [action('/quaylai', say('action-back')), action('/dung', say('action-stop'))]
      : [],
    files: [],
    at: assistance.clock(),
  };
}
