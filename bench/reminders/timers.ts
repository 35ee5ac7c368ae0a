/** One timer each: what croner takes to hold many reminders, in a process of its own. */

import { Cron } from 'croner';

/** What came out of it. */
export interface TimersResult {
  readonly setUpMs: number;
  readonly heldMb: number;
}

const count = Number(process.argv[2] ?? 0);
const memory = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 ** 2;
};

const bare = memory();
const startedAt = performance.now();
const nextYear = new Date().getFullYear() + 1;
const held = Array.from({ length: count }, (_, at) => {
  const day = String((at % 28) + 1).padStart(2, '0');
  const month = String((Math.floor(at / 28) % 12) + 1).padStart(2, '0');
  return new Cron(
    `${nextYear}-${month}-${day}T08:00:00`,
    { timezone: 'Asia/Ho_Chi_Minh' },
    () => undefined,
  );
});
const setUpMs = performance.now() - startedAt;
const result: TimersResult = { setUpMs, heldMb: memory() - bare };
for (const job of held) job.stop();
process.once('disconnect', () => process.exit());
process.send?.(result);
