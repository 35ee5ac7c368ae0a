/** Takes note that a message waits until its person writes: what is due is said elsewhere meanwhile. */

import type { Assistance } from '../assistant.ts';
import { chatKey } from '../chat.ts';
import { redirectNotices } from '../reminders/redirect-notices.ts';
import { noteHeld } from './held.ts';
import type { Mail } from './outbox.ts';

/** @returns the messages to be carried out instead, which are kept; none where that was done before */
export function holdMessage(assistance: Assistance, { channel, outgoing }: Mail): Promise<Mail[]> {
  const { chat, id } = outgoing;
  return assistance.turns.take(chatKey(channel, chat), async (transaction) => {
    const isNews = await noteHeld(transaction, { channel, chat, id }, assistance.clock());
    return isNews ? redirectNotices(assistance, transaction, [id], 'held') : [];
  });
}
