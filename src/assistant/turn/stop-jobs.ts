/** Ends the jobs of a chat because somebody says so. */

import type { Event } from '../../flow/event.ts';
import type { Answer, Talk } from './context.ts';
import { cancelJobs } from './enqueue-job.ts';

/** Ends them, and says so. */
export async function stopJobs(talk: Talk, answer: Answer): Promise<void> {
  const count = await cancelJobs(talk);
  answer.say(talk.locale.say(count === 0 ? 'jobs-none' : 'jobs-stopped'));
}

/** Takes "dừng" where no dialogue is under way for what else goes on. @returns false for nothing */
export async function stopJobsInstead(talk: Talk, event: Event, answer: Answer): Promise<boolean> {
  const isStop = event.type === 'text' && event.command?.verb === 'stop';
  if (!isStop || talk.turn.chat.conversation.stack.length > 0) return false;
  if ((await cancelJobs(talk)) === 0) return false;
  answer.say(talk.locale.say('jobs-stopped'));
  return true;
}
