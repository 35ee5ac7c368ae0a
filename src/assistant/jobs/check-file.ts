/** Fetches a file that was sent once more, and checks it. */

import { z } from 'zod';

import { checkFileJob, tellChecked } from '../requests/files/check-sent-file.ts';
import { localeOf } from '../turn/context.ts';
import { maxFileBytes } from '../turn/take-file.ts';
import { todayIn } from '../../calendar/day.ts';
import { defineJob } from './job.ts';

/** Checks a file. */
export const checkFile = defineJob({
  name: checkFileJob,
  payload: z.object({
    id: z.string(),
    source: z.string(),
    name: z.string(),
    language: z.string(),
  }),
  timeMs: 60_000,
  tries: 3,
  isLong: true,
  run: async ({ source, name, language }, { assistance, fetchFile }) => {
    const bytes = await fetchFile(source, maxFileBytes);
    const today = todayIn(assistance.clock(), assistance.zone);
    return assistance.checker.check({ name, bytes }, localeOf(assistance, language), today);
  },
  conclude: (talk, { payload, result }, answer) => {
    tellChecked(talk, payload, result, answer);
    return Promise.resolve();
  },
});
