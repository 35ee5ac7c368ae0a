import { request } from 'node:http';

import { describe, expect, it } from 'vitest';

import { createClock } from './clock.ts';
import { refusal, withTelegram } from './with-telegram.ts';

const clock = createClock(1_780_000_000_000);
const bench = withTelegram();

describe('getUpdates', () => {
  it('gives updates again until a later offset confirms them, for good', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const confirmed: number[] = [];
    telegram.onConfirmed((ids) => confirmed.push(...ids));
    for (const text of ['một', 'hai', 'ba']) lan.write(text);
    const [one, two, three] = (await api.getUpdates()).map(({ update_id }) => update_id);
    expect((await api.getUpdates()).map(({ message }) => message?.text)).toEqual([
      'một',
      'hai',
      'ba',
    ]);
    expect(confirmed).toEqual([]);
    const rest = await api.getUpdates({ offset: three ?? 0 });
    expect(rest.map(({ message }) => message?.text)).toEqual(['ba']);
    expect(confirmed).toEqual([one, two]);
    const again = await api.getUpdates({ offset: one ?? 0 });
    expect(again.map(({ message }) => message?.text)).toEqual(['ba']);
    expect(telegram.pendingCount).toBe(1);
  });

  it('gives so many at once, and the last ones for a negative offset', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    for (let count = 1; count <= 120; count += 1) lan.write(`${count}`);
    expect(await api.getUpdates()).toHaveLength(100);
    expect(await api.getUpdates({ limit: 1000 })).toHaveLength(100);
    expect(await api.getUpdates({ limit: 7 })).toHaveLength(7);
    const last = await api.getUpdates({ offset: -2 });
    expect(last.map(({ message }) => message?.text)).toEqual(['119', '120']);
    expect(telegram.pendingCount).toBe(2);
  });

  it('confirms nothing for an offset far in the future', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const { update_id } = telegram.latestUpdates().at(-1) ?? { update_id: 815_000_001 };
    lan.write('một');
    expect(await api.getUpdates({ offset: update_id + 1000 })).toHaveLength(1);
  });

  it('waits for news, and brings those that come together in one answer', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const waiting = api.getUpdates({ timeout: 30 });
    await telegram.until(() => telegram.isPolled, 'long poll');
    lan.write('một');
    lan.write('hai');
    expect(await waiting).toHaveLength(2);
  });

  it('sends the reader away whose place another takes', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const first = refusal(api.getUpdates({ timeout: 30 }));
    await telegram.until(() => telegram.isPolled, 'long poll');
    const second = api.getUpdates({ timeout: 30 });
    expect(await first).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    lan.write('một');
    expect(await second).toHaveLength(1);
  });

  it('is refused while a webhook is set', async () => {
    const { api } = bench();
    await api.setWebhook('http://127.0.0.1:9/');
    expect(await refusal(api.getUpdates())).toContain(
      "409 Conflict: can't use getUpdates method while webhook is active",
    );
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });

  it('gives the kinds that were asked for, and forgets updates after a day', async () => {
    const { telegram, api } = withClock();
    const lan = telegram.addPerson();
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    lan.write('một');
    expect(telegram.pendingCount).toBe(0);
    await api.getUpdates({ allowed_updates: [] });
    lan.write('hai');
    clock.advance(23 * 3_600_000);
    lan.write('ba');
    clock.advance(2 * 3_600_000);
    const [only] = await api.getUpdates();
    expect(only?.message?.text).toBe('ba');
  });

  it('ends an empty wait after 50 s at most', async () => {
    const { telegram, api } = withClock();
    const waiting = api.getUpdates({ timeout: 500 });
    await telegram.until(() => telegram.isPolled, 'long poll');
    let isDone = false;
    void waiting.then(() => (isDone = true));
    clock.advance(49_999);
    await api.getMe();
    expect(isDone).toBe(false);
    clock.advance(1);
    expect(await waiting).toEqual([]);
  });

  it('repeats an update with its old id, and brings one late', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.write('một');
    const [first] = await api.getUpdates();
    const release = telegram.hold(() => lan.write('hai'));
    lan.write('ba');
    const [, third] = await api.getUpdates();
    const offset = (third?.update_id ?? 0) + 1;
    expect(await api.getUpdates({ offset })).toEqual([]);
    release();
    if (first !== undefined) telegram.repeat(first);
    const late = await api.getUpdates({ offset });
    expect(late.map(({ message }) => message?.text)).toEqual(['hai', 'một']);
    expect(late[0]?.update_id).toBeLessThan(offset);
    expect(await api.getUpdates({ offset })).toEqual([]);
  });

  it('loses nothing to a reader that was killed while it waited', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.write('một');
    const [first] = await api.getUpdates();
    const offset = (first?.update_id ?? 0) + 1;
    const address = `${telegram.apiRoot}/bot${telegram.token}/getUpdates`;
    const killed = request(`${address}?timeout=30&offset=${offset}`);
    killed.on('error', () => undefined);
    killed.end();
    await telegram.until(() => telegram.isPolled, 'long poll');
    killed.destroy();
    await api.getMe();
    if (first !== undefined) telegram.repeat(first);
    await telegram.until(() => !telegram.isPolled, 'end of the wait');
    expect(await api.getUpdates({ offset })).toEqual([first]);
  });

  it('brings kinds that no one knows', async () => {
    const { telegram, api } = bench();
    telegram.inject({ moon_phase: { phase: 'full' } });
    expect(await api.getUpdates()).toMatchObject([{ moon_phase: { phase: 'full' } }]);
  });
});

const withClock = withTelegram(() => ({ clock }));
