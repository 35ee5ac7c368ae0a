/** Asks the units, in the groups of their agency, for what nothing is recorded of. */

import { findActivity } from './gather-plans.ts';
import type { Desk } from './result-desk.ts';
import { shorten } from './write-results.ts';

/** Asks in the groups of the agency for what nothing is recorded of. */
export function askUnits({ talk, answer, record: kept, plan }: Desk): void {
  const { locale, channel } = talk;
  const told = new Set(plan.results.map((result) => findActivity(plan.facts.activities, result)));
  const lines = plan.facts.activities.flatMap(({ title, leads, results }, at) =>
    told.has(at) || results.length > 0
      ? []
      : [`${at + 1}. ${shorten(title)}${leads.length === 0 ? '' : ` (${leads.join('; ')})`}`],
  );
  const groups = Object.entries(kept.groups ?? {}).filter(([place]) =>
    place.startsWith(`${channel}:`),
  );
  if (lines.length === 0) answer.say(locale.say('results-all-told'));
  else if (groups.length === 0) answer.say(locale.say('results-no-group'));
  else {
    const text = [locale.say('results-asked', { title: plan.facts.title }), ...lines].join('\n');
    for (const [place] of groups)
      answer.posts.push({
        chat: place.slice(channel.length + 1),
        isToGroup: true,
        text,
        files: [],
      });
    const titles = groups.map(([, { title }]) => `“${title}”`).join(', ');
    answer.say(locale.say('results-asked-where', { count: lines.length, groups: titles }));
  }
}
