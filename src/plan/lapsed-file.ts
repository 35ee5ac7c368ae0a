/** The file of lapsed acts: what is cited no more, since when, and what replaced it. */

import { z } from 'zod';

const text = z.string().trim().min(1, 'some words');

/** The file `data/lapsed.yaml`. */
export const lapsedFileSchema = z.strictObject({
  /** When the facts were last looked for. */
  checked: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD'),
  acts: z.array(
    z.strictObject({
      /** By which it is found where it is cited: `29/2013/QH13`. */
      number: z.string().regex(/^\d+[-/]\S+$/, 'a number and a sign, such as 29/2013/QH13'),
      text,
      /** The first day on which it no longer holds, `YYYY-MM-DD`. */
      on: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD'),
      /** As it is cited. */
      replacedBy: text,
      source: text,
      also: z.array(text).default([]),
    }),
  ),
});

/** Acts that are no longer in force. */
export type LapsedFile = z.infer<typeof lapsedFileSchema>;
