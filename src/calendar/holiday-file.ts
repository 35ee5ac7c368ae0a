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
    /** True while it is announced and not yet law: then nobody is off. */
    isPending: z.boolean().default(false),
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

/** The file `data/holidays.yaml`. What no source says is absent, and computed. */
export const holidayFileSchema = z
  .strictObject({
    /** When the facts were last looked for. */
    checked: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD'),
    holidays: z.array(holidaySchema).min(1),
    years: z.array(z.strictObject({ year, decisions: z.array(decisionSchema).min(1) })).default([]),
  })
  .superRefine(({ holidays, years }, context) => {
    const complain = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    years.forEach((entry, at) => {
      if (years.findIndex((other) => other.year === entry.year) !== at)
        complain(['years', at, 'year'], `each year once; ${entry.year} stands above already`);
      for (const [index, { off, swaps }] of entry.decisions.entries()) {
        const path = ['years', at, 'decisions', index];
        for (const [span, { of, from, until }] of off.entries()) {
          if (!holidays.some(({ id }) => id === of))
            complain([...path, 'off', span, 'of'], 'the id of a holiday above');
          if (!isIn(entry.year, from, until))
            complain([...path, 'off', span, 'from'], `days of ${entry.year}`);
        }
        for (const [swap, days] of swaps.entries())
          if (!isIn(entry.year, days.off, days.work))
            complain([...path, 'swaps', swap], `days of ${entry.year}`);
      }
    });
  });

function isIn(wanted: number, ...days: readonly string[]): boolean {
  return days.every((one) => Number(one.slice(0, 4)) === wanted);
}

/** Public holidays, and what was decided of them year by year. */
export type HolidayFile = z.infer<typeof holidayFileSchema>;

/** A public holiday as the file has it. */
export type HolidayEntry = z.infer<typeof holidaySchema>;
