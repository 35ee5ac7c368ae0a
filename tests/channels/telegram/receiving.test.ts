/** What people do reaches the program: in order, whole, and confirmed when it is kept. */

import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Incoming } from '../../../src/channels/channel.ts';
import { ChannelError, StoreError } from '../../../src/errors.ts';
import type { Telegram } from '../../simulators/telegram/server.ts';
import { openBench } from './bench.ts';

const polls = ({ calls }: Telegram) => calls.of('getUpdates').length;
const open = { answered: Promise.resolve() };

/** A gate that is shut until it is opened. */
function createGate() {
  let openGate: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    openGate = resolve;
  });
  return { passed, open: openGate };
}

describe('updates that are fetched', () => {
  it('keep their order in a chat', async () => {
    const { telegram, untilReceived } = await openBench();
    const [lan, hung] = [telegram.addPerson(), telegram.addPerson()];
    for (let count = 0; count < 60; count += 1) {
      lan.write(`lan ${count}`);
      hung.write(`hung ${count}`);
    }
    const received = await untilReceived(120);
    for (const { id } of [lan, hung]) {
      const texts = received.filter(({ chat }) => chat === String(id)).map(({ text }) => text);
      expect(texts.map((text) => Number(text.split(' ')[1]))).toEqual([...Array(60).keys()]);
    }
  });

  it('of one chat do not wait for another’s, nor for the answers', async () => {
    const gate = createGate();
    const never = new Promise<void>(() => undefined);
    const taken: Incoming[] = [];
    const receive = async (incoming: Incoming) => {
      if (incoming.text === 'chậm') await gate.passed;
      taken.push(incoming);
      return { answered: never };
    };
    const { telegram } = await openBench({ port: { receive } });
    const [slow, quick] = [telegram.addPerson(), telegram.addPerson()];
    slow.write('chậm');
    slow.write('sau');
    quick.write('nhanh');
    await vi.waitFor(() => {
      expect(taken.map(({ text }) => text)).toEqual(['nhanh']);
    });
    expect(telegram.pendingCount).toBe(3);
    gate.open();
    await telegram.untilConfirmed();
    expect(taken.map(({ text }) => text)).toEqual(['nhanh', 'chậm', 'sau']);
  });

  it('are confirmed only when all before them are kept, and come again until they are', async () => {
    let isFull = true;
    const taken: string[] = [];
    const receive = ({ text }: Incoming) => {
      if (isFull && text === 'hai') return Promise.reject(new StoreError('embedded', 'full'));
      taken.push(text);
      return Promise.resolve(open);
    };
    const { telegram, log, open: start } = await openBench({ port: { receive }, isOpen: false });
    const confirmed: number[] = [];
    telegram.onConfirmed((ids) => confirmed.push(...ids));
    const [lan, hung] = [telegram.addPerson(), telegram.addPerson()];
    lan.write('một');
    lan.write('hai');
    hung.write('bốn');
    lan.write('ba');
    const [first] = telegram.latestUpdates();
    await start();
    await telegram.until(() => polls(telegram) >= 3, 'another attempt');
    expect(confirmed).toEqual([first?.update_id]);
    expect(taken).toEqual(['một', 'bốn']);
    expect(log.some(({ level }) => level === 'error')).toBe(true);
    isFull = false;
    await telegram.untilConfirmed();
    // What was kept ahead of the one that was not is not handed over again.
    expect(taken).toEqual(['một', 'bốn', 'hai', 'ba']);
  });

  it('that come twice, or late, keep their ids', async () => {
    const { telegram, untilReceived, received } = await openBench();
    const lan = telegram.addPerson();
    lan.write('một');
    await untilReceived(1);
    await telegram.untilConfirmed();
    const [update] = telegram.latestUpdates();
    if (update === undefined) throw new Error('none');
    telegram.repeat(update, lan.id);
    const late = telegram.hold(() => lan.write('muộn'));
    lan.write('hai');
    await telegram.untilConfirmed();
    late();
    await untilReceived(4);
    expect(received.map(({ text }) => text)).toEqual(['một', 'một', 'hai', 'muộn']);
    expect(received[1]?.id).toBe(received[0]?.id);
    await telegram.untilConfirmed();
  });

  it('go on after trouble of every kind', async () => {
    const { telegram, untilReceived, log } = await openBench();
    const lan = telegram.addPerson();
    const methods = ['getUpdates'];
    telegram.fail({ fault: { kind: 'drop-before' }, methods });
    telegram.fail({ fault: { kind: 'gateway', status: 502 }, methods });
    telegram.fail({ fault: { kind: 'too-many', retryAfterS: 1 }, methods });
    lan.write('một');
    await untilReceived(1);
    lan.write('hai');
    await untilReceived(2);
    const told = log.filter(({ level }) => level === 'warn').map(({ details }) => details);
    expect(told.length).toBeGreaterThan(0);
    for (const { err } of told as { err: unknown }[]) expect(err).toBeInstanceOf(ChannelError);
  });

  it('come back from a webhook that somebody set meanwhile, and none is lost', async () => {
    const { telegram, untilReceived } = await openBench();
    telegram.world.webhook.open({ url: 'http://127.0.0.1:9/', secret: '', maxConnections: 1 });
    const lan = telegram.addPerson();
    lan.write('một');
    telegram.world.poll.terminate('terminated by setWebhook request');
    await untilReceived(1);
  });

  it('that cannot be read are passed over', async () => {
    const { telegram, untilReceived, log } = await openBench();
    telegram.inject({ message: { message_id: 1 } });
    telegram.inject({ callback_query: null });
    telegram.inject({ message_reaction: {} });
    telegram.addPerson().write('sau');
    expect((await untilReceived(1)).map(({ text }) => text)).toEqual(['sau']);
    await telegram.untilConfirmed();
    expect(log.filter(({ text }) => text.includes('cannot be read'))).not.toEqual([]);
  });

  it('in a flood from one chat hold up nobody else', async () => {
    const { telegram, untilReceived } = await openBench();
    const [loud, calm] = [telegram.addPerson(), telegram.addPerson()];
    for (let count = 0; count < 200; count += 1) loud.write(`x ${count}`);
    calm.write('chào');
    const received = await untilReceived(201);
    expect(received.filter(({ user }) => user === String(loud.id))).toHaveLength(200);
    await telegram.untilConfirmed();
  });
});

describe('a restart', () => {
  it('fetches nothing that was kept, and all that was not', async () => {
    const bench = await openBench();
    const { telegram, channel, received, makeChannel, port } = bench;
    const lan = telegram.addPerson();
    lan.write('một');
    await bench.untilReceived(1);
    await channel.close();
    expect(telegram.pendingCount).toBe(0);
    lan.write('hai');
    const again = makeChannel();
    await again.open(port);
    await bench.untilReceived(2);
    expect(received.map(({ text }) => text)).toEqual(['một', 'hai']);
    await again.close();
    expect(bench.log).toEqual([]);
  });
});

describe('a press', () => {
  it('is answered at once, before it is kept, whosever the button is', async () => {
    const gate = createGate();
    const receive = async () => {
      await gate.passed;
      return open;
    };
    const { telegram, channel } = await openBench({ port: { receive } });
    const lan = telegram.addPerson();
    lan.chat.room.isStarted = true;
    const options = [{ id: '7.0', label: '2026', role: 'answer' as const }];
    const base = { id: 'm1', chat: String(lan.id), text: 'Năm nào?', files: [], at: 0 };
    await channel.send({ ...base, options });
    const pressed = lan.press('2026');
    expect((await pressed.answered()).text).toBe('');
    gate.open();
    await telegram.untilConfirmed();
  });

  it('names who pressed, on which message, and with which option', async () => {
    const { telegram, channel, untilReceived } = await openBench();
    const [lan, hung] = [telegram.addPerson(), telegram.addPerson()];
    const group = telegram.addGroup({ title: 'Phòng', members: [lan, hung], hasBot: true });
    const options = [{ id: '7.0', label: 'Đã xong', role: 'answer' as const }];
    const base = { id: 'm1', chat: String(group.id), text: 'Đến hạn', files: [], at: 0 };
    const reference = await channel.send({ ...base, options });
    hung.press('Đã xong', { in: group });
    expect((await untilReceived(1))[0]).toMatchObject({
      chat: String(group.id),
      user: String(hung.id),
      option: '7.0',
      pressedOn: reference,
      group: { title: 'Phòng' },
    });
  });
});

describe('a message that takes long to keep', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets its private chat see that it is being read', async () => {
    const gate = createGate();
    const receive = async () => {
      await gate.passed;
      return open;
    };
    const { telegram } = await openBench({ port: { receive } });
    const lan = telegram.addPerson();
    lan.write('đọc giúp tệp này');
    await telegram.until(() => lan.chat.actions.length > 0, 'sign of work');
    expect(lan.chat.actions[0]).toMatchObject({ action: 'typing' });
    gate.open();
    await telegram.untilConfirmed();
  });
});

describe('what happens to a group', () => {
  it('is followed: in, moved, out', async () => {
    const { telegram, events, received } = await openBench();
    const lan = telegram.addPerson();
    const group = telegram.addGroup({ title: 'Phòng', members: [lan] });
    group.addBot(lan);
    const moved = group.migrate(lan);
    moved.removeBot(lan);
    await telegram.untilConfirmed();
    expect(events.map(({ type, chat }) => [type, chat])).toEqual([
      ['joined', String(group.id)],
      ['moved', String(group.id)],
      ['left', String(moved.id)],
    ]);
    expect(received).toEqual([]);
  });

  it('is followed in private: blocked is out', async () => {
    const { telegram, events } = await openBench();
    const lan = telegram.addPerson();
    lan.open();
    lan.block();
    lan.unblock();
    await telegram.untilConfirmed();
    expect(events.map(({ type }) => type)).toEqual(['left']);
  });
});
