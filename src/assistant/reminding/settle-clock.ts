/** Puts right what was noted of reminders while the clock of the machine was ahead. */

import { asJson } from '../../record/as-json.ts';
import { addDays } from '../../calendar/day.ts';
import { momentIn } from '../../calendar/zone.ts';
import type { Change } from '../../record/change.ts';
import type { Held } from '../../duty/digest.ts';
import type { Assistance } from '../services.ts';
import {
  changeReminders,
  isTimed,
  readReminders,
  remindersKey,
  type FollowedPlan,
  type ReminderRecord,
} from '../records/following.ts';

/** What was decided within a day ahead was said in truth, or put off to later that day. */
const toleratedDays = 1;

/** Agencies that are looked at together. */
const atOnce = 8;

const unsettled = 'the reminders of an agency could not be looked at';

/** Looks at all agencies: what a clock that was ahead has left is computed anew. */
export async function settleClock(assistance: Assistance): Promise<void> {
  const { store, clock, zone, log } = assistance;
  const prefix = remindersKey('');
  const keys = await store.list(prefix);
  const now = momentIn(clock(), zone);
  let count = 0;
  for (let first = 0; first < keys.length; first += atOnce) {
    const some = keys.slice(first, first + atOnce).map((key) => key.slice(prefix.length));
    const settled = await Promise.allSettled(
      some.map((agency) => settleOne(assistance, agency, now)),
    );
    for (const one of settled)
      if (one.status === 'rejected') log.error({ err: one.reason as unknown }, unsettled);
      else if (one.value) count += 1;
  }
  if (count > 0) log.warn({ agencies: count }, 'the clock was ahead: reminders are computed anew');
}

async function settleOne(assistance: Assistance, agency: string, now: string): Promise<boolean> {
  const { store, turns, zone, reminding } = assistance;
  const kept = await readReminders(store, agency);
  const isAhead = findAhead(kept, now, zone).length > 0;
  if (!isAhead && isTimed(kept, { reminding, zone })) return false;
  await turns.take(remindersKey(agency), async (transaction) => {
    const record = await readReminders(transaction, agency);
    const desk = { transaction, agency, reminding, zone };
    await changeReminders(desk, findAhead(record, now, zone));
  });
  return isAhead;
}

/**
 * @returns how the record is put right: what lies more than a day beyond now is unknown. Reminders
 *   are decided anew from the last one that is known to have been said, or from a day ago.
 */
export function findAhead(record: ReminderRecord, now: string, zone: string): Change[] {
  const limit = shift(now, toleratedDays);
  const isAhead = (moment: string | null): boolean => moment !== null && moment > limit;
  const changes: Change[] = [];
  for (const [document, plan] of Object.entries(record.plans))
    changes.push(...settlePlan(document, plan, isAhead, sinceOf(record, plan, now, zone), now));
  if (isAhead(record.digestAt)) changes.push([['digestAt'], shift(now, -toleratedDays)]);
  for (const [spot, named] of Object.entries(record.renewed))
    for (const [item, at] of Object.entries(named))
      if (isAhead(at)) changes.push([['renewed', spot, item]]);
  for (const [token, on] of Object.entries(record.notices))
    if (isAhead(on)) changes.push([['notices', token], now.slice(0, 10)]);
  if (changes.length === 0) return [];
  const others = record.held.filter(({ why }) => why !== 'clock');
  const note: Held = { place: '', why: 'clock' };
  return [...changes, [['held'], asJson([...others, note])]];
}

function settlePlan(
  document: string,
  { lastRunAt, choices, answers }: FollowedPlan,
  isAhead: (moment: string | null) => boolean,
  since: string,
  now: string,
): Change[] {
  const path = ['plans', document];
  const late = answers.flatMap(({ at }, index): Change[] =>
    isAhead(at) ? [[[...path, 'answers', index, 'at'], now]] : [],
  );
  return [
    ...(isAhead(lastRunAt) ? [[[...path, 'lastRunAt'], since] as const] : []),
    ...(isAhead(choices.startedAt) ? [[[...path, 'choices', 'startedAt'], since] as const] : []),
    ...late,
  ];
}

/** Up to when it is sure that all was said. */
function sinceOf(
  { renewed }: ReminderRecord,
  { history }: FollowedPlan,
  now: string,
  zone: string,
): string {
  const said = Object.values(renewed).flatMap((named) => Object.values(named));
  const begun = history.filter(({ what }) => what === 'on').map(({ at }) => momentIn(at, zone));
  const known = [...said, ...begun].filter((moment) => moment <= now);
  return [...known, shift(now, -toleratedDays)].toSorted().at(-1) ?? now;
}

const shift = (moment: string, days: number): string =>
  addDays(moment.slice(0, 10), days) + moment.slice(10);
