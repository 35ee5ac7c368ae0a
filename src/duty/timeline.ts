/** A plan as a timeline that can be drawn: its words, its days, and how each row stands. */

import { writeDay } from '../calendar/write.ts';
import type { Locale } from '../locale/locale.ts';
import { writeNumber } from './duties.ts';
import type { DutyProgress, RecurringDay } from './progress.ts';
import { nameWeekday, writeClock } from './write-reminder.ts';
import { writeShortDay, writeStatus } from './write-status.ts';

/** How something stands, as it is drawn. */
export type TimelineState = DutyProgress['state'];

/** A row: one duty. */
export interface TimelineRow {
  readonly title: string;
  /** How it stands, in words. */
  readonly status: string;
  readonly state: TimelineState;
  /** The first and the last day of what takes more than one; null for all else. */
  readonly period: readonly [from: string, to: string] | null;
  readonly marks: readonly { readonly on: string; readonly state: TimelineState }[];
}

/** The rows of those who lead them. */
export interface TimelineGroup {
  readonly name: string;
  readonly rows: readonly TimelineRow[];
}

/** One picture. */
export interface TimelinePage {
  readonly title: string;
  readonly summary: string;
  /** `YYYY-MM-DD`, and what stands at its line. */
  readonly today: { readonly on: string; readonly label: string };
  /** The first and the last day of the whole plan; null where it names none. */
  readonly span: readonly [from: string, to: string] | null;
  readonly legend: readonly { readonly state: TimelineState; readonly label: string }[];
  readonly groups: readonly TimelineGroup[];
  /** Which picture of how many, and how much is left out; '' for nothing. */
  readonly foot: string;
}

/** What is drawn: a plan at a moment on the clock of the office. */
export interface TimelineMatter {
  readonly title: string;
  readonly progress: readonly DutyProgress[];
  readonly now: string;
}

/** @returns how many pictures a plan is drawn in */
export function countPictures(progress: readonly DutyProgress[]): number {
  return placeAll(progress).at(-1)?.page ?? 1;
}

/** Writes one picture of a plan; `number` counts them from 1. */
export function writeTimeline(
  { title, progress, now }: TimelineMatter,
  number: number,
  locale: Locale,
): TimelinePage {
  const { say } = locale;
  const on = now.slice(0, 10);
  const count = (state: TimelineState) => progress.filter((one) => one.state === state).length;
  const placed = placeAll(progress);
  const pages = placed.at(-1)?.page ?? 1;
  const shown = placed.filter(({ page }) => page === number);
  const groups = [...new Set(shown.map(({ leads }) => leads))].map((leads) => ({
    name: leads === '' ? say('progress-no-leads') : leads,
    rows: shown.filter((one) => one.leads === leads).map(({ one }) => writeRow(one, on, locale)),
  }));
  const rest = number === pages ? progress.length - placed.length : 0;
  return {
    title,
    summary: say('progress-summary', {
      when: `${writeClock(now)} ${nameWeekday(on, locale)} ${writeDay(on)}`,
      done: count('done'),
      count: progress.length,
      late: count('late'),
    }),
    today: { on, label: say('progress-today', { day: writeShortDay(on) }) },
    span: spanOf(progress.map((one) => writeRow(one, on, locale))),
    legend: [
      { state: 'done', label: say('progress-mark-done') },
      { state: 'late', label: say('progress-mark-late') },
      { state: 'ahead', label: say('progress-mark-ahead') },
    ],
    groups,
    foot: [
      ...(pages > 1 ? [say('progress-page', { number, pages })] : []),
      ...(rest > 0 ? [say('reminders-more', { count: rest })] : []),
    ].join(' · '),
  };
}

/** A duty with its place. */
interface Placed {
  readonly one: DutyProgress;
  /** Names of those who lead; '' where nobody is named. */
  readonly leads: string;
  readonly page: number;
}

/** A picture twice as high as it is wide fills the screen of a phone. */
const roomOfPage = 32;
const roomOfHeading = 1;
const roomOfRow = 3;
const mostPages = 4;

/** The duties of the same units together, otherwise in the order of the plan; as many as there is room for. */
function placeAll(progress: readonly DutyProgress[]): Placed[] {
  const leadsOf = ({ duty }: DutyProgress) => duty.leads.join(', ');
  const names = [...new Set(progress.map(leadsOf))];
  let page = 1;
  let room = roomOfPage;
  let before: string | null = null;
  const placed = names
    .flatMap((leads) => progress.filter((one) => leadsOf(one) === leads))
    .map((one): Placed => {
      const leads = leadsOf(one);
      const needed = roomOfRow + (leads === before ? 0 : roomOfHeading);
      if (needed > room) {
        page += 1;
        room = roomOfPage - roomOfHeading - roomOfRow;
      } else room -= needed;
      before = leads;
      return { one, leads, page };
    });
  return placed.filter((one) => one.page <= mostPages);
}

function writeRow(one: DutyProgress, on: string, locale: Locale): TimelineRow {
  const { duty, state } = one;
  const start = duty.time?.start?.slice(0, 10) ?? null;
  const end = duty.due?.slice(0, 10) ?? null;
  const isPeriod = start !== null && end !== null && start < end;
  return {
    title: locale.say('reminders-item', { number: writeNumber(duty), what: duty.title }),
    status: writeStatus(one, on, locale),
    state,
    period: isPeriod ? [start, end] : null,
    marks: markDays(one, on),
  };
}

function markDays({ duty, state, days, due }: DutyProgress, on: string): TimelineRow['marks'] {
  if (days.length > 0) return days.map((day) => ({ on: day.on, state: stateOfDay(day, on) }));
  const day = due ?? duty.time?.anchor ?? null;
  return day === null ? [] : [{ on: day.slice(0, 10), state }];
}

function stateOfDay({ on, isDone }: RecurringDay, today: string): TimelineState {
  if (isDone) return 'done';
  return on < today ? 'late' : 'ahead';
}

function spanOf(rows: readonly TimelineRow[]): TimelinePage['span'] {
  const days = rows
    .flatMap(({ period, marks }) => [...(period ?? []), ...marks.map(({ on }) => on)])
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : [from, to];
}
