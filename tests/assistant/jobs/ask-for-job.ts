/** Asks for jobs as a turn does, and waits for what becomes of them. */

import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { enqueueJob } from '../../../src/assistant/turn/enqueue-job.ts';
import { defineJob, type JobDefinition } from '../../../src/assistant/jobs/job.ts';
import { ChatTurn, chatKey } from '../../../src/assistant/records/chat.ts';
import { createTalk } from '../../../src/assistant/turn/context.ts';
import type { Timing } from '../../../src/assistant/delivery/timing.ts';
import type { Json } from '../../../src/record/change.ts';
import type { Play } from '../../play.ts';

/** A job that counts pages; what a test is about is given. */
export const countPages = (
  more: Partial<JobDefinition<{ pages: number }, number>>,
): ReturnType<typeof defineJob> =>
  defineJob({
    name: 'count-pages',
    payload: z.object({ pages: z.number() }),
    timeMs: 600_000,
    tries: 3,
    run: ({ pages }) => Promise.resolve(pages),
    conclude: (_talk, { result }, answer) => {
      answer.say(`Đã đếm ${result} trang.`);
      return Promise.resolve();
    },
    ...more,
  });

/** A turn of a chat that asks for a job; delivered again, it changes nothing. */
export function ask(
  held: Play,
  payload: Json = { pages: 7 },
  { id = 'ask', name = 'count-pages', user = 'thu' } = {},
): Promise<void> {
  const assistance = held.assistance();
  return assistance.turns.take(chatKey('test', user), async (transaction) => {
    const turn = await ChatTurn.open(transaction, chatKey('test', user));
    if (!turn.see(id)) return;
    const incoming = { id, chat: user, user, text: '', option: null };
    const capabilities = held.capabilities();
    enqueueJob(
      createTalk(assistance, turn, { channel: 'test', incoming }, { capabilities }),
      name,
      payload,
    );
  });
}

/** Resolves when nothing waits any more, neither a job nor a message. */
export async function untilQuiet(held: Play): Promise<void> {
  for (;;) {
    const waiting = [...(await held.keys('jobs/')), ...(await held.keys('outbox/'))];
    if (waiting.length === 0) return;
    await sleep(1);
  }
}

/** Time in which short waits are over at once, and long ones never; the clock is set by hand. */
export function createTiming(): Timing & { pass: (ms: number) => void } {
  let now = 0;
  return {
    pass: (ms) => {
      now += ms;
    },
    clock: () => now,
    wait: (ms, signal) => sleep(ms < 60_000 ? 1 : 3_600_000, undefined, { signal, ref: false }),
  };
}
