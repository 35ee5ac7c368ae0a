/** A change in words: what a message wants otherwise. */

import type { Known } from './clause.ts';

/** A change of a document or plan; activities count from 1, -1 is the last. */
export interface Edit {
  readonly what:
    | 'activity.lead'
    | 'activity.coordinator'
    | 'activity.time'
    | 'activity.remove'
    | 'activity.add'
    | 'signature'
    | 'year'
    | 'theme'
    | 'title'
    | 'shift-all';
  readonly activity: number | null;
  readonly value: unknown;
}

/** What a piece of a message changes, and the activities it was about. */
export interface SegmentReading {
  readonly edits: readonly Edit[];
  readonly mustAsk: boolean;
  readonly numbers: readonly number[];
}

/** Reads one kind of change; null where a piece is none of it. */
export type SegmentReader = (
  text: string,
  folded: string,
  numbers: readonly number[],
  known: Known,
) => SegmentReading | null;

/** A change of the whole document. */
export const whole = (what: Edit['what'], value: unknown): SegmentReading => ({
  edits: [{ what, activity: null, value }],
  mustAsk: false,
  numbers: [],
});
/** A change that is wanted and not said. */
export const ask = (numbers: readonly number[] = []): SegmentReading => ({
  edits: [],
  mustAsk: true,
  numbers,
});
/** The same change of several activities. */
export const each = (
  what: Edit['what'],
  numbers: readonly number[],
  value: unknown,
): SegmentReading => ({
  edits: numbers.map((activity) => ({ what, activity, value })),
  mustAsk: false,
  numbers,
});

/** Words that want something otherwise. */
export const changeWord =
  /(?:doi|sua|chuyen|doi lai|dieu chinh|thay|cap nhat|doi sang|doi thanh|doi lich|chinh|lui|hoan|day|dan|rut|doi gio|doi ngay|thay doi)/u;
