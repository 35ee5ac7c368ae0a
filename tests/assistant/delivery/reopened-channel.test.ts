/** A channel that could not be opened is tried again: nothing of the first attempt goes on. */

import { afterEach, expect, it } from 'vitest';

import { Exchange } from '../../../src/assistant/inbound/hub.ts';
import { putInOutbox } from '../../../src/assistant/records/outgoing.ts';
import { ChannelError } from '../../../src/errors.ts';
import type { Channel, Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
afterEach(() => held.close());

it('carries nothing out over the attempt that failed, and all of it over the next', async () => {
  held = await play({ today: '2026-04-20' });
  const exchange = new Exchange(held.assistance());
  const sent: string[] = [];
  const make = (name: string, isRefused: boolean): Channel => ({
    capabilities: held.capabilities(),
    send: ({ text }) => {
      sent.push(`${name}: ${text}`);
      return Promise.resolve(null);
    },
    open: () =>
      isRefused ? Promise.reject(new ChannelError('other', 'down', 1)) : Promise.resolve('here'),
    close: () => Promise.resolve(),
  });
  await expect(exchange.serve('other', make('first', true))).rejects.toThrow('down');
  const outgoing: Outgoing = { id: 'm1', chat: 'lan', text: 'chào', options: [], files: [], at: 0 };
  const mail = { channel: 'other', outgoing };
  await held.store().transact('outbox/other:lan/m1', (transaction) => {
    putInOutbox(transaction, mail);
    return Promise.resolve();
  });
  await exchange.carryOut([mail]);
  expect(sent).toEqual([]);
  expect(exchange.capabilitiesOf('other')).toBeNull();
  await exchange.serve('other', make('second', false));
  expect(sent).toEqual(['second: chào']);
  await exchange.close();
});
