/** What last year's document becomes this year, and what is known while it is made. */

import type { Remark } from '../calendar/atom.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import type { Agency } from '../plan/agency.ts';
import type { LapsedFile } from '../plan/lapsed-file.ts';
import type { Edition, Occasion } from '../plan/occasion.ts';
import type { ReformFile } from '../plan/reform-file.ts';

/** What is known before a document is rolled on. */
export interface Known {
  /** The year that the document is to be for. */
  readonly year: number;
  readonly occasions: readonly Occasion[];
  readonly calendar: WorkCalendar;
  readonly reforms: ReformFile;
  readonly lapsed: LapsedFile;
  /** The profile of the agency; null where it has none yet. */
  readonly agency: Agency | null;
}

/** What is known of one document: its year, and the Day in both years. */
export interface Rolling extends Known {
  readonly oldYear: number;
  readonly occasion: Occasion | null;
  /** Null where the document is about no known Day. */
  readonly edition: Edition | null;
  /** `YYYY-MM-DD`: names are those of this day. */
  readonly asOf: string;
}

/** A line of the document that was read, from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** Something that was put in the place of something. */
export interface Change {
  /** Where it stands among the facts: `activities.0.time`. */
  readonly what: string;
  readonly from: string;
  /** Null where nothing took its place. */
  readonly to: string | null;
  readonly why: Remark;
}

/** Something of the old year that nobody but people can decide on. */
export interface Leftover {
  /** Null where it stands in no line, as for what is missing. */
  readonly line: number | null;
  readonly text: string;
  readonly why: Remark;
  /** Where it stands among the new facts; null where it is not among them. */
  readonly what: string | null;
  /** What may take its place; empty words leave it out. */
  readonly options: readonly string[];
}

/** Facts of a document, as `vanthu read` gives them. */
export type Facts = Readonly<Record<string, unknown>>;

/** This year's facts, and how they came about. */
export interface Rolled {
  readonly facts: Facts;
  readonly changes: readonly Change[];
  readonly leftovers: readonly Leftover[];
}
