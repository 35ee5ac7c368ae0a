/** `period`: when something happens or is due, as staff write it. */

import { z } from 'zod';

import { isPeriod, readPeriod } from '../calendar/read-period.ts';
import { timeSchema } from '../plan/time.ts';
import { defineQuestion } from './define-question.ts';
import { pickOne } from './pick-options.ts';
import { accept, refuse } from './reading.ts';

/** The kind `period`. Its answer is a time of `src/plan/time.ts`. */
export const period = defineQuestion({
  settings: z.strictObject({
    /** True where a time that is over is as good as another. */
    past: z.boolean().default(false),
    /** True where a time without a day is none. */
    dated: z.boolean().default(false),
  }),
  isMultiple: false,
  read: (typed, { past, dated }, context) => {
    const picked = pickOne(typed, context.options);
    if (picked.kind === 'values') return accept(picked.values[0] ?? null);
    const reading = readPeriod(typed, context);
    if (!reading.ok) return reading;
    const { start, due } = reading.time;
    if (dated && start === null && due === null) return refuse('problem-not-a-span');
    const doubts = reading.doubts.filter(({ id }) => !past || id !== 'doubt-past');
    return { ok: true, value: reading.time, doubts, notes: reading.notes };
  },
  claims: (typed, _, context) => isPeriod(typed, context.today),
  write: (value) => {
    const time = timeSchema.safeParse(value);
    return time.success ? time.data.text : '';
  },
});
