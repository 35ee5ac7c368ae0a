/** What somebody was asked beside a dialogue: the next words that they type in that chat answer it. */

import { askings, type Asking } from '../records/asking.ts';
import { isWithin } from '../../clock.ts';
import type { RecordKey } from '../../stores/store.ts';
import type { Hold } from '../turns.ts';
import type { Talk } from './context.ts';

/** Half a day: the answer to a question of yesterday would surprise. */
const waitsMs = 12 * 3_600_000;

type Asked = Pick<Talk, 'assistance' | 'channel' | 'chat' | 'user'>;

const askKey = ({ channel, chat, user }: Asked): RecordKey =>
  askings.key(`${channel}:${chat}`, user);

/** Notes what somebody was asked; what they were asked before is forgotten. */
export function keepAsking(transaction: Hold, asked: Asked, asking: Asking): void {
  const until = asked.assistance.clock() + waitsMs;
  transaction.change(askKey(asked), [[[], { ...asking, until }]]);
}

/** @returns what somebody was asked and has not answered, or null */
export async function findAsking(transaction: Hold, asked: Asked): Promise<Asking | null> {
  const kept = await askings.readAt(transaction, askKey(asked));
  if (kept === null) return null;
  return isWithin(kept.until - waitsMs, asked.assistance.clock(), waitsMs) ? kept : null;
}

/** Notes that what is typed next is no change of a plan that was shown: something else is begun. */
export async function dropPlanAsking(transaction: Hold, asked: Asked): Promise<void> {
  const asking = await findAsking(transaction, asked);
  if (asking !== null && !('token' in asking)) await dropAsking(transaction, asked);
}

/** Notes that nothing is waited for any more. */
export async function dropAsking(transaction: Hold, asked: Asked): Promise<void> {
  const key = askKey(asked);
  if ((await transaction.read(key)) !== null) transaction.remove(key);
}
