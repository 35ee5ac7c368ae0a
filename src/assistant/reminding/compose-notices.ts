/** Makes the messages about what is due: one a place, with the options by which it is answered. */

import { asJson } from '../../record/as-json.ts';
import { addDays } from '../../calendar/day.ts';
import type { Capabilities } from '../../channels/channel.ts';
import type { Change } from '../../record/change.ts';
import type { Locale } from '../../locale/locale.ts';
import type { DueReminder } from '../../duty/catch-up.ts';
import { writeNumber } from '../../duty/duties.ts';
import { msOf } from '../../calendar/zone.ts';
import { writeGathered } from '../../duty/write-messages.ts';
import { writeReminder, type WriteUnit } from '../../duty/write-reminder.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { fitMessage } from '../delivery/fit-message.ts';
import type { Mail } from '../records/outgoing.ts';
import {
  itemName,
  noticeKey,
  noticeMessage,
  type Notice,
  type NoticeItem,
} from '../records/notice.ts';
import { writeNotice } from './write-notice.ts';
import { composeApart, type MadeApart } from './compose-apart.ts';
import { mentionPeople } from './mention-people.ts';
import type { Spot } from './reminder-places.ts';
import type { ReminderRecord } from '../records/following.ts';
import type { Round } from './reminder-round.ts';
import { localeOf } from '../turn/context.ts';

/** A reminder of a plan for a place; null for what no place is told. */
export interface DueItem {
  readonly document: string;
  /** Of the plan. */
  readonly title: string;
  readonly spot: string | null;
  readonly reminder: DueReminder;
}

/** What messages are made of. */
export interface Matter {
  readonly round: Round;
  readonly agency: AgencyRecord;
  readonly record: ReminderRecord;
  /** On the clock of the office. */
  readonly now: string;
}

/** Messages, and what is to be noted of them. */
export interface Composed {
  readonly mail: readonly Mail[];
  readonly changes: readonly Change[];
}

/** Most things that a message names, and how many characters each may need with its answer. */
const mostItems = 10;
const charactersAnItem = 380;

/** How long messages can be answered. */
const keptDays = 60;

/** Makes the messages of all places; those for which it failed are told to the office. */
export function composeNotices(
  matter: Matter,
  spots: readonly Spot[],
  due: readonly DueItem[],
): Composed & Pick<MadeApart<Composed>, 'failed'> {
  const { round, record, now } = matter;
  const forgotten = forgetOld(round, record, addDays(now.slice(0, 10), -keptDays));
  const { made, failed } = composeApart(
    spots,
    (spot) =>
      composeFor(
        matter,
        spot,
        due.filter((item) => item.spot === spot.id),
      ),
    round.assistance.log,
  );
  return {
    mail: made.flatMap(({ mail }) => mail),
    changes: [...forgotten, ...made.flatMap(({ changes }) => changes)],
    failed,
  };
}

/** What a place was told earlier that day is answered in words, too. */
const listOfToday = ({ record, now }: Matter, { id }: Spot): string[] =>
  (record.latest[id] ?? []).filter((token) => record.notices[token] === now.slice(0, 10));

/** Makes the messages of one place. */
function composeFor(matter: Matter, spot: Spot, items: readonly DueItem[]): Composed {
  const { round, now } = matter;
  const mail: Mail[] = [];
  const changes: Change[] = [];
  const tokens: string[] = [];
  if (items.length === 0) return { mail, changes };
  for (const part of chunk(items, sizeFor(round.lines.capabilitiesOf(spot.channel)))) {
    const token = round.assistance.randomId();
    tokens.push(token);
    mail.push(...composeOne(matter, spot, part, token));
    changes.push([['notices', token], now.slice(0, 10)]);
  }
  changes.push([
    ['latest', spot.id],
    [...tokens, ...listOfToday(matter, spot)],
  ]);
  for (const { document, reminder } of items)
    changes.push([['renewed', spot.id, itemName({ document, title: reminder.title })], now]);
  return { mail, changes };
}

function forgetOld({ transaction }: Round, { notices }: ReminderRecord, before: string): Change[] {
  const old = Object.entries(notices).filter(([, on]) => on < before);
  for (const [token] of old) transaction.remove(noticeKey(token));
  return old.map(([token]): Change => [['notices', token]]);
}

function sizeFor(capabilities: Capabilities | null): number {
  const fitting = Math.floor((capabilities?.maxTextLength ?? Infinity) / charactersAnItem);
  return Math.max(1, Math.min(mostItems, fitting));
}

function chunk<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

function composeOne(
  { round, agency: people, record, now }: Matter,
  spot: Spot,
  due: readonly DueItem[],
  token: string,
): Mail[] {
  const { assistance, lines, transaction, agency } = round;
  const locale = localeOf(assistance, spot.language);
  const message = noticeMessage(token);
  const reminders = due.map(({ reminder }) => reminder);
  const { title } = writeGathered(now.slice(0, 10), reminders, locale);
  const { writeUnit, mentions } = mentionPeople(people, spot);
  const items = nameItems(due, record, now, { locale, writeUnit });
  const mentioned = mentions();
  const notice: Notice = { agency, spot: spot.id, message, at: now, title, items };
  transaction.change(noticeKey(token), [[[], asJson(notice)]]);
  const showing = { token, chosen: null };
  const reply = { ...writeNotice(notice, record, showing, locale), files: [] };
  const capabilities = lines.capabilitiesOf(spot.channel);
  const fitted = capabilities === null ? [reply] : fitMessage(reply, capabilities, 1, locale);
  const at = assistance.clock();
  const dueAt = Math.min(...reminders.map((one) => msOf(one.at, assistance.zone)));
  const { channel, chat, isToGroup } = spot;
  return fitted.map((part, order) => ({
    channel,
    outgoing: {
      ...part,
      id: order === fitted.length - 1 ? message : `${message}-${order}`,
      chat,
      at: at + order,
      dueAt,
      ...(isToGroup ? { isToGroup } : {}),
      ...(mentioned.length > 0 ? { mentions: mentioned } : {}),
    },
  }));
}

/** Numbers are those of the plan; of several plans they would be the same, and are counted anew. */
function nameItems(
  due: readonly DueItem[],
  record: ReminderRecord,
  now: string,
  { locale, writeUnit }: { readonly locale: Locale; readonly writeUnit: WriteUnit },
): NoticeItem[] {
  const isOnePlan = new Set(due.map(({ document }) => document)).size === 1;
  const isLate = due.every(({ reminder }) => reminder.isLate);
  return due.map(({ document, title, reminder }, at) => {
    const { activity, task } = reminder;
    const label = isOnePlan ? writeNumber(reminder) : String(at + 1);
    // Measured from today, and not said again where the whole message says that it is late.
    const said = { ...reminder, at: `${now.slice(0, 10)}${reminder.at.slice(10)}` };
    const what = writeReminder(isLate ? { ...said, isLate: false } : said, locale, writeUnit);
    const isFirst = due[at - 1]?.document !== document;
    return {
      label,
      document,
      activity,
      task,
      title: reminder.title,
      occurrence: isRecurring(record, document, reminder)
        ? (reminder.due?.slice(0, 10) ?? null)
        : null,
      line: locale.say('reminders-item', { number: label, what }),
      heading: !isOnePlan && isFirst ? title : null,
    };
  });
}

function isRecurring(
  { plans }: ReminderRecord,
  document: string,
  { activity, task }: DueReminder,
): boolean {
  const whole = plans[document]?.facts.activities[activity - 1];
  const time = task === null ? whole?.time : whole?.tasks[task - 1]?.time;
  return time?.recurrence != null;
}
