/** Finds what a result is about in a plan that may have changed since. */

import { foldWords } from '../../text/fold.ts';
import type { Activity } from '../../plan/activity.ts';
import type { DutyNumber } from '../../duty/answer.ts';
import type { KeptResult } from './result.ts';

type Named = Pick<KeptResult, 'activity' | 'task' | 'title' | 'part'>;
type Titled = Pick<Activity, 'title'> & { readonly tasks?: readonly { readonly title: string }[] };

/**
 * @param activities - of the plan as it is now
 * @returns a function that tells what a result is about, which may be older than the plan; null
 *   where that was dropped
 */
export function dutyFinder(activities: readonly Titled[]): (result: Named) => DutyNumber | null {
  const titles = activities.map(({ title }) => foldWords(title));
  return (result) => {
    const at = findTitle(titles, result);
    if (at === null) return null;
    const task = findTask(activities[at]?.tasks ?? [], result);
    return task === undefined ? null : { activity: at + 1, task };
  };
}

/** @returns the number of the task now; null for none, undefined where it was dropped */
function findTask(
  tasks: readonly { readonly title: string }[],
  { task, part }: Named,
): number | null | undefined {
  // Earlier releases kept the number alone.
  if (task === null || part === undefined) return task;
  const at = tasks.findIndex(({ title }) => foldWords(title) === foldWords(part));
  return at < 0 ? undefined : at + 1;
}

function findTitle(
  titles: readonly string[],
  { activity, title }: Pick<Named, 'activity' | 'title'>,
): number | null {
  const words = foldWords(title);
  const same = titles.indexOf(words);
  if (same >= 0) return same;
  const reworded = titles.flatMap((now, at) => (isReworded(words, now) ? [at] : []));
  const [only = null, ...others] = reworded;
  if (others.length === 0) return only;
  return reworded.includes(activity - 1) ? activity - 1 : null;
}

/** A title in other words keeps most of them. */
function isReworded(before: string, now: string): boolean {
  const words = new Set(now.split(' '));
  const old = before.split(' ');
  const kept = old.filter((word) => words.has(word)).length;
  return kept * 3 >= old.length * 2;
}
