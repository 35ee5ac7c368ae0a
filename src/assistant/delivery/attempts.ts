/** Bounds the repeats of what may have arrived, across restarts too, and marks each as one. */

import type { Capabilities, Outgoing } from '../../channels/channel.ts';
import { ChannelError } from '../../errors.ts';
import { mostTries } from '../../outbox/decide-next.ts';
import type { Assistance } from '../services.ts';
import { readChat } from '../records/chat.ts';
import { localeOf } from '../turn/context.ts';
import { outbox, outboxKey, type Mail } from '../records/outgoing.ts';

/** How messages of a channel are tried. */
export interface Attempts {
  /** How many messages were sent that may have arrived before. */
  readonly repeats: number;
  /**
   * Notes that a message is about to be sent.
   *
   * @param outgoing - the message
   * @param isRepeat - true where it may have arrived since the program runs
   * @returns the message as it is to be sent; null where it was tried often enough
   */
  readonly begin: (outgoing: Outgoing, isRepeat: boolean) => Promise<Outgoing | null>;
  /** Notes that a sending failed, and throws on why. */
  readonly fail: (outgoing: Outgoing, error: unknown) => Promise<never>;
}

/**
 * Follows the attempts of a channel. Only what nobody waits for is noted on disk: an answer that is
 * said twice after a crash is the smaller evil than one that comes late.
 */
export function createAttempts(
  assistance: Assistance,
  channel: string,
  capabilities: Capabilities,
): Attempts {
  const { store, log } = assistance;
  let repeats = 0;
  const isNoted = ({ dueAt }: Outgoing): boolean =>
    dueAt !== undefined && !capabilities.remembersSent;
  const note = (mail: Mail, by: number): Promise<number> => {
    const key = outboxKey(channel, mail.outgoing.chat, mail.outgoing.id);
    return store.transact(key, async (transaction) => {
      const kept = await outbox.readAt(transaction, key);
      const tries = kept?.tries ?? 0;
      if (kept !== null) transaction.change(key, [[['tries'], tries + by]]);
      return tries;
    });
  };
  return {
    get repeats() {
      return repeats;
    },
    begin: async (outgoing, isRepeat) => {
      const tries = isNoted(outgoing) ? await note({ channel, outgoing }, 1) : 0;
      if (tries >= mostTries) return null;
      if (capabilities.remembersSent || (!isRepeat && tries === 0)) return outgoing;
      repeats += 1;
      log.info({ channel, repeats }, 'a message that may have arrived is sent again');
      return mark(assistance, { channel, outgoing }, capabilities);
    },
    fail: async (outgoing, error) => {
      const isUnknown = error instanceof ChannelError && error.fate === 'unknown';
      if (!isUnknown && isNoted(outgoing)) await note({ channel, outgoing }, -1);
      throw error;
    },
  };
}

/** A long text leaves no room for the mark. */
async function mark(
  { store, locales }: Assistance,
  { channel, outgoing }: Mail,
  { maxTextLength, maxCaptionLength }: Capabilities,
): Promise<Outgoing> {
  const { chat, files, text } = outgoing;
  const language = (await readChat(store, channel, chat))?.language ?? null;
  const marked = localeOf({ locales }, language).say('reminders-again', { text });
  const max = files.length > 0 ? maxCaptionLength : maxTextLength;
  return text === '' || marked.length > max ? outgoing : { ...outgoing, text: marked };
}
