/** Where a dialogue shows what was done for a plan: says what is missing, and offers to ask for it. */

import type { Json } from '../../record/change.ts';
import type { Flow, Step } from '../../flow/compile-flow.ts';
import type { Answers } from '../../flow/conversation.ts';
import type { Asked, Effect } from '../../flow/effect.ts';
import type { PlanFacts } from './plan-facts.ts';
import { agencyIn, type Answer, type Talk } from '../turn/context.ts';
import { agencyButton } from '../button.ts';
import { writeDuty } from './write-results.ts';

/** Most activities and results that are named. */
const maxNamed = 10;

/** Says which activities have no results, and which results belong to none; offers to ask the units. */
export function tellGaps(
  talk: Talk,
  effects: readonly Effect[],
  plans: readonly PlanFacts[],
  answer: Answer,
): void {
  const answers = talk.turn.chat.conversation.stack.at(-1)?.answers ?? {};
  const plan = plans.find(({ id }) => id === answers['plan']);
  const asked = effects.findLast((effect) => effect.type === 'ask')?.asked;
  if (plan === undefined || asked === undefined || !showsResults(talk, asked, answers)) return;
  tell(talk, listUntold(asked, answers), { plan, asked, answer });
}

/** True for a list whose entries are asked for results. */
function showsResults({ assistance }: Talk, { flow, view, place }: Asked, answers: Answers) {
  if (view !== 'list') return false;
  const step = findResults(assistance.flows.get(flow), place[0] ?? '');
  return step !== null && (step.isAsked?.({ facts: {}, answers }) ?? true);
}

/** @returns the question for results that the entries of a list have, or null */
function findResults(flow: Flow | undefined, list: string): Step | null {
  const entry = flow?.sequence.steps.find(({ id }) => id === list)?.entry;
  return entry?.steps.find(({ id }) => id === 'results') ?? null;
}

interface Scene {
  readonly plan: PlanFacts;
  readonly asked: Asked;
  readonly answer: Answer;
}

function tell(talk: Talk, untold: readonly string[], { plan, asked, answer }: Scene): void {
  const { locale } = talk;
  const agency = agencyIn(talk);
  if (asked.rows.length === 0 && plan.activities.length > 0)
    answer.say(locale.say('results-none-here'));
  answer.say(nameSome(untold, (what) => locale.say('results-untold', { what }), locale));
  answer.say(nameSome(plan.dropped, (what) => locale.say('results-left-out', { what }), locale));
  if (agency === null || untold.length === 0 || plan.untold.length === 0) return;
  const scope = { agency, record: plan.id };
  const ask = agencyButton(scope, '/ketqua hoi', locale.say('results-ask-button'));
  answer.options = [...answer.options, ask];
}

function listUntold({ place }: Asked, answers: Answers): string[] {
  const entries = answers[place[0] ?? ''];
  if (!Array.isArray(entries)) return [];
  return (entries as (Json & Entry)[]).flatMap((entry, at) =>
    (entry.results ?? []).length === 0
      ? [writeDuty({ title: entry.title, leads: entry.leads ?? [] }, at)]
      : [],
  );
}

interface Entry {
  readonly title: string;
  readonly leads?: readonly string[] | null;
  readonly results?: readonly string[] | null;
}

/** @returns the sentence over the first of some things; empty where there are none */
function nameSome(
  names: readonly string[],
  write: (what: string) => string,
  locale: Talk['locale'],
): string {
  if (names.length === 0) return '';
  const more = names.length - maxNamed;
  const shown = names.slice(0, maxNamed).join('; ');
  return write(more > 0 ? `${shown}; ${locale.say('results-more', { count: more })}` : shown);
}
