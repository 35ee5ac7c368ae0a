/** `/ketqua`: what was done is recorded for an activity of a plan, listed, corrected, taken back. */

import { findAwaited } from '../../turn/expect.ts';
import { askName } from '../../turn/own-name.ts';
import type { IncomingFile } from '../../../channels/channel.ts';
import type { DutyNumber } from '../../../duty/answer.ts';
import { askUnits } from './ask-units.ts';
import { changeResult } from './change-result.ts';
import { sayGone } from '../../turn/find-meant.ts';
import { readPlans, type KeptPlan } from '../../records/gather-plans.ts';
import { readObstacle, readResultOrder, type ResultOrder } from './read-result-order.ts';
import {
  awaitNext,
  hasDuty,
  nameDuty,
  placeOf,
  scopeOf,
  tellReminders,
  type Desk,
  type ResultOffice,
} from './result-desk.ts';
import { keepResult } from '../../records/keep-result.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { tellResult } from './tell-result.ts';
import { agencyButton } from '../../button.ts';
import { shortNameOf, writeResults } from '../../dialogue/write-results.ts';

/** Answers `/ketqua`, with or without what stands after it; a file goes with what is recorded. */
export async function recordResult(
  talk: Talk,
  office: ResultOffice,
  argument: string,
  answer: Answer,
  file: IncomingFile | null = null,
): Promise<void> {
  const { assistance, turn } = talk;
  const plans = await readPlans(assistance.store, turn.transaction, office.agency);
  const asked = readResultOrder(argument, []);
  const plan = sayGone(talk, plans, answer) ? null : choosePlan(talk, plans, asked, answer);
  if (plan === null) return;
  const desk = { ...office, talk, answer, plan, file };
  const isChoice = asked.type === 'plan';
  const order = isChoice ? firstPage : readResultOrder(argument, plan.facts.activities);
  await obey(desk, order);
  if (order.type === 'list') offerPlans(desk, plans);
}

const firstPage: ResultOrder = { type: 'list', page: 1 };

/** @returns the plan that is asked for, or that was spoken of last, or the latest; null where there is none */
function choosePlan(
  talk: Talk,
  plans: readonly KeptPlan[],
  asked: ResultOrder,
  answer: Answer,
): KeptPlan | null {
  const { turn, locale, meant } = talk;
  const spokenOf = meant?.record ?? turn.chat.plan;
  const last = plans.find(({ document }) => document === spokenOf) ?? plans[0];
  const number = asked.type === 'plan' ? asked.number : 0;
  const plan = plans[number - 1] ?? last;
  if (plan === undefined) {
    answer.say(locale.say('results-no-plan'));
    return null;
  }
  if (number > plans.length)
    answer.say(locale.say('results-no-such-plan', { number, count: plans.length }));
  if (plan.document !== turn.chat.plan) turn.set('plan', plan.document);
  return plan;
}

function offerPlans({ agency, answer, plan }: Desk, plans: readonly KeptPlan[]): void {
  const others = plans
    .filter(({ document }) => document !== plan.document)
    .map(({ document, facts }) =>
      agencyButton({ agency, record: document }, '/ketqua', shortNameOf(facts)),
    );
  answer.options = [...answer.options, ...others.slice(0, 4)];
}

async function obey(desk: Desk, order: ResultOrder): Promise<void> {
  const { talk, answer } = desk;
  switch (order.type) {
    case 'list':
      list(desk, order.page);
      break;
    case 'ask':
      await askUnits(desk);
      break;
    case 'choose':
      await choose(desk, order);
      break;
    case 'record':
      await record(desk, order);
      break;
    case 'correct':
    case 'withdraw':
    case 'restore':
      await changeResult(desk, order);
      break;
    case 'plan':
    case 'unclear':
      answer.say(talk.locale.say('results-unclear', { count: desk.plan.facts.activities.length }));
  }
}

function list(desk: Desk, page: number): void {
  const { talk, plan, answer, isGroup } = desk;
  const { zone } = talk.assistance;
  const written = { locale: talk.locale, zone };
  const { text, options } = writeResults(scopeOf(desk), plan, page, written);
  answer.say(text);
  // In a group a press would begin a dialogue that nobody there wants.
  answer.options = isGroup ? options.filter(({ id }) => id.includes('trang')) : options;
  awaitNext(desk, { what: 'activity', activity: 0, task: null, result: null });
}

async function choose(desk: Desk, duty: DutyNumber): Promise<void> {
  const { talk, answer, isGroup } = desk;
  if (!hasDuty(desk, duty)) return;
  const words = findAwaited(talk)?.text;
  if (words !== undefined && !isGroup) {
    await record(desk, {
      type: 'record',
      activity: duty.activity,
      task: duty.task,
      ...readObstacle(words),
    });
    return;
  }
  const what = nameDuty(desk, duty);
  answer.say(
    talk.locale.say(isGroup ? 'results-write-here' : 'results-write', {
      what,
      number: duty.activity,
    }),
  );
  awaitNext(desk, { what: 'words', ...duty, result: null });
}

async function record(
  desk: Desk,
  { text, isObstacle, ...duty }: Extract<ResultOrder, { type: 'record' }>,
): Promise<void> {
  if (!hasDuty(desk, duty)) return;
  const { talk, file } = desk;
  const { turn, assistance, user, name, channel } = talk;
  const { activity, task } = duty;
  const files =
    file === null ? [] : [{ channel, id: file.id, name: file.name, mediaType: file.mediaType }];
  const who = name ?? desk.record.seats?.[user]?.name ?? null;
  const said = { text, by: user, name: who, at: assistance.clock(), zone: assistance.zone, files };
  const place = placeOf(desk);
  const kind = isObstacle ? 'obstacle' : 'result';
  const id = await keepResult(turn.transaction, { ...place, activity, task, ...said, kind });
  await tellReminders(desk);
  await tellResult(desk, id);
  await askName(talk, desk.answer);
}
