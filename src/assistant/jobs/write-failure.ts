/** Says that a job was not done, where the job has no words of its own for it. */

import type { Assistance } from '../services.ts';
import type { Conclude, JobFailure } from './job.ts';
import type { ChatJob } from './job-turn.ts';

const words = {
  refused: 'jobs-refused',
  failed: 'jobs-failed',
  'too-long': 'jobs-too-long',
} as const;

/** Writes the words, with a reference under which the log tells why. */
export function writeFailure(
  { log, randomId }: Assistance,
  { kept }: ChatJob,
  { why, error }: JobFailure,
): Conclude {
  const reference = randomId();
  log.error({ err: error, reference, job: kept.name, tries: kept.tries }, 'a job was not done');
  return ({ locale }, answer) => {
    answer.say(locale.say(words[why], { reference }));
    return Promise.resolve();
  };
}
