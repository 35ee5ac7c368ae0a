/** Takes note of what happens to chats: the assistant is added, is removed, a group gets another id. */

import type { ChatEvent, Outgoing } from '../../channels/channel.ts';
import type { Assistance } from '../services.ts';
import { chatKey, ChatTurn } from '../records/chat.ts';
import { moveChat } from '../records/move-chat.ts';
import { outboxKey, putInOutbox, type Mail } from '../records/outgoing.ts';
import { goneKey, hearOf } from '../records/group.ts';
import { redirectNotices } from '../reminding/redirect-notices.ts';
import type { Hold } from '../turns.ts';
import { localeOf, tidyName } from '../turn/context.ts';

type Joined = Extract<ChatEvent, { type: 'joined' }>;

/**
 * Takes note of what happened to a chat.
 *
 * @returns the messages to be carried out, which are kept
 * @throws StoreError when it cannot be kept
 */
export function followChat(
  assistance: Assistance,
  channel: string,
  event: ChatEvent,
): Promise<Mail[]> {
  const { turns, store } = assistance;
  return turns.take(chatKey(channel, event.chat), async (transaction) => {
    switch (event.type) {
      case 'joined':
        return greet(assistance, transaction, channel, event);
      case 'left': {
        const turn = await ChatTurn.open(transaction, chatKey(channel, event.chat));
        if (!turn.see(event.id)) return [];
        return noteGone(assistance, transaction, channel, event.chat);
      }
      case 'moved':
        await moveChat(store, transaction, { channel, from: event.chat, to: event.to });
        return [];
    }
  });
}

/** Says what the assistant does, and how the group is bound to an agency. */
async function greet(
  assistance: Assistance,
  transaction: Hold,
  channel: string,
  { id, chat, group }: Joined,
): Promise<Mail[]> {
  const turn = await ChatTurn.open(transaction, chatKey(channel, chat));
  if (!turn.see(id)) return [];
  await hearOf(transaction, channel, chat);
  turn.set('group', { links: {}, ...turn.chat.group, title: tidyName(group.title) ?? chat });
  const outgoing: Outgoing = {
    id: turn.nextMessageId(assistance.randomId),
    chat,
    text: localeOf(assistance, turn.chat.language).say('groups-hello'),
    options: [],
    files: [],
    at: assistance.clock(),
    isToGroup: true,
  };
  putInOutbox(transaction, { channel, outgoing });
  return [{ channel, outgoing }];
}

/**
 * Notes that nothing arrives in a chat any more; what was to be sent there is given up, but for what
 * is due: others are told that.
 */
async function noteGone(
  assistance: Assistance,
  transaction: Hold,
  channel: string,
  chat: string,
): Promise<Mail[]> {
  const { store, clock } = assistance;
  const mail = await store.list(outboxKey(channel, chat));
  transaction.hold(goneKey(channel, chat), ...mail);
  transaction.change(goneKey(channel, chat), [[['at'], clock()]]);
  for (const key of mail) transaction.remove(key);
  const prefix = outboxKey(channel, chat);
  return redirectNotices(
    assistance,
    transaction,
    mail.map((key) => key.slice(prefix.length)),
  );
}

/**
 * Takes note that a chat refuses messages.
 *
 * @returns the messages to be carried out instead, which are kept
 */
export function leaveChat(assistance: Assistance, channel: string, chat: string): Promise<Mail[]> {
  return assistance.turns.take(chatKey(channel, chat), (transaction) =>
    noteGone(assistance, transaction, channel, chat),
  );
}
