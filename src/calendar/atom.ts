/** What a text about time is made of: days, months, hours, and the words that relate them. */

/** Something to tell a person: an id in `locales/` and its arguments. */
export interface Remark {
  readonly id: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The tokens that something was read from: from `first` up to, not including, `end`. */
export interface Place {
  readonly first: number;
  readonly end: number;
}

/** The name of a weekday where it stands; 1 is Monday, 7 Sunday. */
export interface WrittenWeekday extends Place {
  readonly weekday: number;
}

/** A day, perhaps without its month or year. */
export interface DayAtom extends Place {
  readonly kind: 'day';
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  /** `bare` is a number alone, a day only where its neighbours lend a month. */
  readonly style: 'numbers' | 'words' | 'bare' | 'relative';
  /** True when the word "ngày" stands before it. */
  readonly hasWord: boolean;
  /** True when a dash without spaces joins it to the next number. */
  readonly isTight: boolean;
  readonly weekday: WrittenWeekday | null;
}

/** The name of a weekday, and the day it would be if no date stands beside it. */
export interface WeekdayAtom extends WrittenWeekday {
  readonly kind: 'weekday';
  readonly on: string;
  /** True when the week was said ("tuần sau"). */
  readonly hasWeek: boolean;
}

/** One or several whole months, quarters, or a year. */
export interface MonthsAtom extends Place {
  readonly kind: 'months';
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly style: 'months' | 'quarters' | 'year';
  /** True when it was said from today ("tháng sau"). */
  readonly isRelative: boolean;
}

/** A week, Monday to Sunday. */
export interface WeekAtom extends Place {
  readonly kind: 'week';
  readonly monday: string;
}

/** An hour; 24:00 is the end of a day. */
export interface HourAtom extends Place {
  readonly kind: 'hour';
  readonly hour: number;
  readonly minute: number;
  /** True when a word said which half of the day ("2h chiều"). */
  readonly hasPart: boolean;
}

/** A thing that has a place in the calendar or on the clock. */
export type Atom = DayAtom | WeekdayAtom | MonthsAtom | WeekAtom | HourAtom;

/** What a word does to the dates around it. */
export type Mark =
  | 'before'
  | 'until'
  | 'from'
  | 'since'
  | 'to'
  | 'dash'
  | 'comma'
  | 'and'
  | 'or'
  | 'not'
  | 'anchor'
  | 'after'
  | 'every'
  | 'vague'
  | 'timeless'
  | 'filler';

/** Anything found in the text. */
export type Item =
  | Atom
  | (Place & { readonly kind: 'mark'; readonly mark: Mark })
  | (Place & { readonly kind: 'duration' | 'unknown' | 'neutral' })
  | (Place & { readonly kind: 'bad'; readonly problem: Remark });
