/** Asks the units, in the groups of their agency, for what nothing is recorded of. */

import { sortResults } from '../documents/gather-plans.ts';
import { findSpots, type Spot } from '../reminders/reminder-places.ts';
import { readReminders } from '../reminders/reminder-records.ts';
import { localeOf } from '../talk.ts';
import type { Desk } from './result-desk.ts';
import { writeDuty } from './write-results.ts';

/** Asks in the groups that follow the plan, or in all of the agency where none does. */
export async function askUnits(desk: Desk): Promise<void> {
  const { talk, answer, plan } = desk;
  const { locale, assistance, channel } = talk;
  const { byActivity } = sortResults(plan);
  const lines = plan.facts.activities.flatMap((activity, at) =>
    (byActivity[at] ?? []).length > 0 || activity.results.length > 0
      ? []
      : [writeDuty(activity, at)],
  );
  const groups = lines.length === 0 ? [] : await findGroups(desk);
  for (const group of groups) {
    const { say } = localeOf(assistance, group.language);
    const text = [say('results-asked', { title: plan.facts.title }), ...lines].join('\n');
    const elsewhere = group.channel === channel ? {} : { channel: group.channel };
    answer.posts.push({ ...elsewhere, chat: group.chat, isToGroup: true, text, files: [] });
  }
  const titles = groups.map(({ title }) => `“${title ?? ''}”`).join(', ');
  if (lines.length === 0) answer.say(locale.say('results-all-told'));
  else if (groups.length === 0) answer.say(locale.say('results-no-group'));
  else answer.say(locale.say('results-asked-where', { count: lines.length, groups: titles }));
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
