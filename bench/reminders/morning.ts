/** One morning: all agencies are due at 08:00; what is decided goes out under the platform's limits. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Mail } from '../../src/assistant/records/outgoing.ts';
import { sendDueReminders } from '../../src/assistant/reminding/send-due-reminders.ts';
import { telegramCapabilities } from '../../src/channels/telegram/telegram.ts';
import { ChannelError } from '../../src/errors.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { SimulatedTime } from '../../tests/outbox/simulated-time.ts';
import { Limiter, type LimiterModel } from '../../tests/simulators/telegram/limiter.ts';
import { openBench, setUpOffices } from './offices.ts';

/** What came out of it; times in ms. */
export interface MorningResult {
  readonly model: LimiterModel;
  readonly toGroups: number;
  readonly toOffices: number;
  /** Reminders that the messages to groups name. */
  readonly reminders: number;
  /** Until all was decided and kept, in real time. */
  readonly decidedMs: number;
  /** Until the last message was there, in simulated time; those to groups, and all. */
  readonly groupsMs: number;
  readonly allMs: number;
  /** The least that the limits allow for all. */
  readonly floorMs: number;
  readonly refused: number;
  readonly twice: number;
}

const roundTripMs = 80;
const perSecond = 30;

/** Decides once, and sends under each model. */
export async function runMorning(agencies: number, perPlan: number): Promise<MorningResult[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-reminders-'));
  const bench = await openBench(folder, '2026-05-14T08:00');
  await setUpOffices(bench, {
    agencies,
    daysOf: () => Array<string>(perPlan).fill('2026-05-15'),
    lastRunAt: '2026-05-14T08:00',
  });
  bench.setTime('2026-05-15T08:00');
  const decided: { readonly mail: Mail; readonly atMs: number }[] = [];
  const startedAt = performance.now();
  await sendDueReminders(bench.assistance, {
    carryOut: (mail) => {
      for (const one of mail) decided.push({ mail: one, atMs: performance.now() - startedAt });
      return Promise.resolve();
    },
    capabilitiesOf: () => telegramCapabilities,
  });
  const decidedMs = performance.now() - startedAt;
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
  const results: MorningResult[] = [];
  for (const model of ['A', 'B'] as const)
    results.push({ decidedMs, ...(await carryOut(decided, model)) });
  return results;
}

async function carryOut(
  decided: readonly { readonly mail: Mail; readonly atMs: number }[],
  model: LimiterModel,
): Promise<Omit<MorningResult, 'decidedMs'>> {
  const time = new SimulatedTime();
  const limiter = new Limiter(model);
  const arrivals: { readonly chat: string; readonly at: number }[] = [];
  const outbox = createOutbox({
    pace: telegramCapabilities.pace,
    clock: time.clock,
    wait: time.wait,
    send: async ({ chat }) => {
      await time.wait(roundTripMs / 2);
      const waitS = limiter.take('sendmessage', Number(chat), time.now);
      if (waitS === 0) arrivals.push({ chat, at: time.now });
      await time.wait(roundTripMs / 2);
      if (waitS > 0) throw new ChannelError('bench', 'too many', waitS * 1000);
    },
    onFailure: () => undefined,
  });
  const posting = async (): Promise<void> => {
    for (const { mail, atMs } of decided) {
      if (atMs > time.now) await time.wait(atMs - time.now);
      void outbox.post(mail.outgoing);
    }
  };
  void posting();
  await time.pass();
  const toGroups = decided.filter(({ mail }) => mail.outgoing.isToGroup === true);
  const last = (list: readonly { readonly at: number }[]) =>
    list.reduce((most, { at }) => Math.max(most, at), 0);
  return {
    model,
    toGroups: toGroups.length,
    toOffices: decided.length - toGroups.length,
    reminders: toGroups.reduce(
      (sum, { mail }) => sum + (mail.outgoing.text.match(/^\d+\. /gm)?.length ?? 0),
      0,
    ),
    groupsMs: last(arrivals.filter(({ chat }) => chat.startsWith('-'))),
    allMs: last(arrivals),
    floorMs: ((decided.length - perSecond) / perSecond) * 1000,
    refused: limiter.refused,
    twice: arrivals.length - new Set(arrivals.map(({ chat }) => chat)).size,
  };
}
