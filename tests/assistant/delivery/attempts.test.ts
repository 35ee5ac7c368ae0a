/** What may have arrived is sent twice more at most, and says so; what has not is sent as it is. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readUndelivered } from '../../../src/assistant/records/undelivered.ts';
import { createAttempts } from '../../../src/assistant/delivery/attempts.ts';
import type { Capabilities } from '../../../src/channels/channel.ts';
import { outgoing } from '../../contracts/channel.ts';
import type { Life, Play } from '../../play.ts';
import {
  groupChat,
  openRemindedOffice,
  type RemindedOffice,
} from '../reminding/reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let isMortal: boolean;
let isDown: boolean;
let stop: () => void;

const told = (): string[] =>
  held.sent.filter(({ chat, dueAt }) => chat === groupChat && dueAt !== undefined).map(firstLine);
const firstLine = ({ text }: { readonly text: string }): string => text.split('\n')[0] ?? '';

/** Stops the program after the group was told, before that is noted. */
const life = (): Life => {
  let over = false;
  const isOver = () => over;
  return async (effect) => {
    if (isOver()) return new Promise(() => undefined);
    if (!isMortal) return effect();
    const before = told().length;
    const result = await effect();
    if (told().length === before) return result;
    over = true;
    stop();
    return new Promise(() => undefined);
  };
};

beforeEach(async () => {
  isMortal = false;
  isDown = false;
  office = await openRemindedOffice({
    capabilities: { canEdit: true, remembersSent: false },
    fails: ({ dueAt }) => isDown && dueAt !== undefined,
    life,
  });
  ({ held } = office);
  await office.turnOn();
  office.until('2026-05-06T08:00');
});
afterEach(() => held.close());

async function reopen(): Promise<void> {
  const now = held.now();
  await held.restart();
  held.wait(now - held.now());
}

async function untilStopped(work: Promise<unknown>): Promise<void> {
  isMortal = true;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  await Promise.race([work, stopped]);
}

/** Whoever writes hears what an earlier run left. */
const write = () => office.group.say('/trogiup');

describe('a reminder', () => {
  it('that arrived when the program stopped is sent twice more, marked, and no fourth time', async () => {
    await untilStopped(held.remind());
    expect(told()).toEqual(['Nhắc việc thứ Tư 06/5/2026 (2 mục):']);
    for (const repeats of [1, 2]) {
      await reopen();
      await untilStopped(write());
      const again = '(Gửi lại) Nhắc việc thứ Tư 06/5/2026 (2 mục):';
      expect(told().slice(1)).toEqual(Array(repeats).fill(again));
    }
    await reopen();
    isMortal = false;
    await write();
    expect(told()).toHaveLength(3);
    expect(await held.keys(`outbox/test:${groupChat}`)).toEqual([]);
    expect(await readUndelivered(held.store(), 'so-khcn')).toMatchObject([{ why: 'unknown' }]);
  });

  it('that was refused for certain is sent as it is', async () => {
    isDown = true;
    await held.remind();
    expect(told()).toEqual([]);
    isDown = false;
    await reopen();
    await write();
    expect(told()).toEqual(['Nhắc việc thứ Tư 06/5/2026 (2 mục):']);
  });
});

describe('an answer', () => {
  const begin = async (text: string, isRepeat: boolean, more: Partial<Capabilities> = {}) => {
    const capabilities = { maxTextLength: 20, remembersSent: false, ...more } as Capabilities;
    const attempts = createAttempts(held.assistance(), 'test', capabilities);
    const sent = await attempts.begin(outgoing('thu', text), isRepeat);
    return [sent?.text, attempts.repeats];
  };

  it('that may have arrived is marked and counted, where there is room', async () => {
    expect(await begin('Đã xong', true)).toEqual(['(Gửi lại) Đã xong', 1]);
    expect(await begin('Đã xong', false)).toEqual(['Đã xong', 0]);
    expect(await begin('Đã xong mục 1 và mục 2', true)).toEqual(['Đã xong mục 1 và mục 2', 1]);
  });

  it('is not marked where the channel shows it once', async () => {
    expect(await begin('Đã xong', true, { remembersSent: true })).toEqual(['Đã xong', 0]);
  });
});
