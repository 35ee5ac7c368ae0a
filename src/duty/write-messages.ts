/** Words of whole messages: what a place is told of what is due, and the office's digest. */

import { writeDay } from '../calendar/write.ts';
import type { Locale } from '../locale/locale.ts';
import type { DueReminder } from './catch-up.ts';
import type { Digest, DigestAnswer, DigestDuty } from './digest.ts';
import { isQuiet } from './digest.ts';
import { beginningOf, writeNumber } from './duties.ts';
import type { Duty } from '../reminders/reminder.ts';
import {
  nameWeekday,
  writeDeadline,
  writeDue,
  writeItem,
  writeLeads,
  writeTitle,
  type WriteUnit,
} from './write-reminder.ts';

/** A message in its parts, so that a chat may page it and put buttons beside its items. */
export interface WrittenMessage {
  readonly title: string;
  /** One line of each reminder, in the order they were given. */
  readonly items: readonly string[];
}

/** Writes what a place is told on a day, of at least one thing that is due. */
export function writeGathered(
  on: string,
  due: readonly DueReminder[],
  locale: Locale,
  writeUnit?: WriteUnit,
): WrittenMessage {
  const isLate = due.every((one) => one.isLate);
  const title = writeHeading(on, due.length, isLate, locale);
  const items = due.map((one) => {
    // Said of the whole message, it need not be said of each item.
    const item = isLate ? { ...one, isLate: false } : one;
    return writeItem({ ...item, at: `${on}${one.at.slice(10)}` }, locale, writeUnit);
  });
  return { title, items };
}

/** @returns the first line of what a place is told on a day */
export function writeHeading(on: string, count: number, isLate: boolean, locale: Locale): string {
  const args = { weekday: nameWeekday(on, locale), day: writeDay(on), count };
  return isLate ? locale.say('reminders-title-late', args) : locale.say('reminders-title', args);
}

/** Most items that a part of the digest lists. */
const mostItems = 5;

/** @returns the digest as one text; parts with nothing in them are left out */
export function writeDigest(digest: Digest, locale: Locale): string {
  const { say } = locale;
  const { on, late, dueThisWeek, answers, held, missed, undated } = digest;
  const title = say('reminders-digest', { weekday: nameWeekday(on, locale), day: writeDay(on) });
  if (isQuiet(digest)) return `${title}\n${say('reminders-digest-quiet')}`;
  const count = (list: readonly unknown[]) => ({ count: list.length });
  const unheard = missed.filter(({ isUnheard }) => isUnheard === true);
  const doubtful = missed.filter(({ isDoubtful }) => isDoubtful === true);
  const asleep = missed.filter((one) => !unheard.includes(one) && !doubtful.includes(one));
  const itemLine = (one: DueReminder) => writeItem(one, locale);
  const dutyLine = (one: DigestDuty) => writeDuty(one, on, locale);
  return [
    title,
    ...part(say('reminders-digest-late', count(late)), late.map(dutyLine), locale),
    ...part(say('reminders-digest-week', count(dueThisWeek)), dueThisWeek.map(dutyLine), locale),
    ...part(
      say('reminders-digest-answers', count(answers)),
      answers.map((one) => writeAnswer(one, locale)),
      locale,
    ),
    ...part(
      say('reminders-digest-undated', count(undated)),
      undated.map((duty) => writeUndated(duty, locale)),
      locale,
    ),
    ...part(
      say('reminders-digest-held', count(held)),
      held.map(({ place, why }) => say('reminders-digest-held-item', { place, why })),
      locale,
    ),
    ...part(say('reminders-unheard', count(unheard)), unheard.map(itemLine), locale),
    ...part(say('reminders-doubtful', count(doubtful)), doubtful.map(itemLine), locale),
    ...part(say('reminders-missed'), asleep.map(itemLine), locale),
  ].join('\n');
}

function part(title: string, lines: readonly string[], { say }: Locale): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostItems;
  const more = rest > 0 ? [say('reminders-more', { count: rest })] : [];
  return ['', title, ...lines.slice(0, mostItems), ...more];
}

function writeDuty(
  { duty, standing, ...measured }: DigestDuty,
  on: string,
  locale: Locale,
): string {
  const state = nameStanding(standing, locale);
  const cause = standing.state === 'obstacle' ? (standing.last?.text ?? null) : null;
  const what = [
    writeTitle(duty, locale),
    writeLeads(duty.leads, locale),
    writeDeadline({ ...measured, ...saidOf(duty) }, on, locale),
    cause === null ? state : locale.say('reminders-digest-quote', { what: state, text: cause }),
  ].join(' · ');
  return locale.say('reminders-item', { number: writeNumber(duty), what });
}

function saidOf(duty: Duty): { time: string; beginsAt: string | null } {
  return { time: duty.time?.text ?? '', beginsAt: beginningOf(duty) };
}

function writeUndated(duty: Duty, locale: Locale): string {
  const asked = { due: null, workingDaysLeft: null, daysLate: null, ...saidOf(duty) };
  const what = [writeTitle(duty, locale), writeDeadline(asked, '', locale)].join(' · ');
  return locale.say('reminders-item', { number: writeNumber(duty), what });
}

function writeAnswer({ answer }: DigestAnswer, locale: Locale): string {
  const { say } = locale;
  const { kind, due, text, by, unit } = answer;
  const said =
    kind === 'extended' && due !== null
      ? say('reminders-state-extended', { due: writeDue(due, locale) })
      : nameState(kind === 'extended' ? 'working' : kind, locale);
  const what = text === null ? said : say('reminders-digest-quote', { what: said, text });
  const who = unit === null ? by : `${by} (${unit})`;
  return say('reminders-digest-answer', { number: writeNumber(answer), who, what });
}

/** @returns how a duty stands, in words: who asked for more time has answered */
export function nameStanding({ state, last }: DigestDuty['standing'], locale: Locale): string {
  if (state !== 'open' || last?.kind !== 'extended') return nameState(state, locale);
  return last.due === null
    ? locale.say('reminders-state-asked')
    : locale.say('reminders-state-extended', { due: writeDue(last.due, locale) });
}

function nameState(state: DigestDuty['standing']['state'], { say }: Locale): string {
  switch (state) {
    case 'open':
      return say('reminders-state-open');
    case 'working':
      return say('reminders-state-working');
    case 'obstacle':
      return say('reminders-state-obstacle');
    case 'done':
      return say('reminders-state-done');
  }
}
