/** Asks for a job in a turn, and ends those that are not wanted any more. */

import type { Json } from '../../record/change.ts';
import type { Talk } from './context.ts';
import { dropJobs, keepJob, readJobs } from '../records/waiting-job.ts';
import type { JobPlace } from '../services.ts';

/**
 * Asks for a job. It begins when the turn is kept, and does not exist where the turn fails.
 *
 * @param talk - the turn; what becomes of the job is said in its chat
 * @param name - which job, as its definition says
 * @param payload - as the job's schema says
 * @throws RangeError when there is no such job, or it takes no such payload
 */
export function enqueueJob(talk: Talk, name: string, payload: Json): void {
  const { assistance, turn, channel, user } = talk;
  const place = placeOf(talk);
  if (!assistance.jobs.accepts(name, payload))
    throw new RangeError(`there is no job “${name}” of this`);
  const at = assistance.clock();
  const asker = user.slice(channel.length + 1);
  const job = { name, payload, user: asker, tries: 0, at, shown: null };
  keepJob(turn.transaction, place, assistance.randomId(), job);
  assistance.jobs.tell(place);
}

/** Ends all jobs of the chat; nothing is said of them any more. @returns how many there were */
export async function cancelJobs(talk: Talk): Promise<number> {
  const { transaction } = talk.turn;
  const place = placeOf(talk);
  const ids = Object.keys(await readJobs(transaction, place));
  if (ids.length === 0) return 0;
  await dropJobs(transaction, place, ids);
  talk.assistance.jobs.tell(place);
  return ids.length;
}

const placeOf = ({ channel, chat }: Talk): JobPlace => ({ channel, chat });
