/** All jobs. A member's line is all that joins it to the program. */

import type { Job } from './job.ts';

/** The jobs, in no order; each is found by its name. */
export const jobs: readonly Job[] = [];
