/** `/ngungviec`: ends the work that goes on in a chat; only buttons say it. */

import { stopJobs } from '../../turn/stop-jobs.ts';
import { defineRequest } from '../request.ts';

/** Ends the work that goes on in a chat. */
export const stopWork = defineRequest({
  words: 'jobs-words-stop',
  menu: null,
  keepsFloor: 'always',
  handle: (talk, _, answer) => stopJobs(talk, answer),
});
