/** When an activity takes place or is due. */

import { z } from 'zod';

const dayOrMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'YYYY-MM-DD or YYYY-MM-DDTHH:mm');

/**
 * A time as staff wrote it and as it was understood. Days are `YYYY-MM-DD`, moments
 * `YYYY-MM-DDTHH:mm` in Asia/Ho_Chi_Minh; what is no date has only `text`.
 */
export const timeSchema = z.object({
  text: z.string(),
  start: dayOrMoment.nullable().default(null),
  due: dayOrMoment.nullable().default(null),
  anchor: dayOrMoment.nullable().default(null),
  recurrence: z.string().nullable().default(null),
});

/** A time as staff wrote it and as it was understood. */
export type Time = z.infer<typeof timeSchema>;
