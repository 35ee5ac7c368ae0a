/** Narrows activities to a unit or a time, and tells what was done for them in words. */

/** Something that was done, as the facts of a plan name it. */
interface Told {
  readonly id: string;
  readonly text: string;
  /** `YYYY-MM-DD`: when it was done, else when it was recorded; null where neither is known. */
  readonly on: string | null;
  /** True where somebody else says something else. */
  readonly isDisputed: boolean;
  readonly photos?: readonly object[];
}

interface Span {
  readonly start?: string | null;
  readonly due?: string | null;
}

interface Activity {
  readonly leads?: readonly string[];
  readonly time?: Span & { readonly anchor?: string | null; readonly recurrence?: string | null };
  readonly results?: readonly Told[];
}

/**
 * Liquid filter: `activities | led_by: unit`.
 *
 * @returns the activities that a unit leads; all where no unit is meant
 */
export function ledBy(activities: unknown, unit: unknown): readonly Activity[] {
  const all = listOf(activities);
  if (typeof unit !== 'string') return all;
  return all.filter(({ leads = [] }) => leads.includes(unit));
}

/**
 * Liquid filter: `activities | during: span`.
 *
 * @returns the activities that take place or are due in a span, or of which something was done in
 *   it, with what was done in it; all where no span is meant
 */
export function during(activities: unknown, span: unknown): readonly Activity[] {
  const all = listOf(activities);
  if (!isSpan(span)) return all;
  return all.flatMap((activity) => {
    const isThen = takesPlace(activity, span);
    const results = (activity.results ?? []).filter(({ on }) =>
      on === null ? isThen : touches({ start: on, due: on }, span),
    );
    return isThen || results.length > 0 ? [{ ...activity, results }] : [];
  });
}

/**
 * Liquid filter: `activities | told: figures`.
 *
 * @param activities - with what was done for them
 * @param figures - ids of those disputed results that count; all of them where none were chosen
 * @returns the activities with results in words; one of which nothing is told has none
 */
export function told(activities: unknown, figures: unknown): object[] {
  const chosen = Array.isArray(figures) ? new Set<unknown>(figures) : null;
  return listOf(activities).map(({ results = [], ...activity }) => {
    const counting = results.filter(
      ({ id, isDisputed }) => !isDisputed || chosen === null || chosen.has(id),
    );
    if (counting.length === 0) return activity;
    const shown = counting.flatMap(({ photos = [] }) => photos);
    return {
      ...activity,
      results: counting.map(({ text }) => text),
      ...(shown.length === 0 ? {} : { photos: shown }),
    };
  });
}

/** A time that repeats goes on through every span; one without a day is in none. */
function takesPlace({ time }: Activity, span: Span): boolean {
  if (time === undefined) return false;
  const { start, due, anchor, recurrence } = time;
  if (recurrence) return true;
  const [first, last] = [start ?? due ?? anchor, due ?? start ?? anchor];
  return first ? touches({ start: first, due: last ?? first }, span) : false;
}

/** True where two spans have a day in common; an end that is not known is open. */
function touches(one: Span, other: Span): boolean {
  return isBefore(one.start, other.due) && isBefore(other.start, one.due);
}

/** Compares days: a moment is of its day. */
function isBefore(first: string | null | undefined, last: string | null | undefined): boolean {
  return !first || !last || first.slice(0, 10) <= last.slice(0, 10);
}

const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null;

const listOf = (value: unknown): readonly Activity[] =>
  Array.isArray(value) ? (value as Activity[]) : [];
