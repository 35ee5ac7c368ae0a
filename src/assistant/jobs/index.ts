/** All jobs. A member's line is all that joins it to the program. */

import type { Job } from './job.ts';
import { checkFile } from './check-file.ts';
import { readDraft } from './read-draft.ts';
import { readFile } from './read-file.ts';

/** The jobs, in no order; each is found by its name. */
export const jobs: readonly Job[] = [readFile, readDraft, checkFile];
