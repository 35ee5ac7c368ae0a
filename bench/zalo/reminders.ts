/** Sends a reminder to many people at once under the limit of a small package, in simulated time. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Outgoing } from '../../src/channels/channel.ts';
import { createFileLinks } from '../../src/channels/file-links.ts';
import { personKey } from '../../src/channels/zalo-oa/people.ts';
import { createZaloOaChannel } from '../../src/channels/zalo-oa/zalo-oa.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { stores } from '../../src/stores/index.ts';
import { WatchedLine } from '../../tests/channels/zalo-oa/watched-line.ts';
import { createPort } from '../../tests/contracts/port.ts';
import { startZalo } from '../../tests/simulators/zalo/server.ts';

/** What was measured. */
export interface ReminderResult {
  readonly people: number;
  readonly seen: number;
  readonly minutes: number;
  readonly leastMinutes: number;
  readonly ratio: number;
  /** Answers that said that it was too much (-32). */
  readonly tooMuch: number;
}

/** Sends the reminders. */
export async function runReminders({
  people: count,
  callsPerMinute,
}: {
  people: number;
  callsPerMinute: number;
}): Promise<ReminderResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-bench-zalo-'));
  const zalo = await startZalo();
  Object.assign(zalo.switches, { callsPerMinute, echoes: false, receipts: false });
  const store = await stores.embedded({ folder });
  const clock = zalo.clock.now;
  const people = Array.from({ length: count }, (_, at) => zalo.person(`Người ${at}`));
  for (const person of people) {
    person.lastInteractionAt = clock();
    const kept = { lastAt: clock(), buttonsRefusedAt: null, name: person.name };
    await store.transact('bench', (transaction) => {
      transaction.change(personKey(person.id), [[[], kept]]);
      return Promise.resolve();
    });
  }
  const line = new WatchedLine();
  const channel = createZaloOaChannel({
    app: zalo.app,
    secretKey: zalo.oa.secretKey,
    seed: zalo.tokens().refreshToken,
    tokenFolder: path.join(folder, 'tokens'),
    apiRoot: zalo.root,
    oauthRoot: zalo.root,
    store,
    links: createFileLinks({ channel: 'zalo-oa', secret: 'x'.repeat(32), publicUrl: null, clock }),
    clock,
    log: { info: () => undefined, warn: console.warn, error: console.error },
    line,
    wait: async (ms, signal) => {
      await line.quiet();
      signal.throwIfAborted();
      await zalo.clock.advance(ms);
    },
  });
  await channel.open(createPort());
  // The call that opens the OA is no reminder.
  await zalo.clock.advance(60_000);
  const startedAt = clock();
  const outbox = createOutbox({
    pace: channel.capabilities.pace,
    send: async (outgoing) => {
      await channel.send(outgoing);
    },
    onFailure: (error) => {
      console.error(error);
    },
  });
  await Promise.all(people.map(({ id }, at) => outbox.post(reminderFor(id, at))));
  const minutes = (clock() - startedAt) / 60_000;
  const leastMinutes = Math.ceil(count / callsPerMinute) - 1;
  const tooMuch = zalo.calls.filter(({ answer }) => isTooMuch(answer)).length;
  const seen = people.filter(({ sees }) => sees.length === 1).length;
  await channel.close();
  await zalo.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const ratio = Number((minutes / leastMinutes).toFixed(3));
  return { people: count, seen, minutes, leastMinutes, ratio, tooMuch };
}

const reminderFor = (chat: string, at: number): Outgoing => ({
  id: `r${at}`,
  chat,
  text: 'Nhắc hạn: treo băng rôn, khẩu hiệu trước 15/5.',
  options: [],
  files: [],
  at: 0,
  dueAt: at,
});

const isTooMuch = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'error' in answer && answer.error === -32;
