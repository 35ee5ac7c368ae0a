/** The file of public holidays, as `data/holidays.yaml` holds it. */

import { z } from 'zod';

const year = z.number().int().min(1900).max(2199);
const text = z.string().trim().min(1, 'some words');
const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD')
  .refine((value) => new Date(`${value}T00:00:00Z`).getUTCDate() === Number(value.slice(8)), {
    error: 'a day that the calendar has',
  });
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MM-DD');
const sourced = { source: text, also: z.array(text).default([]), note: text.optional() };

const holidaySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
    name: text,
    /** Every year on this day … */
    on: dayOfYear.optional(),
    /** … or on this day of the lunar year. */
    lunar: dayOfYear.optional(),
    /** `tet` is five days around the day, `pair` the day and one beside it. */
    span: z.enum(['day', 'pair', 'tet']).default('day'),
    from: year.optional(),
    until: year.optional(),
    /** False where no other day is off instead when it falls on a weekend. */
    isMadeUp: z.boolean().default(true),
    ...sourced,
  })
  .refine(({ on, lunar }) => (on === undefined) !== (lunar === undefined), {
    error: 'either "on" or "lunar"',
  });

const decisionSchema = z.strictObject({
  /** As it is cited: 8662/VPCP-KGVX; absent where the source does not say. */
  number: text.optional(),
  /** When it was decided, or made known where only that is known. */
  decided: day,
  issuer: text,
  ...sourced,
  /** The days off of a holiday, weekends and compensation included. */
  off: z
    .array(z.strictObject({ of: text, from: day, until: day }))
    .default([])
    .refine((spans) => spans.every(({ from, until }) => from <= until), {
      error: '"from" not after "until"',
    }),
  /** A working day that is off, for a weekend day that is worked. */
  swaps: z.array(z.strictObject({ off: day, work: day })).default([]),
});

/** Days off of which only proposals are known: they are computed until somebody decides. */
const undecidedSchema = z.strictObject({ of: text, ...sourced });

const yearSchema = z
  .strictObject({
    year,
    decisions: z.array(decisionSchema).default([]),
    undecided: z.array(undecidedSchema).default([]),
  })
  .refine(({ decisions, undecided }) => decisions.length + undecided.length > 0, {
    error: 'something decided or undecided',
  });

/** The file `data/holidays.yaml`. What no source says is absent, and computed. */
export const holidayFileSchema = z
  .strictObject({
    /** When the facts were last looked for. */
    checked: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD'),
    holidays: z.array(holidaySchema).min(1),
    years: z.array(yearSchema).default([]),
  })
  .superRefine(({ holidays, years }, context) => {
    const ids = new Set(holidays.map(({ id }) => id));
    for (const [at, entry] of years.entries()) {
      if (years.findIndex((other) => other.year === entry.year) !== at)
        complain(context, [at, 'year'], `each year once; ${entry.year} stands above already`);
      checkUndecided(entry, ids, at, context);
      checkDecisions(entry, ids, at, context);
    }
  });

type YearEntry = z.infer<typeof yearSchema>;

function complain(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path: ['years', ...path], message });
}

function checkUndecided(
  { decisions, undecided }: YearEntry,
  ids: ReadonlySet<string>,
  at: number,
  context: z.RefinementCtx,
): void {
  const decided = new Set(decisions.flatMap(({ off }) => off.map(({ of }) => of)));
  for (const [index, { of }] of undecided.entries()) {
    const path = [at, 'undecided', index, 'of'];
    if (!ids.has(of)) complain(context, path, 'the id of a holiday above');
    if (decided.has(of)) complain(context, path, 'a holiday that is not decided above');
  }
}

function checkDecisions(
  { year: wanted, decisions }: YearEntry,
  ids: ReadonlySet<string>,
  at: number,
  context: z.RefinementCtx,
): void {
  for (const [index, { off, swaps }] of decisions.entries()) {
    const path = [at, 'decisions', index];
    for (const [span, { of, from, until }] of off.entries()) {
      if (!ids.has(of))
        complain(context, [...path, 'off', span, 'of'], 'the id of a holiday above');
      if (!isIn(wanted, from, until))
        complain(context, [...path, 'off', span, 'from'], `days of ${wanted}`);
    }
    for (const [swap, days] of swaps.entries())
      if (!isIn(wanted, days.off, days.work))
        complain(context, [...path, 'swaps', swap], `days of ${wanted}`);
  }
}

function isIn(wanted: number, ...days: readonly string[]): boolean {
  return days.every((one) => Number(one.slice(0, 4)) === wanted);
}

/** Public holidays, and what was decided of them year by year. */
export type HolidayFile = z.infer<typeof holidayFileSchema>;

/** A public holiday as the file has it. */
export type HolidayEntry = z.infer<typeof holidaySchema>;
