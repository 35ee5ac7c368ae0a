/** A person who has started the bot, and what is sent to them. */

import type { OfferedOption, Outgoing } from '../../../src/channels/channel.ts';
import { ChannelError } from '../../../src/errors.ts';
import { outgoing } from '../../contracts/channel.ts';
import { type BenchSettings, openBench } from './bench.ts';

/** @returns an answer, where nothing else is said */
export const option = (
  id: string,
  label: string,
  more: Partial<OfferedOption> = {},
): OfferedOption => ({
  id,
  label,
  role: 'answer',
  ...more,
});

/** A bench, and somebody who has started the bot. */
export async function meet(settings: BenchSettings = {}) {
  const bench = await openBench(settings);
  const lan = bench.telegram.addPerson({ firstName: 'Lan' });
  lan.chat.room.isStarted = true;
  const write = (text: string, more: Partial<Outgoing> = {}) =>
    outgoing(String(lan.id), text, more);
  const send = (text: string, more: Partial<Outgoing> = {}, reference: string | null = null) =>
    bench.channel.send(write(text, more), reference);
  return { ...bench, lan, send, write, chat: lan.chat };
}

/** @returns the failure of the channel that a sending ended with */
export const failureOf = async (sending: Promise<unknown>): Promise<ChannelError> => {
  const error: unknown = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ChannelError) return error;
  throw new Error(`no failure of the channel but ${String(error)}`);
};
