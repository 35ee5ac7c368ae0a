/** Labels above a list: "Thời gian: từ 11/5 đến 17/5" before the first activity is that of all of them. */

import { isPeriod } from '../calendar/read-period.ts';
import type { Known } from './clause.ts';
import { type Entry, note } from './entry.ts';
import type { Labelled } from './labels.ts';
import type { Outlined } from './outline.ts';
import { applyLabel, readTime } from './read-values.ts';

/** A label of all activities, and where it stands. */
export interface SharedLabel {
  readonly label: Labelled;
  readonly lines: readonly number[];
}

const roles: readonly Labelled['role'][] = ['time', 'place', 'time-place'];

/** @returns the labels that stand above a list whose items have none of their kind */
export function sharedLabels(all: readonly Outlined[]): SharedLabel[] {
  const first = all.findIndex(({ role }) => role !== 'heading');
  const rest = all.slice(Math.max(first, 0));
  const end = rest.findIndex((one) => !isSharable(one));
  const next = rest[end];
  if (end < 1 || next === undefined || !headsList(next)) return [];
  const later = rest.slice(end).flatMap(({ labels }) => labels?.values ?? []);
  return rest
    .slice(0, end)
    .flatMap(({ line, labels }) =>
      (labels?.values ?? []).map((label) => ({ label, lines: line.numbers })),
    )
    .filter(({ label }) => !later.some(({ role }) => role === label.role));
}

const isSharable = ({ role, line, labels }: Outlined): boolean =>
  role === 'label' &&
  line.marker === null &&
  (labels?.values ?? []).every((label) => roles.includes(label.role) && label.value !== '');

const headsList = ({ role, line }: Outlined): boolean =>
  role === 'heading' || role === 'group' || (role === 'plain' && line.marker !== null);

/** "… (từ 20/4 đến hết 20/5)": in a formal name, a time at its end, in brackets or behind a comma, is when. */
export function timeAtEnd({ activity, evidence }: Entry, known: Known): void {
  const said = activity.time === null ? endOf(activity.title) : null;
  if (said === null || !isPeriod(said.words, known.today)) return;
  const { time, isDoubtful } = readTime(said.words, known);
  if (time?.due == null || isDoubtful) return;
  activity.time = time;
  activity.title = said.title;
  evidence.time = { lines: [...(evidence.title?.lines ?? [])], sureness: 'doubtful' };
}

/** What stands in brackets at the end of a title, or behind its last comma; a bracket stays with the title. */
function endOf(title: string): { title: string; words: string } | null {
  const inner = /\(([^()]{4,60})\)$/u.exec(title)?.[1];
  if (inner !== undefined) return { title, words: inner };
  const [, rest, words] = /^(.+),\s([^,()]{4,60})$/u.exec(title) ?? [];
  return rest === undefined || words === undefined ? null : { title: rest, words };
}

/** Gives the labels to each activity that says nothing of its own in their place. */
export function applyShared(
  entries: readonly Entry[],
  shared: readonly SharedLabel[],
  known: Known,
): void {
  for (const entry of entries)
    for (const { label, lines } of shared) {
      const field = label.role === 'place' ? 'place' : 'time';
      if (entry.activity[field] !== null) continue;
      applyLabel(entry, label, lines, known);
      if (entry.evidence[field] !== undefined) note(entry, field, lines, 'doubtful');
    }
}
