/** Words of a dry run: what would be said, day by day, and what would never be. */

import { writeDay } from '../calendar/write.ts';
import type { Locale } from '../locale/locale.ts';
import { type Unscheduled, writeNumber } from './duties.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { nameWeekday, writeClock, writeItem, writeTitle } from './write-reminder.ts';

/** What a dry run shows. */
export interface DryRun {
  /** The first and the last day of it. */
  readonly from: string;
  readonly to: string;
  /** In the order of time. */
  readonly reminders: readonly Reminder[];
  readonly unscheduled: readonly Unscheduled[];
}

/** @returns the lines of a dry run as one text */
export function writeDryRun({ from, to, reminders, unscheduled }: DryRun, locale: Locale): string {
  const { say } = locale;
  const lines: string[] = [];
  let at = '';
  for (const reminder of reminders) {
    if (reminder.at !== at)
      lines.push(...(at === '' ? [] : ['']), writeMoment(reminder.at, locale));
    ({ at } = reminder);
    const office = reminder.audience === 'office' ? ` [${say('reminders-dry-office')}]` : '';
    lines.push(`  ${writeItem(reminder, locale)}${office}`);
  }
  if (reminders.length === 0)
    lines.push(say('reminders-dry-none', { from: writeDay(from), to: writeDay(to) }));
  else lines.push('', say('reminders-dry-assumed'));
  if (unscheduled.length > 0) {
    lines.push('', say('reminders-unscheduled', { count: unscheduled.length }));
    for (const one of unscheduled) lines.push(`  ${writeUnscheduled(one, locale)}`);
  }
  return lines.join('\n');
}

/** @returns a duty without reminders, and why it has none */
export function writeUnscheduled({ duty, why }: Unscheduled, locale: Locale): string {
  const what = `${writeTitle(duty, locale)} · ${writeWhy(why, duty.time?.text ?? '', locale)}`;
  return locale.say('reminders-item', { number: writeNumber(duty), what });
}

function writeMoment(moment: string, locale: Locale): string {
  return locale.say('reminders-dry-day', {
    hour: writeClock(moment),
    weekday: nameWeekday(moment, locale),
    day: writeDay(moment),
  });
}

function writeWhy(why: Unscheduled['why'], text: string, { say }: Locale): string {
  switch (why) {
    case 'no-time':
      return say('reminders-why-no-time');
    case 'no-date':
      return say('reminders-why-no-date', { text });
    case 'no-deadline':
      return say('reminders-why-no-deadline', { text });
    case 'anchor':
      return say('reminders-why-anchor', { text });
    case 'unclear-recurrence':
      return say('reminders-why-recurrence', { text });
  }
}
