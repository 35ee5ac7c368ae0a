/** Agencies with a group, an owner and a plan that is followed, kept in a store as the program keeps them. */

import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Assistance } from '../../src/assistant/services.ts';
import { chatKey } from '../../src/assistant/records/chat.ts';
import { documentKey } from '../../src/assistant/records/document.ts';
import { agencyKey, type AgencyRecord } from '../../src/assistant/records/agency.ts';
import {
  changeReminders,
  planOf,
  type FollowedPlan,
} from '../../src/assistant/records/following.ts';
import { placeName } from '../../src/assistant/records/group.ts';
import { msOf } from '../../src/calendar/zone.ts';
import { openAssistance } from '../../src/cli/open-assistance.ts';
import { loadConfig } from '../../src/cli/load-config.ts';
import type { Json } from '../../src/record/change.ts';
import { activitySchema, type Activity } from '../../src/plan/activity.ts';
import { documentFactsSchema } from '../../src/plan/document-facts.ts';
import { reminderChoicesSchema } from '../../src/duty/choices.ts';
import { findReminders, rangeOfDays } from '../../src/duty/find-reminders.ts';

/** The zone of all of them. */
export const zone = 'Asia/Ho_Chi_Minh';
/** The channel that all of them use. */
export const channel = 'bench';

/** The program on a data folder, on a clock that the bench sets. */
export interface Bench {
  readonly assistance: Assistance;
  /** Sets the clock to a moment of the offices. */
  readonly setTime: (moment: string) => void;
  readonly close: () => Promise<void>;
}

/** Opens the program. */
export async function openBench(folder: string, moment: string): Promise<Bench> {
  let now = msOf(moment, zone);
  const config = loadConfig({ VANTHU_DATA_DIR: folder, LOG_LEVEL: 'silent' }, '/nowhere');
  const opened = await openAssistance({
    config,
    root: '.',
    today: null,
    mayCreateAgency: () => false,
  });
  return {
    assistance: { ...opened.assistance, clock: () => now },
    setTime: (next) => {
      now = msOf(next, zone);
    },
    close: () => opened.store.close(),
  };
}

/** What is set up. */
export interface OfficesSettings {
  readonly agencies: number;
  /** The days on which the activities of an agency are due. */
  readonly daysOf: (agency: number) => readonly string[];
  /** Up to when all was said. */
  readonly lastRunAt: string;
}

const plan = documentFactsSchema.parse(
  JSON.parse(readFileSync('tests/fixtures/plans/dak-nong-2024.json', 'utf8')),
);
const profile: unknown = JSON.parse(readFileSync('tests/fixtures/agencies/so-khcn.json', 'utf8'));

/**
 * Sets the agencies up.
 *
 * @returns how many reminders are scheduled, if nobody answers
 */
export async function setUpOffices(
  { assistance }: Bench,
  { agencies, daysOf, lastRunAt }: OfficesSettings,
): Promise<number> {
  let scheduled = 0;
  const batch = 100;
  for (let first = 0; first < agencies; first += batch) {
    const count = Math.min(batch, agencies - first);
    const numbers = Array.from({ length: count }, (_, at) => first + at);
    const counts = await Promise.all(
      numbers.map((at) => setUpOne(assistance, at, daysOf(at), lastRunAt)),
    );
    scheduled += counts.reduce((sum, one) => sum + one, 0);
    await sleep(0);
  }
  // Erasing brings all into its files first, as after some days of work.
  await assistance.store.erase('nothing/');
  return scheduled;
}

/** @returns the chats of an agency: that of its group, and that of its owner */
export const chatsOf = (at: number) => ({
  group: `-${1_000_000 + at}`,
  owner: `${5_000_000 + at}`,
});

async function setUpOne(
  { store, reminding }: Assistance,
  at: number,
  days: readonly string[],
  lastRunAt: string,
): Promise<number> {
  const agency = `a${String(at).padStart(5, '0')}`;
  const { group, owner } = chatsOf(at);
  const user = `${channel}:${owner}`;
  const title = `Tổ công tác ${at + 1}`;
  const record = {
    profile,
    members: { [user]: 'owner' },
    seats: { [user]: { number: 1, name: 'Nguyễn Văn An' } },
    groups: { [placeName(channel, group)]: { number: 1, title, boundAt: 0 } },
  } as AgencyRecord;
  const followed = follow(days, lastRunAt);
  await store.transact(agencyKey(agency), async (transaction) => {
    transaction.change(agencyKey(agency), [[[], record as unknown as Json]]);
    const document = { latest: 1, versions: { 1: followed.facts } };
    transaction.change(documentKey(agency, 'p'), [[[], document as unknown as Json]]);
    for (const chat of [group, owner])
      transaction.change(chatKey(channel, chat), [[[], { agency }]]);
    await changeReminders({ transaction, agency, reminding, zone }, [
      [['digestAt'], lastRunAt],
      [['plans', 'p'], followed as unknown as Json],
    ]);
  });
  const year = rangeOfDays(lastRunAt, '2027-12-31');
  return findReminders(reminding.rules, planOf(followed), year, reminding.calendar).length;
}

function follow(days: readonly string[], lastRunAt: string): FollowedPlan {
  const activities = days.map((due, at): Activity => {
    const template = plan.activities[at % plan.activities.length];
    const time = { text: `trước ngày ${due}`, due };
    return activitySchema.parse({ ...template, title: `${template?.title ?? ''} ${at + 1}`, time });
  });
  return {
    facts: { ...plan, year: 2026, activities },
    choices: reminderChoicesSchema.parse({ startedAt: lastRunAt }),
    answers: [],
    history: [],
    where: { groups: [1], members: false },
    needsApproval: false,
    isOn: true,
    lastRunAt,
    missed: [],
  };
}
