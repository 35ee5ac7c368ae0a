/** Asks the units, in the groups of their agency, for what nothing is recorded of. */

import type { Activity } from '../../../plan/activity.ts';
import { isConcerned } from '../../../duty/gather.ts';
import { sortResults } from '../../records/gather-plans.ts';
import { findSpots, type Spot } from '../../reminding/reminder-places.ts';
import { readReminders } from '../../records/following.ts';
import { localeOf } from '../../turn/context.ts';
import type { Desk } from './result-desk.ts';
import { writeDuty } from '../../dialogue/write-results.ts';

/**
 * Asks in the groups that follow the plan, or in all of the agency where none does; a group of a unit
 * is asked for what the unit leads.
 */
export async function askUnits(desk: Desk): Promise<void> {
  const { answer, plan } = desk;
  const { say } = desk.talk.locale;
  const { byActivity } = sortResults(plan);
  const untold = plan.facts.activities.flatMap((activity, at) =>
    (byActivity[at] ?? []).length > 0 || activity.results.length > 0 ? [] : [{ activity, at }],
  );
  const groups = untold.length === 0 ? [] : await findGroups(desk);
  const asked = groups
    .map((group) => ({ group, own: untold.filter((one) => isConcerned(group, one.activity)) }))
    .filter(({ own }) => own.length > 0);
  for (const { group, own } of asked) askIn(desk, group, own);
  const titles = asked.map(({ group }) => `“${group.title ?? ''}”`).join(', ');
  const count = new Set(asked.flatMap(({ own }) => own)).size;
  if (untold.length === 0) answer.say(say('results-all-told'));
  else if (asked.length === 0) answer.say(say('results-no-group'));
  else answer.say(say('results-asked-where', { count, groups: titles }));
}

interface Untold {
  readonly activity: Activity;
  readonly at: number;
}

/** In the language of the group. */
function askIn({ talk, answer, plan }: Desk, group: Spot, untold: readonly Untold[]): void {
  const { say } = localeOf(talk.assistance, group.language);
  const lines = untold.map(({ activity, at }) => writeDuty(activity, at));
  const text = [say('results-asked', { title: plan.facts.title }), ...lines].join('\n');
  const elsewhere = group.channel === talk.channel ? {} : { channel: group.channel };
  answer.posts.push({ ...elsewhere, chat: group.chat, isToGroup: true, text, files: [] });
}

/** Groups where nothing arrives are left out. */
async function findGroups({ talk, agency, record, plan }: Desk): Promise<Spot[]> {
  const { transaction } = talk.turn;
  const followed = (await readReminders(transaction, agency)).plans[plan.document];
  const all = Object.values(record.groups ?? {}).map(({ number }) => number);
  const chosen = (followed?.where.groups ?? []).filter((number) => all.includes(number));
  const groups = chosen.length > 0 ? chosen : all;
  const { reached } = await findSpots(transaction, record, { groups, members: false });
  return reached.filter(({ isToGroup }) => isToGroup);
}
