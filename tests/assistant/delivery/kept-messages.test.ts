/** What is kept is carried out while the program runs: no outage, reset or full disk waits for a restart. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readUndelivered } from '../../../src/assistant/records/undelivered.ts';
import { putInOutbox } from '../../../src/assistant/records/outgoing.ts';
import { Exchange } from '../../../src/assistant/inbound/hub.ts';
import type { Channel, Outgoing, Port } from '../../../src/channels/channel.ts';
import { telegramCapabilities } from '../../../src/channels/telegram/telegram.ts';
import { ChannelError, StoreError } from '../../../src/errors.ts';
import { outgoing } from '../../contracts/channel.ts';
import { SimulatedTime } from '../../outbox/simulated-time.ts';
import { play, type Play } from '../../play.ts';
import { groupChat, openRemindedOffice } from '../reminding/reminded-office.ts';

const hourMs = 3_600_000;
const refused = () => new ChannelError('test', 'no connection', 3_000);
const lost = () => new ChannelError('test', 'reset', null, { fate: 'unknown' });
const noSpace = () => new StoreError('test', 'ENOSPC: no space left on device');

let time: SimulatedTime;
let held: Play;
/** What a sending ends in at a moment; null where it arrives. */
let failing: (outgoing: Outgoing) => Error | null | Promise<null>;
let tries: string[];

beforeEach(() => {
  time = new SimulatedTime();
  failing = () => null;
  tries = [];
});
afterEach(() => held.close());

const settings = () => ({
  capabilities: { canEdit: true, remembersSent: false },
  timing: time,
  fails: async (message: Outgoing) => {
    tries.push(message.id);
    const error = await failing(message);
    if (error !== null) throw error;
    return false;
  },
});

/** The store works on a real disk. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Both clocks go on together, to a moment. */
const pass = async (until: number, steps = 1): Promise<void> => {
  const [from, first] = [time.now, held.now()];
  for (let step = 1; step <= steps; step += 1) {
    await settle();
    await time.pass(from + ((until - from) * step) / steps);
    held.wait(first + time.now - from - held.now());
  }
  await settle();
};

const waiting = () => held.keys('outbox/');

describe('what is due', () => {
  const told = (): string[] =>
    held.sent
      .filter(({ chat, text }) => chat === groupChat && text.includes('Nhắc việc thứ Tư'))
      .map(({ text }) => text.split('\n')[0] ?? '');
  const undelivered = () => readUndelivered(held.store(), 'so-khcn');
  const remind = async (): Promise<void> => {
    void held.remind();
    for (let times = 0; times < 5; times += 1) await settle();
  };

  beforeEach(async () => {
    const office = await openRemindedOffice(settings());
    ({ held } = office);
    await office.turnOn();
    office.until('2026-05-06T08:00');
    tries = [];
  });

  it('comes by itself after an outage of three hours, once', async () => {
    failing = () => (time.now < 3 * hourMs ? refused() : null);
    await remind();
    await pass(3 * hourMs - 60_000, 20);
    expect(told()).toEqual([]);
    await pass(3 * hourMs + 240_000, 4);
    expect(told()).toEqual(['Nhắc việc thứ Tư 06/5/2026 (2 mục):']);
    expect(await waiting()).toEqual([]);
    expect(await undelivered()).toEqual([]);
  });

  it('comes although connections are reset for 25 seconds, and says that it is a repeat', async () => {
    failing = () => (time.now < 25_000 ? lost() : null);
    await remind();
    await pass(60_000, 12);
    expect(told()).toEqual(['(Gửi lại) Nhắc việc thứ Tư 06/5/2026 (2 mục):']);
    expect(await waiting()).toEqual([]);
  });

  it('is noted for the office when nobody ever said whether it arrived', async () => {
    failing = ({ chat }) => (chat === groupChat ? lost() : null);
    await remind();
    await pass(600_000, 6);
    expect(await waiting()).toEqual([]);
    const [noted, ...others] = await undelivered();
    expect(noted).toMatchObject({ channel: 'test', chat: groupChat, why: 'unknown' });
    expect(others).toEqual([]);
    expect(tries.filter((id) => id === noted?.message)).toHaveLength(3);
  });

  it('is noted for the office when it was refused for a day, and is not said too late', async () => {
    failing = ({ chat }) => (chat === groupChat ? refused() : null);
    await remind();
    held.wait(25 * hourMs);
    await pass(600_000, 6);
    expect(await waiting()).toEqual([]);
    expect(await undelivered()).toMatchObject([{ chat: groupChat, why: 'stale' }]);
    failing = () => null;
    await pass(hourMs, 4);
    expect(told()).toEqual([]);
  });

  it('is noted for the office when the platform will never take it', async () => {
    failing = ({ chat }) => (chat === groupChat ? new ChannelError('test', 'bad', null) : null);
    await remind();
    await pass(60_000);
    expect(await undelivered()).toMatchObject([{ chat: groupChat, why: 'refused' }]);
  });
});

describe('what is kept of a chat', () => {
  const mail = { channel: 'test', outgoing: outgoing('lan', 'Chào anh/chị') };
  const keep = () =>
    held.store().transact('outbox/test', (transaction) => {
      putInOutbox(transaction, mail);
      return Promise.resolve();
    });
  const ask = () =>
    held.receive({ id: 'q1', chat: 'thu', user: 'thu', text: '/trogiup', option: null });

  beforeEach(async () => {
    held = await play({ today: '2026-04-20', ...settings() });
  });

  it('is answered when the disk was full at the moment of answering, once', async () => {
    failing = () => (time.now < 120_000 ? noSpace() : null);
    void ask();
    await pass(60_000, 4);
    expect(held.sent).toEqual([]);
    await pass(300_000, 8);
    expect(held.sent).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  it('is tried less and less often after a fault of the program, and comes when that has passed', async () => {
    failing = () => (time.now < 2 * hourMs ? new TypeError('a bug') : null);
    void ask();
    await pass(2 * hourMs, 40);
    expect(held.sent).toEqual([]);
    expect(tries.length).toBeLessThan(9);
    await pass(3 * hourMs + 180_000, 24);
    expect(held.sent).toHaveLength(1);
  });

  it('is carried out within minutes where nobody sees to it', async () => {
    await keep();
    await pass(240_000, 4);
    expect(held.sent).toEqual([mail.outgoing]);
    expect(await waiting()).toEqual([]);
  });

  it('is not sent twice while it is on its way for long', async () => {
    let arrive: (() => void) | undefined;
    const arrived = new Promise<null>(
      (resolve) =>
        (arrive = () => {
          resolve(null);
        }),
    );
    failing = () => arrived;
    await keep();
    await pass(900_000, 15);
    expect(tries).toEqual([mail.outgoing.id]);
    arrive?.();
    await pass(1_800_000, 15);
    expect(tries).toEqual([mail.outgoing.id]);
    expect(held.sent).toEqual([mail.outgoing]);
  });
});

describe('a channel that could not be opened at first', () => {
  it('has one outbox once it is: what was kept meanwhile is sent once', async () => {
    held = await play({ today: '2026-04-20', ...settings() });
    const mail = { channel: 'late', outgoing: outgoing('lan', 'Chào anh/chị') };
    const arrived: string[] = [];
    let port: Port | null = null as Port | null;
    let isOpen = false;
    let attempts = 0;
    const channel: Channel = {
      capabilities: telegramCapabilities,
      send: ({ id }) => {
        if (!isOpen) return Promise.reject(refused());
        arrived.push(id);
        return Promise.resolve(null);
      },
      open: (given) => {
        port = given;
        attempts += 1;
        isOpen = attempts > 1;
        return isOpen ? Promise.resolve('here') : Promise.reject(refused());
      },
      close: () => Promise.resolve(),
    };
    const exchange = new Exchange(held.assistance(), time);
    await expect(exchange.serve('late', channel)).rejects.toThrow('no connection');
    await held.store().transact('outbox/late', (transaction) => {
      putInOutbox(transaction, mail);
      return Promise.resolve();
    });
    void exchange.carryOut([mail]);
    await pass(1_000);
    await exchange.serve('late', channel);
    // What an earlier run left is said to whoever writes: this was no earlier run.
    const asked = { id: 'q1', chat: 'lan', user: 'lan', text: '/trogiup', option: null };
    await port?.receive(asked);
    await pass(600_000, 10);
    expect(arrived.filter((id) => id === mail.outgoing.id)).toHaveLength(1);
    await exchange.close();
  });
});
