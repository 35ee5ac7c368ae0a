/** Lets go of what was kept long enough, a bounded part of it a day. */

import { UTCDate } from '@date-fns/utc';
import { subMonths } from 'date-fns';
import { z } from 'zod';

import type { Store, Sweep } from './store.ts';

/** How long and how fast. */
export interface SweepSettings {
  readonly months: number;
  /** Moment in ms UTC. */
  readonly now: number;
  /** How many things of a sort are looked at; the next sweep goes on behind them. */
  readonly most?: number;
  /** Ends the sweep between two things; the next one begins where this one did. */
  readonly signal?: AbortSignal;
}

const recordKey = 'sweeps';
/** A clock that leaps further than this may be wrong, and what is removed is gone. */
const longestLeapMs = 62 * 86_400_000;

const recordSchema = z.object({
  at: z.number().default(-Infinity),
  /** By sort: the last thing that was looked at; absent where all were. */
  after: z.record(z.string(), z.string()).default({}),
});

const sweepSome = async (
  { list, tidy }: Sweep,
  after: string,
  before: number,
  { most = 500, signal }: SweepSettings,
): Promise<string> => {
  const left = (await list()).filter((key) => key > after).sort();
  const some = left.slice(0, most);
  for (const key of some) {
    signal?.throwIfAborted();
    await tidy(key, before);
  }
  return left.length > most ? (some.at(-1) ?? '') : '';
};

/** Looks at some things of each sort; a sweep after a long pause only notes the time. */
export const sweepAll = async (
  store: Store,
  sweeps: readonly Sweep[],
  settings: SweepSettings,
): Promise<void> => {
  const { months, now } = settings;
  const { at, after } = recordSchema.parse((await store.read(recordKey)) ?? {});
  const isTrusted = at === -Infinity || Math.abs(now - at) <= longestLeapMs;
  const before = subMonths(new UTCDate(now), months).getTime();
  for (const sweep of isTrusted ? sweeps : []) {
    after[sweep.name] = await sweepSome(sweep, after[sweep.name] ?? '', before, settings);
  }
  await store.transact(recordKey, async ({ change }) => {
    change(recordKey, [[[], { at: now, after }]]);
    await Promise.resolve();
  });
};
