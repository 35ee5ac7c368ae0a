/** Asks the units, in the groups of their agency, for what nothing is recorded of. */

import { findActivity, type PlanFacts } from '../documents/gather-plans.ts';
import type { Effect } from '../../flow/effect.ts';
import type { Desk } from './result-desk.ts';
import type { Answer, Talk } from '../talk.ts';
import { action, shorten } from './write-results.ts';

/** Asks in the groups of the agency for what nothing is recorded of. */
export function askUnits({ talk, answer, record: kept, plan }: Desk): void {
  const { locale, channel } = talk;
  const told = new Set(plan.results.map((result) => findActivity(plan.facts.activities, result)));
  const lines = plan.facts.activities.flatMap(({ title, leads, results }, at) =>
    told.has(at) || results.length > 0 ? [] : [`${at + 1}. ${shorten(title)}${writeLeads(leads)}`],
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

/** Where a dialogue shows the activities of a plan: says which have no results, and offers to ask. */
export function offerToAsk(
  { locale, turn }: Talk,
  effects: readonly Effect[],
  plans: readonly PlanFacts[],
  answer: Answer,
): void {
  const { stack } = turn.chat.conversation;
  const plan = plans.find(({ id }) => id === stack.at(-1)?.answers['plan']);
  const isShown = effects.some(
    (effect) =>
      effect.type === 'ask' && effect.asked.view === 'list' && effect.asked.rows.length > 0,
  );
  if (plan === undefined || !isShown || plan.untold.length === 0) return;
  const named = plan.activities.flatMap(({ title, leads = [], results }, at) =>
    results === undefined ? [`${at + 1}. ${shorten(title)}${writeLeads(leads)}`] : [],
  );
  answer.say(locale.say('results-untold', { what: named.join('; ') }));
  turn.set('plan', plan.id);
  answer.options = [...answer.options, action('/ketqua hoi', locale.say('results-ask-button'))];
}

const writeLeads = (leads: readonly string[]): string =>
  leads.length === 0 ? '' : ` (${leads.join('; ')})`;
