/** Takes a new version of a plan over: what was answered and changed since stays where it still fits. */

import { foldWords } from '../text/fold.ts';
import type { Activity } from '../plan/activity.ts';
import type { DutyNumber } from './answer.ts';

/** The three versions that are compared. */
export interface Versions {
  /** As it was drafted before. */
  readonly before: readonly Activity[];
  /** As it is followed, with what was changed in chats since. */
  readonly followed: readonly Activity[];
  /** As it is drafted now. */
  readonly drafted: readonly Activity[];
}

/** What is followed from now on. */
export interface Renewal {
  readonly activities: readonly Activity[];
  /** Titles of what was changed in a chat, and otherwise in the new version, which holds. */
  readonly overruled: readonly string[];
  /** @returns what a duty is called now; null where the plan has it no more */
  readonly move: (duty: DutyNumber) => DutyNumber | null;
}

/** What is matched: an activity, or a task of one. */
type Item = Pick<Activity, 'title' | 'leads' | 'time'>;

/** The same thing in the three versions; absent where a version has it not. */
interface Match<T extends Item> {
  readonly key: string;
  readonly before: T | undefined;
  readonly followed: T | undefined;
  readonly drafted: T;
}

/** Merges the versions. Things are the same whose titles are, whatever their numbers. */
export function renewPlan(versions: Versions): Renewal {
  const overruled: string[] = [];
  const drafted = match(versions).flatMap(({ key, ...one }) => {
    const own = merge(one, overruled);
    if (own === null) return [];
    const { before, followed } = one;
    const tasks = match({
      before: before?.tasks ?? [],
      followed: followed?.tasks ?? own.tasks,
      drafted: own.tasks,
    }).flatMap((task) => {
      const kept = merge(task, overruled);
      return kept === null ? [] : [{ key: task.key, item: kept }];
    });
    const activity: Activity = { ...own, tasks: tasks.map(({ item }) => item) };
    return [{ key, activity, tasks: tasks.map((task) => task.key) }];
  });
  const merged = [...drafted, ...listAdded(versions)];
  const move = ({ activity, task }: DutyNumber): DutyNumber | null => {
    const old = keysOf(versions.followed)[activity - 1];
    const at = merged.findIndex(({ key }) => key === old);
    if (at < 0 || task === null) return at < 0 ? null : { activity: at + 1, task };
    const oldTask = keysOf(versions.followed[activity - 1]?.tasks ?? [])[task - 1];
    const index = merged[at]?.tasks.findIndex((key) => key === oldTask) ?? -1;
    return index < 0 ? null : { activity: at + 1, task: index + 1 };
  };
  return { activities: merged.map(({ activity }) => activity), overruled, move };
}

/** What was added in a chat stays, behind what is drafted. */
function listAdded({ before, followed, drafted }: Versions) {
  const known = new Set([...keysOf(before), ...keysOf(drafted)]);
  const keys = keysOf(followed);
  return followed.flatMap((activity, at) => {
    const key = keys[at] ?? '';
    return known.has(key) ? [] : [{ key, activity, tasks: keysOf(activity.tasks) }];
  });
}

function match<T extends Item>(versions: Readonly<Record<keyof Versions, readonly T[]>>) {
  const { before, followed, drafted } = versions;
  const [old, mine] = [byKey(before), byKey(followed)];
  return keysOf(drafted).flatMap((key, at): Match<T>[] => {
    const item = drafted[at];
    if (item === undefined) return [];
    return [{ key, before: old.get(key), followed: mine.get(key), drafted: item }];
  });
}

/** @returns what holds of the three; null for what was dropped in a chat and not drafted anew */
function merge<T extends Item>(
  { before, followed, drafted }: Omit<Match<T>, 'key'>,
  overruled: string[],
): T | null {
  if (before === undefined) return drafted;
  const isAsBefore = isSame(before.time, drafted.time) && isSame(before.leads, drafted.leads);
  if (followed === undefined) {
    if (isAsBefore) return null;
    overruled.push(drafted.title);
    return drafted;
  }
  const time = choose(before.time, followed.time, drafted.time);
  const leads = choose(before.leads, followed.leads, drafted.leads);
  if (time.isOverruled || leads.isOverruled) overruled.push(drafted.title);
  return { ...drafted, time: time.value, leads: leads.value };
}

function choose<V>(before: V, followed: V, drafted: V): { value: V; isOverruled: boolean } {
  const isChanged = !isSame(before, followed);
  const isAnew = !isSame(before, drafted);
  const isOverruled = isChanged && isAnew && !isSame(followed, drafted);
  return { value: isChanged && !isAnew ? followed : drafted, isOverruled };
}

/** Both come from the same schema, so that their fields stand in the same order. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const byKey = <T extends Item>(items: readonly T[]): ReadonlyMap<string, T> => {
  const keys = keysOf(items);
  return new Map(items.map((item, at) => [keys[at] ?? '', item]));
};

/** @returns the titles; of the same titles, the second and further ones are counted */
function keysOf(items: readonly Item[]): string[] {
  const counts = new Map<string, number>();
  return items.map(({ title }) => {
    const words = foldWords(title);
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return `${words}#${count}`;
  });
}
