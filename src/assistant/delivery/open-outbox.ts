/** Opens what carries the messages of a channel out: each noted, tried, and taken from what is kept. */

import type { Channel, Outgoing } from '../../channels/channel.ts';
import { createOutbox, type Outbox, type Outcome } from '../../outbox/outbox.ts';
import type { Assistance } from '../services.ts';
import { createAttempts } from './attempts.ts';
import { findReference, isGivenUp, takeFromOutbox } from '../records/outgoing.ts';
import type { Timing } from './timing.ts';
import { noteUndelivered, type WhyUndelivered } from '../records/undelivered.ts';

/** What is due is worth saying for so long. */
const staleMs = 24 * 3_600_000;

const whys: Readonly<Partial<Record<Outcome, WhyUndelivered>>> = {
  unknown: 'unknown',
  stale: 'stale',
  dropped: 'refused',
};

/**
 * Opens the outbox of a channel.
 *
 * @param assistance - what the use cases need
 * @param name - of the channel
 * @param channel - what sends
 * @param timing - what it waits by
 * @param onGone - told that nothing arrives in a chat any more
 */
export function openOutbox(
  assistance: Assistance,
  name: string,
  channel: Pick<Channel, 'capabilities' | 'send'>,
  timing: Timing,
  onGone: (chat: string) => void,
): Outbox {
  const { store, log, clock } = assistance;
  const attempts = createAttempts(assistance, name, channel.capabilities);
  const settle = async (outgoing: Outgoing, outcome: Outcome): Promise<void> => {
    // What did not reach a chat that is gone stays until that is noted: some of it goes elsewhere.
    if (outcome === 'gone') return;
    const why = outgoing.dueAt === undefined ? undefined : whys[outcome];
    const mail = { channel: name, outgoing };
    await (why === undefined
      ? takeFromOutbox(store, mail, null)
      : noteUndelivered(store, mail, why));
  };
  const send = async (outgoing: Outgoing, isRepeat: boolean): Promise<void> => {
    if (await isGivenUp(store, { channel: name, outgoing })) return;
    const { replaces, chat } = outgoing;
    const known =
      replaces === undefined ? null : await findReference(store, name, chat, replaces.message);
    const mail = { channel: name, outgoing };
    if (replaces?.orElse === 'drop' && known === null) {
      await takeFromOutbox(store, mail, null);
      return;
    }
    const message = await attempts.begin(outgoing, isRepeat);
    if (message === null) {
      await settle(outgoing, 'unknown');
      return;
    }
    const reference = await channel
      .send(message, known)
      .catch((error: unknown) => attempts.fail(outgoing, error));
    await takeFromOutbox(store, mail, reference);
  };
  return createOutbox({
    ...timing,
    pace: channel.capabilities.pace,
    maxTextLength: channel.capabilities.maxTextLength,
    send,
    isStale: ({ dueAt, at }) => dueAt !== undefined && clock() - Math.max(dueAt, at) > staleMs,
    onFailure: (error, outcome) => {
      log.warn({ err: error, channel: name, outcome }, 'a message was not carried out');
    },
    onGone,
    onSettled: settle,
  });
}
