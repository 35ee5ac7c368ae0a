/** `date`: one day. */

import { z } from 'zod';

import { partsOf } from '../calendar/day.ts';
import { readDay } from '../calendar/read-day.ts';
import { isPeriod } from '../calendar/read-period.ts';
import { writeDay } from '../calendar/write.ts';
import { defineQuestion } from './define-question.ts';
import { pickOne } from './pick-options.ts';
import { accept } from './reading.ts';

/** The kind `date`. Its answer is `YYYY-MM-DD`. */
export const date = defineQuestion({
  settings: z.strictObject({
    /** True where a day that is over is as good as another. */
    past: z.boolean().default(false),
  }),
  isMultiple: false,
  read: (typed, { past }, context) => {
    const picked = pickOne(typed, context.options);
    if (picked.kind === 'values') return accept(picked.values[0] ?? null);
    const reading = readDay(typed, context);
    if (!reading.ok) return reading;
    const doubts = reading.doubts.filter(({ id }) => !past || id !== 'doubt-past');
    return { ok: true, value: reading.day, doubts, notes: [] };
  },
  claims: (typed, _, context) => isPeriod(typed, context.today) && readDay(typed, context).ok,
  write: (value) => (typeof value === 'string' && partsOf(value).day > 0 ? writeDay(value) : ''),
});
