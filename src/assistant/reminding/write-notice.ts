/** How a message about what is due reads, with what was answered since. */

import { writeDue, writeClock } from '../../duty/write-reminder.ts';
import type { Answer } from '../../duty/answer.ts';
import { writeDay } from '../../calendar/write.ts';
import type { Locale } from '../../locale/locale.ts';
import type { ReminderRecord } from '../records/following.ts';
import { duties, findDuty, lastAnswer, type Notice, type NoticeItem } from '../records/notice.ts';
import { noticeButton, type Button } from '../button.ts';
import type { Reply } from '../services.ts';
import { clip } from '../turn/clip.ts';

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
