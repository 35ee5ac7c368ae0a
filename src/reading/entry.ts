/** One activity as it grows while a text is read, and where each of its facts stood. */

import type { Remark } from '../calendar/atom.ts';
import type { Activity } from '../plan/activity.ts';
import type { Time } from '../plan/time.ts';
import type { Clause } from './clause.ts';

/** How sure a fact is: it was written so; it can be meant otherwise; nothing says so. */
export type Sureness = 'sure' | 'doubtful' | 'guessed';

/** Where a fact stands: lines of the text, from 1. */
export interface Evidence {
  /** As in `activities.0.leads`. */
  readonly path: string;
  readonly lines: readonly number[];
  readonly sureness: Sureness;
  /** What is odd about it, in the words of the calendar: "that is a Friday". */
  readonly doubts?: readonly Remark[];
}

/** What was read of a part, and where. */
export interface Found<Facts> {
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}

type Field =
  'title' | 'details' | 'leads' | 'coordinators' | 'time' | 'place' | 'participants' | 'tasks';

/** An activity under construction. */
export interface Entry {
  readonly activity: Activity;
  readonly evidence: Partial<
    Record<Field, { lines: number[]; sureness: Sureness; doubts?: readonly Remark[] }>
  >;
}

/** @returns an activity of which only the title is known */
export function createEntry(title: string, lines: readonly number[]): Entry {
  const activity: Activity = {
    ...{ title, details: [], leads: [], coordinators: [], time: null, place: null },
    ...{ participants: [], tasks: [], results: [], obstacle: null },
  };
  const entry: Entry = { activity, evidence: {} };
  note(entry, 'title', lines);
  return entry;
}

/** Notes where a fact stands; of several, the least sure one counts. */
export function note(
  entry: Entry,
  field: Field,
  lines: readonly number[],
  sureness: Sureness = 'sure',
): void {
  const before = entry.evidence[field];
  if (before === undefined) entry.evidence[field] = { lines: [...lines], sureness };
  else {
    before.lines.push(...lines.filter((line) => !before.lines.includes(line)));
    if (sureness !== 'sure') before.sureness = sureness;
  }
}

/** Adds units that are not there yet. */
export function addUnits(
  entry: Entry,
  field: 'leads' | 'coordinators',
  names: readonly string[],
  lines: readonly number[],
  sureness: Sureness = 'sure',
): void {
  const there = entry.activity[field];
  const others = field === 'leads' ? [] : entry.activity.leads;
  const fresh = names.filter(
    (name) => name !== '' && !there.includes(name) && !others.includes(name),
  );
  if (fresh.length === 0) return;
  there.push(...new Set(fresh));
  note(entry, field, lines, sureness);
}

/** Adds a time, unless a clearer one is known. */
export function setTime(
  entry: Entry,
  time: Time | null,
  lines: readonly number[],
  sureness: Sureness = 'sure',
  doubts: readonly Remark[] = [],
): void {
  if (time === null || (entry.activity.time !== null && hasDate(entry.activity.time))) return;
  entry.activity.time = time;
  note(entry, 'time', lines, sureness);
  if (doubts.length > 0 && entry.evidence.time) entry.evidence.time.doubts = doubts;
}

const hasDate = ({ start, due, anchor, recurrence }: Time): boolean =>
  [start, due, anchor, recurrence].some((one) => one !== null);

/** Adds a place, unless one is known. */
export function setPlace(
  entry: Entry,
  place: string | null,
  lines: readonly number[],
  sureness: Sureness = 'sure',
): void {
  if (place === null || place === '' || entry.activity.place !== null) return;
  entry.activity.place = place;
  note(entry, 'place', lines, sureness);
}

/** Adds words to a list of an activity. */
export function addWords(
  entry: Entry,
  field: 'details' | 'participants',
  words: readonly string[],
  lines: readonly number[],
): void {
  const fresh = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (fresh.length === 0) return;
  entry.activity[field].push(...fresh);
  note(entry, field, lines);
}

/** Adds what a clause says beside its title. */
export function addClause(entry: Entry, clause: Clause, lines: readonly number[]): void {
  const sureness = clause.isDoubtful ? 'doubtful' : 'sure';
  addUnits(entry, 'leads', clause.leads, lines, sureness);
  addUnits(entry, 'coordinators', clause.coordinators, lines, sureness);
  setTime(entry, clause.time, lines, sureness, clause.doubts);
  setPlace(entry, clause.place, lines);
}

/** @returns the activities with their evidence; those without a title are none */
export function gatherEntries(entries: readonly Entry[]): Found<{ activities: Activity[] }> {
  const kept = entries.filter(({ activity }) => /[\p{L}\p{N}]/u.test(activity.title));
  const evidence = kept.flatMap((entry, index) =>
    Object.entries(entry.evidence).map(([field, found]) => ({
      path: `activities.${index}.${field}`,
      ...found,
    })),
  );
  return { facts: { activities: kept.map(({ activity }) => activity) }, evidence };
}
