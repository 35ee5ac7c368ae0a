/** Finds what somebody changed by hand in a plan that was drafted: facts that are others now. */

import { foldWords } from '../text/fold.ts';
import type { Activity } from './activity.ts';

/** Facts by their names. */
type Facts = Readonly<Record<string, unknown>>;

/** What a plan prints besides its activities. */
const plain = [
  ...['title', 'bases', 'purposes', 'requirements', 'themes', 'slogans', 'budget'],
  ...['assignments', 'recipients', 'archive', 'signature'],
] as const;

const fields = [
  ...['title', 'details', 'leads', 'coordinators', 'time', 'place', 'participants', 'tasks'],
] as const;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * @param drafted - what a reader finds in the draft as it was handed out
 * @param edited - what the same reader finds in it now
 * @param kept - the activities that the draft was made from
 * @returns the facts that were changed by hand, as they are now; what was not printed stays
 */
export function findEdits(drafted: Facts, edited: Facts, kept: readonly Activity[]): Facts {
  const changed: Record<string, unknown> = {};
  for (const fact of plain) if (!isSame(drafted[fact], edited[fact])) changed[fact] = edited[fact];
  const [before, after] = [activitiesOf(drafted), activitiesOf(edited)];
  if (!isSame(before, after)) changed['activities'] = mergeActivities(before, after, kept);
  return changed;
}

const activitiesOf = ({ activities }: Facts): readonly Activity[] =>
  Array.isArray(activities) ? (activities as Activity[]) : [];

/** Each activity keeps what was not printed of it; one that is gone is gone, a new one is new. */
function mergeActivities(
  before: readonly Activity[],
  after: readonly Activity[],
  kept: readonly Activity[],
): readonly Activity[] {
  const taken = new Set<number>();
  return after.map((now) => {
    const at = findBefore(now, before, taken);
    const was = before[at];
    const own = was === undefined ? undefined : (kept[at] ?? was);
    if (was === undefined || own === undefined) return now;
    taken.add(at);
    const edits = fields.filter((field) => !isSame(was[field], now[field]));
    return { ...own, ...Object.fromEntries(edits.map((field) => [field, now[field]])) };
  });
}

/** How much of a title's words must have stayed for it to be the same activity. */
const leastShared = 0.5;

/** @returns the place of an activity as it was before, -1 where it is new */
function findBefore(
  { title }: Activity,
  before: readonly Activity[],
  taken: ReadonlySet<number>,
): number {
  const words = new Set(foldWords(title).split(' '));
  let best = -1;
  let most = leastShared;
  for (const [at, one] of before.entries()) {
    if (taken.has(at)) continue;
    const others = new Set(foldWords(one.title).split(' '));
    const shared = [...words].filter((word) => others.has(word)).length;
    const share = shared / Math.max(words.size, others.size);
    if (share <= most) continue;
    best = at;
    most = share;
  }
  return best;
}
