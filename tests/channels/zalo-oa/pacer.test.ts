/** The pace of calls: below the limit, replies first, obedient to what the platform says. */

import { setImmediate } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Pacer } from '../../../src/channels/zalo-oa/pacer.ts';
import { sendMessage } from '../../../src/channels/zalo-oa/send-message.ts';
import { type OaBench, openBench, sendPath } from './oa-bench.ts';

const minuteMs = 60_000;
const silent = { limit: null, remain: null, retryAfterMs: null };

/** A pacer whose time goes on when it waits. */
const openPacer = (limit: number) => {
  let now = 0;
  const closing = new AbortController();
  const pacer = new Pacer({
    clock: () => now,
    wait: async (ms, signal) => {
      await setImmediate();
      signal.throwIfAborted();
      now += ms;
    },
    signal: closing.signal,
    limit,
  });
  return { pacer, closing, now: () => now, pass: (ms: number) => (now += ms) };
};

describe('the pacer', () => {
  it('lets no more calls into any minute than its limit', async () => {
    const { pacer, now } = openPacer(10);
    const at: number[] = [];
    for (let call = 0; call < 35; call += 1) {
      const done = await pacer.take('notice');
      at.push(now());
      done(silent);
    }
    for (const begin of at) {
      expect(at.filter((time) => time >= begin && time < begin + minuteMs).length).toBeLessThan(11);
    }
    expect(at.at(-1)).toBe(3 * minuteMs);
  });

  it('lets a reply go before notices that came earlier', async () => {
    const { pacer } = openPacer(1);
    const order: string[] = [];
    const go = async (name: string, lane: 'reply' | 'notice'): Promise<void> => {
      const done = await pacer.take(lane);
      order.push(name);
      done(silent);
    };
    await Promise.all([
      go('first', 'notice'),
      go('second', 'notice'),
      go('third', 'notice'),
      go('reply', 'reply'),
    ]);
    expect(order).toEqual(['first', 'reply', 'second', 'third']);
  });

  it('keeps room for replies while somebody chats', async () => {
    const { pacer, now } = openPacer(10);
    (await pacer.take('reply'))(silent);
    for (let call = 0; call < 8; call += 1) (await pacer.take('notice'))(silent);
    const blocked = pacer.take('notice');
    (await pacer.take('reply'))(silent);
    expect(now()).toBe(0);
    (await blocked)(silent);
    expect(now()).toBe(minuteMs);
  });

  it('learns the limit that the platform names', async () => {
    const { pacer, now } = openPacer(10);
    (await pacer.take('notice'))({ ...silent, limit: 3, remain: 2 });
    for (let call = 0; call < 3; call += 1) (await pacer.take('notice'))(silent);
    expect(now()).toBe(minuteMs);
  });

  it('stops when others have used the limit up', async () => {
    const { pacer, now } = openPacer(10);
    (await pacer.take('notice'))({ ...silent, limit: 10, remain: 0 });
    (await pacer.take('reply'))(silent);
    expect(now()).toBe(minuteMs);
  });

  it('waits longer each time that there were too many, all calls together', async () => {
    const { pacer, now, pass } = openPacer(100);
    const busy = { ...silent, retryAfterMs: 5_000 };
    const [one, two] = [await pacer.take('notice'), await pacer.take('notice')];
    one(busy);
    two(busy);
    const third = await pacer.take('notice');
    expect(now()).toBe(5_000);
    third(busy);
    const fourth = await pacer.take('notice');
    expect(now()).toBe(15_000);
    fourth(silent);
    pass(1);
    (await pacer.take('notice'))(busy);
    (await pacer.take('notice'))(silent);
    expect(now()).toBe(20_001);
  });

  it('has at most eight calls under way', async () => {
    const { pacer } = openPacer(100);
    const under = await Promise.all(Array.from({ length: 8 }, () => pacer.take('reply')));
    let isNinth = false;
    const ninth = pacer.take('reply').then((done) => {
      isNinth = true;
      return done;
    });
    await Promise.resolve();
    expect(isNinth).toBe(false);
    under[0]?.(silent);
    expect(typeof (await ninth)).toBe('function');
  });

  it('ends all waiting when it is closed', async () => {
    const { pacer, closing } = openPacer(1);
    (await pacer.take('notice'))(silent);
    closing.abort(new Error('closed'));
    await expect(Promise.all([pacer.take('notice'), pacer.take('notice')])).rejects.toThrow(
      'closed',
    );
  });
});

describe('messages under a limit', () => {
  let bench: OaBench;

  beforeEach(async () => {
    bench = await openBench();
  });

  afterEach(async () => {
    await bench.close();
  });

  const notify = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, at) =>
        sendMessage(
          bench.api,
          { user: bench.met(`Người ${at}`).id },
          { kind: 'text', text: 'Nhắc hạn' },
          'notice',
        ),
      ),
    );
  const refused = () =>
    bench.zalo.calls.filter((call) => JSON.stringify(call.answer).includes('-32')).length;

  it('reach 500 people at 100 a minute in four minutes, none refused', async () => {
    bench.zalo.switches.callsPerMinute = 100;
    const begin = bench.zalo.clock.now();
    const outcomes = await notify(500);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(500);
    expect(bench.zalo.clock.now() - begin).toBeLessThanOrEqual(4 * minuteMs * 1.05);
    expect(refused()).toBe(0);
  });

  it('arrive all the same when the limit is lower than anybody said', async () => {
    await bench.close();
    bench = await openBench({ callsPerMinute: 1_000 });
    bench.zalo.switches.callsPerMinute = 20;
    bench.zalo.faults.add(sendPath, { kind: 'error', code: -32 }, 3);
    const outcomes = await notify(60);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(60);
    expect(refused()).toBeLessThan(15);
  });

  it('are given back as too many when that does not end', async () => {
    bench.zalo.faults.add(sendPath, { kind: 'error', code: -32 }, 99);
    const [outcome] = await notify(1);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'busy' } });
    expect(bench.zalo.callsTo(sendPath)).toHaveLength(6);
  });
});
