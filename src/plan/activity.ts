/** What a plan asks units to do, and what came of it. */

import { z } from 'zod';

import { photoSchema } from './photos.ts';
import { resultSchema } from './result.ts';
import { timeSchema } from './time.ts';

/** A sub-assignment (for example a paper at a seminar) with its own unit and deadline. */
export const taskSchema = z.object({
  title: z.string(),
  leads: z.array(z.string()).default([]),
  time: timeSchema.nullable().default(null),
});

/** One activity of a plan: who leads (chủ trì), who helps (phối hợp), when, where. */
export const activitySchema = z.object({
  title: z.string(),
  details: z.array(z.string()).default([]),
  leads: z.array(z.string()).default([]),
  coordinators: z.array(z.string()).default([]),
  time: timeSchema.nullable().default(null),
  place: z.string().nullable().default(null),
  participants: z.array(z.string()).default([]),
  tasks: z.array(taskSchema).default([]),
  results: z.array(resultSchema).default([]),
  /** Photos of what was done. */
  photos: z.array(photoSchema).optional(),
  /** What stood in the way (vướng mắc), or why it was not done. */
  obstacle: z.string().nullable().default(null),
});

/** One activity of a plan. */
export type Activity = z.infer<typeof activitySchema>;
