/** `/nhacviec`: reminders of a plan are turned on and off, and chosen when and where. */

import { asJson } from '../../../record/as-json.ts';
import { momentIn } from '../../../calendar/zone.ts';
import type { Change } from '../../../record/change.ts';
import { hourOf, reminderChoicesSchema, type ReminderChoices } from '../../../duty/choices.ts';
import { canEdit } from '../../records/agency.ts';
import { keepAsking } from '../../turn/expect.ts';
import { findMeant, sayGone } from '../../turn/find-meant.ts';
import { listPlans, type KnownPlan } from '../../records/list-plans.ts';
import { readReminderOrder, type ReminderOrder } from './read-reminder-order.ts';
import { changePlan, readPlan, startPlan, type Desk } from './keep-following.ts';
import { changeReminders, readReminders } from '../../records/following.ts';
import { agencyIn, currentAgency, type Answer, type Talk } from '../../turn/context.ts';
import { writeSettings } from './write-following.ts';
import { writePlanChoice } from '../../turn/choose-plan.ts';

/** Answers `/nhacviec`, with or without what stands after it. */
export async function followPlans(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const { locale, user } = talk;
  const record = await currentAgency(talk);
  const agency = agencyIn(talk);
  if (record === null || agency === null) answer.say(locale.say('groups-no-agency'));
  else if (!canEdit(record.members[user])) answer.say(locale.say('reminders-not-editor'));
  else await obey({ talk, agency, record, answer }, argument);
}

async function obey(desk: Desk, argument: string): Promise<void> {
  const { talk, agency, answer } = desk;
  const plans = await listPlans(talk, agency);
  if (sayGone(talk, plans, answer)) return;
  const plan = findMeant(talk, plans);
  if (plans.length === 0) answer.say(talk.locale.say('reminders-no-plans'));
  else if (plan === undefined) {
    const { text, options } = writePlanChoice(agency, plans, '/nhacviec', talk.locale);
    answer.say(text);
    answer.options = options;
  } else await obeyAbout(desk, plan, argument);
}

/**
 * Takes typed words for the plan whose settings were shown last.
 *
 * @returns false when they are no such words
 */
export async function takeOrder(talk: Talk, text: string, answer: Answer): Promise<boolean> {
  if (readReminderOrder(text).type === 'unclear') return false;
  await followPlans(talk, text, answer);
  return true;
}

async function obeyAbout(desk: Desk, plan: KnownPlan, words: string): Promise<void> {
  const { talk, answer } = desk;
  const place = /^(?:g(\d+)|(rieng))$/.exec(words);
  if (place !== null) await choosePlace(desk, plan, place[1]);
  else if (words !== '') {
    const order = readReminderOrder(words);
    if (order.type === 'unclear') answer.say(talk.locale.say('reminders-order-unclear'));
    else await carryOut(desk, plan, order, words);
  }
  await show(desk, plan);
}

async function show({ talk, agency, record, answer }: Desk, { document }: KnownPlan) {
  const { locale } = talk;
  const plans = await listPlans(talk, agency);
  const plan = plans.find((one) => one.document === document);
  if (plan === undefined) return;
  const followed = plan.followed ?? startPlan(plan, record, talk, null);
  const { text, options } = writeSettings({ agency, record: document }, followed, record, locale);
  answer.say(text);
  answer.options = options;
  keepAsking(talk, { kind: 'order', agency, document });
}

async function choosePlace(desk: Desk, plan: KnownPlan, group: string | undefined) {
  const { where } = await readPlan(desk, plan);
  const number = Number(group);
  const isChosen = where.groups.includes(number);
  const groups = isChosen
    ? where.groups.filter((one) => one !== number)
    : [...where.groups, number];
  const next = group === undefined ? { ...where, members: !where.members } : { ...where, groups };
  // Somebody has to hear of it.
  const chosen = next.groups.length === 0 ? { ...next, members: true } : next;
  await changePlan(desk, plan, 'where', () => [[['where'], asJson(chosen)]]);
}

type Wanted = Exclude<ReminderOrder, { type: 'unclear' }>;

async function carryOut(desk: Desk, plan: KnownPlan, order: Wanted, words: string): Promise<void> {
  const { talk, answer } = desk;
  const { say } = talk.locale;
  const name = plan.title;
  switch (order.type) {
    case 'on':
      await turnOn(desk, plan);
      answer.say(say('reminders-on', { name }));
      break;
    case 'off':
      await changePlan(desk, plan, 'off', () => [[['isOn'], false]]);
      answer.say(say('reminders-off', { name }));
      break;
    case 'approval':
      await changePlan(desk, plan, 'choices', () => [[['needsApproval'], order.isNeeded]], words);
      answer.say(say('reminders-changed'));
      break;
    case 'activity':
    case 'choices':
      await choose(desk, plan, order, words);
  }
}

async function turnOn(desk: Desk, plan: KnownPlan): Promise<void> {
  const { assistance } = desk.talk;
  const now = momentIn(assistance.clock(), assistance.zone);
  await changePlan(desk, plan, 'on', (followed) =>
    followed.isOn
      ? []
      : [
          [['isOn'], true],
          [['choices', 'startedAt'], now],
          [['lastRunAt'], now],
        ],
  );
}

async function choose(
  desk: Desk,
  plan: KnownPlan,
  order: Extract<Wanted, { type: 'activity' | 'choices' }>,
  words: string,
): Promise<void> {
  const { talk, answer } = desk;
  const followed = await readPlan(desk, plan);
  if (order.type === 'activity' && order.patch.activity > followed.facts.activities.length) {
    const args = { number: order.patch.activity, count: followed.facts.activities.length };
    answer.say(talk.locale.say('reminders-problem-no-such', args));
    return;
  }
  const read = reminderChoicesSchema.safeParse(patched(followed.choices, order));
  if (!read.success) {
    answer.say(talk.locale.say('reminders-order-unclear'));
    return;
  }
  const choices = read.data;
  await changePlan(desk, plan, 'choices', () => [[['choices'], asJson(choices)]], words);
  if (order.type === 'choices') await keepHours(desk, plan, choices);
  answer.say(talk.locale.say('reminders-changed'));
}

function patched(
  choices: ReminderChoices,
  order: Extract<Wanted, { type: 'activity' | 'choices' }>,
): ReminderChoices {
  if (order.type === 'choices') return { ...choices, ...order.patch };
  const { patch } = order;
  const own = choices.activities.find(({ activity }) => activity === patch.activity);
  const others = choices.activities.filter(({ activity }) => activity !== patch.activity);
  return { ...choices, activities: [...others, { ...own, ...patch }] };
}

/** One message a day gathers all plans: the hours are those of the agency, the last chosen hold. */
async function keepHours(desk: Desk, { document }: KnownPlan, choices: ReminderChoices) {
  const { talk, agency, answer } = desk;
  const { assistance, turn } = talk;
  const { clock, zone, reminding } = assistance;
  const { hour, speaksFrom, speaksUntil } = choices;
  const record = await readReminders(turn.transaction, agency);
  const now = momentIn(clock(), zone);
  const changes = Object.entries(record.plans).flatMap(([id, plan]): Change[] => {
    const moved = { ...plan.choices, hour, speaksFrom, speaksUntil };
    // What was said today at the earlier hour is not said again at the later one.
    const isToldToday =
      plan.lastRunAt.startsWith(now.slice(0, 10)) && now.slice(11) < hourOf(moved);
    return [
      ...(id === document ? [] : [[['plans', id, 'choices'], asJson(moved)] as const]),
      ...(isToldToday ? [[['plans', id, 'lastRunAt'], `${now.slice(0, 10)}T23:59`] as const] : []),
    ];
  });
  const desk2 = { transaction: turn.transaction, agency, reminding, zone };
  const { nextAt } = await changeReminders(desk2, changes);
  answer.expectedAt = nextAt;
}
