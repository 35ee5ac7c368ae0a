/** A new deadline is asked for: it holds at once, or when the office agrees. */

import { asJson } from '../../../record/as-json.ts';
import { momentIn } from '../../../calendar/zone.ts';
import type { Remark } from '../../../calendar/atom.ts';
import type { Change } from '../../../record/change.ts';
import { readChange } from '../../../duty/read-change.ts';
import { writeNumber } from '../../../duty/duties.ts';
import { writeDue } from '../../../duty/write-reminder.ts';
import { agenciesOf, agencies, canEdit, type AgencyRecord } from '../../records/agency.ts';
import { agencyButton } from '../../button.ts';
import { ownEntry } from '../../../record/own-entry.ts';
import { ask, nameOf, redraw, type Counter } from './reminder-counter.ts';
import { keepAnswer } from './keep-answer.ts';
import { dropAsking } from '../../turn/expect.ts';
import { findDuty, type NoticeItem } from '../../records/notice.ts';
import {
  changeReminders,
  planOf,
  readReminders,
  remindersKey,
  type ExtensionRequest,
  type FollowedPlan,
  type ReminderRecord,
} from '../../records/following.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { tellOffice } from '../../reminding/tell-office.ts';

/** Takes the words of a new deadline: "20/5". */
export async function extendByWords(
  counter: Counter,
  position: number,
  words: string,
): Promise<void> {
  const { talk, notice, record, agency } = counter;
  const { locale, user } = talk;
  const item = notice.items[position - 1];
  const plan = item === undefined ? undefined : record.plans[item.document];
  if (item === undefined || plan === undefined) return;
  const read = readDeadline(counter, plan, item, words);
  if (typeof read === 'object') {
    const example = locale.say('reminders-date-example', { number: item.label });
    ask(counter, position, 'date', `${locale.say(read.id, read.args)}\n${example}`);
    return;
  }
  dropAsking(talk);
  const mayDecide = !plan.needsApproval || canEdit(agency.members[user]);
  if (mayDecide) await extendNow(counter, item, read);
  else await requestExtension(counter, item, read);
}

/** @returns the new deadline, or what is wrong with it */
function readDeadline(
  { talk, agency }: Counter,
  plan: FollowedPlan,
  item: NoticeItem,
  words: string,
): string | Remark {
  const duty = findDuty(plan, item);
  if (duty === null) return { id: 'reminders-said-gone', args: {} };
  const context = { today: talk.today, units: agency.profile.units };
  const said = `gia hạn mục ${writeNumber(duty)} đến ${words}`;
  const read = readChange(said, planOf(plan), context);
  if (read?.ok === false) return read.problem;
  if (read?.change.kind !== 'extend') return unreadable;
  return read.doubts[0] ?? read.change.due;
}

const unreadable = { id: 'reminders-date-unclear', args: {} };

async function extendNow(counter: Counter, item: NoticeItem, due: string): Promise<void> {
  const { talk, agency, answer } = counter;
  const now = await keepAnswer(counter, item, { kind: 'extended', text: null, due });
  redraw(counter, now, null);
  const who = nameOf(talk, agency);
  const args = { number: item.label, due: writeDue(due, talk.locale), who };
  answer.say(talk.locale.say('reminders-extended', args));
}

/** The office decides; until then the deadline of the plan holds. */
async function requestExtension(counter: Counter, item: NoticeItem, due: string): Promise<void> {
  const { talk, notice, agency, answer, record, isInGroup } = counter;
  const { turn, assistance, user, channel, chat, locale } = talk;
  const { transaction } = turn;
  const who = nameOf(talk, agency);
  const now = await keepAnswer(counter, item, { kind: 'extended', text: null, due: null });
  const token = assistance.randomId();
  const { document, activity, task, title } = item;
  const place = { channel, chat, isToGroup: isInGroup };
  const request: ExtensionRequest = {
    document,
    activity,
    task,
    title,
    due,
    user,
    name: who,
    ...place,
  };
  transaction.change(remindersKey(notice.agency), [[['requests', token], asJson(request)]]);
  redraw(counter, now, null);
  const day = writeDue(due, locale);
  answer.say(locale.say('reminders-extension-waits', { number: item.label, due: day, who }));
  const plan = record.plans[document]?.facts.title ?? '';
  const text = locale.say('reminders-extension-asked', { who, what: title, due: day, plan });
  const scope = { agency: notice.agency, record: token };
  const button = (verb: string, label: string) => agencyButton(scope, `/viec duyet ${verb}`, label);
  await tellOffice(talk, agency, text, answer, [
    button('co', locale.say('reminders-button-approve')),
    button('khong', locale.say('reminders-button-decline')),
  ]);
}

/** Answers the office's press: `<token> co` or `<token> khong`. */
export async function decideExtension(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const { turn, locale, user, assistance, meant } = talk;
  const { transaction } = turn;
  const words = argument.split(/\s+/);
  const verb = words.at(-1);
  const token = meant?.record ?? words[0] ?? '';
  const agency = await findAsked(talk, token);
  if (agency === null) {
    answer.say(locale.say('reminders-extension-settled'));
    return;
  }
  transaction.hold(remindersKey(agency));
  const kept = await agencies.read(transaction, agency);
  const record = await readReminders(transaction, agency);
  const request = ownEntry(record.requests, token);
  if (!canEdit(kept?.members[user])) answer.say(locale.say('reminders-not-editor'));
  else if (request === undefined) answer.say(locale.say('reminders-extension-settled'));
  else {
    const changes = verb === 'co' ? agreed(talk, kept, record, request) : [];
    const { zone, reminding } = assistance;
    const desk = { transaction, agency, reminding, zone };
    const now = await changeReminders(desk, [[['requests', token]], ...changes]);
    answer.expectedAt = now.nextAt;
    tellAsker(talk, request, changes.length > 0, kept, answer);
  }
}

/** @returns the agency that was asked; buttons of earlier releases say the request alone */
async function findAsked({ turn, user, meant }: Talk, token: string): Promise<string | null> {
  const ids = meant === null ? await agenciesOf(turn.transaction, user) : [meant.agency];
  for (const id of ids) {
    const { requests } = await readReminders(turn.transaction, id);
    if (Object.hasOwn(requests, token)) return id;
  }
  return null;
}

/** @returns the change by which the new deadline holds; none where the plan has it no more */
function agreed(
  talk: Talk,
  agency: AgencyRecord | null,
  { plans }: ReminderRecord,
  request: ExtensionRequest,
): Change[] {
  const { clock, zone } = talk.assistance;
  const plan = plans[request.document];
  const duty = plan === undefined ? null : findDuty(plan, request);
  if (plan === undefined || duty === null) return [];
  const said = { kind: 'extended', text: null, due: request.due, unit: null, occurrence: null };
  const words = { ...duty, ...said, at: momentIn(clock(), zone), by: nameOf(talk, agency) };
  return [[['plans', request.document, 'answers', plan.answers.length], words]];
}

function tellAsker(
  talk: Talk,
  { channel, chat, isToGroup, title, due, name }: ExtensionRequest,
  isAgreed: boolean,
  agency: AgencyRecord | null,
  answer: Answer,
): void {
  const { say } = talk.locale;
  const args = { what: title, due: writeDue(due, talk.locale), who: nameOf(talk, agency), name };
  const text = isAgreed
    ? say('reminders-extension-agreed', args)
    : say('reminders-extension-declined', args);
  answer.say(text);
  if (channel !== talk.channel || chat !== talk.chat)
    answer.posts.push({ channel, chat, isToGroup, text, files: [] });
}
