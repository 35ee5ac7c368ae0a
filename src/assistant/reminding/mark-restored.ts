/** After a backup was put back: what may have been sent since is told to the office, not sent again. */

import { asJson } from '../../record/as-json.ts';
import { momentIn } from '../../calendar/zone.ts';
import type { Change } from '../../record/change.ts';
import { listFallenDue } from '../../duty/catch-up.ts';
import type { Held } from '../../duty/digest.ts';
import { agencies } from '../records/agency.ts';
import type { Assistance } from '../services.ts';
import type { Hold } from '../turns.ts';
import { notices, type Notice } from '../records/notice.ts';
import { nameSpot } from './reminder-places.ts';
import { changeReminders, planOf, readReminders, remindersKey } from '../records/following.ts';

/** How much is not sent by itself. */
export interface Restored {
  readonly reminders: number;
  readonly messages: number;
}

const outboxPrefix = 'outbox/';

/** Settles what fell due between the backup and now, and takes messages out that were on their way. */
export async function markRestored(assistance: Assistance): Promise<Restored> {
  const { store, turns } = assistance;
  const keys = await store.list(outboxPrefix);
  const notices = await readNotices(assistance, keys);
  const prefix = remindersKey('');
  let reminders = 0;
  for (const key of await store.list(prefix)) {
    const agency = key.slice(prefix.length);
    const own = notices.filter((notice) => notice.agency === agency);
    reminders += await turns.take(key, (transaction) =>
      settle(assistance, transaction, agency, own),
    );
  }
  for (const key of keys)
    await turns.take(key, (transaction) => {
      transaction.remove(key);
      return Promise.resolve();
    });
  return { reminders, messages: keys.length };
}

/** The messages about what is due among those on their way. */
async function readNotices({ store }: Assistance, keys: readonly string[]): Promise<Notice[]> {
  const tokens = keys.flatMap((key) => /\/d([\w-]{22})$/.exec(key)?.[1] ?? []);
  const kept = await Promise.all(tokens.map((token) => notices.read(store, token)));
  return kept.filter((notice) => notice !== null);
}

async function settle(
  { clock, zone, reminding }: Assistance,
  transaction: Hold,
  agency: string,
  notices: readonly Notice[],
): Promise<number> {
  const now = momentIn(clock(), zone);
  const record = await readReminders(transaction, agency);
  const people = await agencies.read(transaction, agency);
  let count = 0;
  const changes: Change[] = [];
  for (const [document, plan] of Object.entries(record.plans)) {
    if (!plan.isOn || plan.lastRunAt >= now) continue;
    const clockwork = { lastRunAt: plan.lastRunAt, now };
    const fallen = listFallenDue(reminding.rules, planOf(plan), clockwork, reminding.calendar);
    const missed = [...plan.missed, ...fallen.map((one) => ({ ...one, isDoubtful: true }))];
    changes.push([['plans', document, 'missed'], asJson(missed)]);
    changes.push([['plans', document, 'lastRunAt'], now]);
    count += fallen.length;
  }
  const held = notices.map(({ spot }): Held => ({
    place: nameSpot(people, spot),
    why: 'restored',
  }));
  changes.push([['held'], asJson([...record.held, ...held])]);
  await changeReminders({ transaction, agency, reminding, zone }, changes);
  return count;
}
