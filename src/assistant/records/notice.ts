/** A message about what is due, as it is kept: what it names, and how it reads after answers. */

import { writeDay } from '../../calendar/write.ts';
import type { Locale } from '../../locale/locale.ts';
import { standingOf, type Answer, type DutyNumber } from '../../duty/answer.ts';
import { listDuties } from '../../duty/duties.ts';
import { writeClock, writeDue } from '../../duty/write-reminder.ts';
import type { Reply } from '../services.ts';
import { noticeButton, type Button } from '../turn/button.ts';
import { planOf, type FollowedPlan, type ReminderRecord } from './following.ts';

/** One thing that is due, as a message names it. */
export interface NoticeItem extends DutyNumber {
  /** The words by which people name it in answers: `3`, `3.2`. */
  readonly label: string;
  readonly document: string;
  /** By which it is found again when the numbers of the plan have moved. */
  readonly title: string;
  /** Of a recurring duty: the day that is due. */
  readonly occurrence: string | null;
  /** As it was written. */
  readonly line: string;
  /** Title of the plan, on the first item of each where there are several plans. */
  readonly heading: string | null;
}

/** A message about what is due. */
export interface Notice {
  readonly agency: string;
  /** Name of the place among those of the agency. */
  readonly spot: string;
  /** Id of the message that carries it. */
  readonly message: string;
  /** Moment on the clock of the office. */
  readonly at: string;
  /** Moment up to which its reader was told what others answered; absent for that of `at`. */
  readonly seenAt?: string;
  readonly title: string;
  readonly items: readonly NoticeItem[];
}

/** @returns the key of a message about what is due */
export const noticeKey = (token: string): string => `notices/${token}`;

/** @returns the id of the message that carries a notice */
export const noticeMessage = (token: string): string => `d${token}`;

/** @returns the token of the notice that a message carries; null where it is another message */
export const tokenOf = (message: string): string | null =>
  message.startsWith('d') ? message.slice(1) : null;

/** What can be said about an item, as options carry it. */
export const duties = { done: 'xong', working: 'lam', obstacle: 'vuong', extended: 'giahan' };

/** @returns the name of an item among all that a place was told */
export const itemName = ({ document, title }: Pick<NoticeItem, 'document' | 'title'>): string =>
  `${document}/${title.slice(0, nameLength)}`;

const nameLength = 80;

/** @returns which duty of a plan an item means now; null when the plan has it no more */
export function findDuty(
  plan: FollowedPlan,
  { activity, task, title }: Pick<NoticeItem, 'activity' | 'task' | 'title'>,
): DutyNumber | null {
  const named = listDuties(planOf(plan)).filter((duty) => duty.title === title);
  const same = named.find((duty) => duty.activity === activity && duty.task === task);
  const found = same ?? (named.length === 1 ? named[0] : undefined);
  return found === undefined ? null : { activity: found.activity, task: found.task };
}

/** @returns the units that lead an item; null where its plan has it no more */
export function leadsOf({ plans }: ReminderRecord, item: NoticeItem): readonly string[] | null {
  const plan = plans[item.document];
  const found = plan === undefined ? null : findDuty(plan, item);
  if (plan === undefined || found === null) return null;
  const { activity, task } = found;
  const isIt = (one: DutyNumber) => one.activity === activity && one.task === task;
  return listDuties(planOf(plan)).find(isIt)?.leads ?? null;
}

/** @returns the last answer about an item, where there is one */
export function lastAnswer(record: ReminderRecord, item: NoticeItem): Answer | null {
  const plan = record.plans[item.document];
  const duty = plan === undefined ? null : findDuty(plan, item);
  return plan === undefined || duty === null ? null : standingOf(planOf(plan).answers, duty).last;
}

/** How a message is shown. */
export interface Showing {
  readonly token: string;
  /** Position of the item whose answers are offered, from 1; null for none. */
  readonly chosen: number | null;
}

/** @returns the message as it reads with what was answered since */
export function writeNotice(
  notice: Notice,
  record: ReminderRecord,
  { token, chosen }: Showing,
  locale: Locale,
): Pick<Reply, 'text' | 'options'> {
  const { items, title, at } = notice;
  const lines = items.flatMap((item) => [
    ...(item.heading === null ? [] : ['', item.heading]),
    item.line,
    ...writeStanding(record, item, at, locale),
  ]);
  const open = items.filter((item) => isOpen(record, item, at));
  const isAsking = open.length > 0;
  const example = open[0]?.label ?? '1';
  const how = isAsking ? ['', locale.say('reminders-how', { number: example })] : [];
  return {
    text: [title, ...lines, ...how].join('\n'),
    options: isAsking ? offer(notice, record, { token, chosen }, locale) : [],
  };
}

function writeStanding(
  record: ReminderRecord,
  item: NoticeItem,
  since: string,
  locale: Locale,
): string[] {
  const plan = record.plans[item.document];
  if (plan === undefined || findDuty(plan, item) === null)
    return [locale.say('reminders-said-gone')];
  const last = lastAnswer(record, item);
  return last === null || last.at < since ? [] : [writeSaid(last, locale)];
}

/** @returns who said what, and when, in one line */
export function writeSaid({ kind, due, text, by, at }: Answer, locale: Locale): string {
  const { say } = locale;
  const what = {
    done: say('reminders-state-done'),
    working: say('reminders-state-working'),
    obstacle: say('reminders-state-obstacle'),
    extended:
      due === null
        ? say('reminders-state-asked')
        : say('reminders-state-extended', { due: writeDue(due, locale) }),
  }[kind];
  const words = text === null ? what : say('reminders-digest-quote', { what, text: clip(text) });
  const when = `${writeClock(at)} ${writeDay(at)}`;
  return say('reminders-said', { what: words, who: by, when });
}

/** Most characters of an answer that a message shows; it is kept whole. */
const shownLength = 160;

/** @returns a text on one line, cut where it is long */
export function clip(text: string, length = shownLength): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  return `${line
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** True until it is done, or taken out of the plan. */
function isOpen(record: ReminderRecord, item: NoticeItem, since: string): boolean {
  const plan = record.plans[item.document];
  if (plan === undefined || findDuty(plan, item) === null) return false;
  const last = lastAnswer(record, item);
  if (last?.kind !== 'done') return true;
  return item.occurrence !== null && last.at < since;
}

function offer(
  { items, at }: Notice,
  record: ReminderRecord,
  { token, chosen }: Pick<Showing, 'token' | 'chosen'>,
  { say }: Locale,
): Button[] {
  const open = items.flatMap((item, index) =>
    isOpen(record, item, at) ? [{ item, position: index + 1 }] : [],
  );
  const only = items.length === 1 ? 1 : null;
  const position = chosen ?? only ?? 0;
  const item = items[position - 1];
  if (item !== undefined) return offerVerbs({ token, position, item, count: items.length }, say);
  return open.map((one) => noticeButton(token, String(one.position), one.item.label));
}

interface Chosen {
  readonly token: string;
  readonly position: number;
  readonly item: NoticeItem;
  /** How many things the message names. */
  readonly count: number;
}

function offerVerbs({ token, position, item, count }: Chosen, say: Locale['say']): Button[] {
  const words = {
    done: say('reminders-button-done'),
    working: say('reminders-button-working'),
    obstacle: say('reminders-button-obstacle'),
    extended: say('reminders-button-extend'),
  };
  const prefix = count === 1 ? '' : `${item.label}. `;
  const verbs = (['done', 'working', 'obstacle', 'extended'] as const).map((kind) =>
    noticeButton(token, `${position} ${duties[kind]}`, `${prefix}${words[kind]}`),
  );
  const back = noticeButton(token, '0', say('reminders-button-others'));
  return count === 1 ? verbs : [...verbs, back];
}
