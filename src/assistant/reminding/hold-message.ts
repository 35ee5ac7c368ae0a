/** Takes note that a message waits until its person writes: what is due is said elsewhere meanwhile. */

import type { Assistance } from '../services.ts';
import { chatKey } from '../records/chat.ts';
import { redirectNotices } from './redirect-notices.ts';
import { findOutdated } from './find-outdated.ts';
import { giveUpHeld, listHeld, noteHeld } from '../records/held.ts';
import type { Mail } from '../records/outgoing.ts';

/** @returns the messages to be carried out instead, which are kept; none where that was done before */
export function holdMessage(assistance: Assistance, { channel, outgoing }: Mail): Promise<Mail[]> {
  const { chat, id } = outgoing;
  return assistance.turns.take(chatKey(channel, chat), async (transaction) => {
    const held = await listHeld(transaction, channel, chat);
    if (held.includes(id)) return [];
    // Who comes back after weeks reads each reminder once, as it was said last.
    const ids = await findOutdated(transaction, held);
    giveUpHeld(transaction, { channel, chat, ids });
    await noteHeld(transaction, { channel, chat, id }, assistance.clock());
    return redirectNotices(assistance, transaction, [id], 'held');
  });
}
