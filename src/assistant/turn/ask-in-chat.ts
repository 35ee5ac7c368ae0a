/** What somebody was asked beside a dialogue: the next words that they type in that chat answer it. */

import { isWithin } from '../../clock.ts';
import type { RecordKey } from '../../stores/store.ts';
import type { Hold } from '../turns.ts';
import type { Talk } from './context.ts';

/** What was asked. */
export type Asking =
  /** How a plan is reminded of, or what is changed in it. */
  | {
      readonly kind: 'order' | 'change';
      readonly agency: string;
      readonly document: string;
    }
  /** Whether a change of a plan that looks odd is meant. */
  | {
      readonly kind: 'doubt';
      readonly agency: string;
      readonly document: string;
      /** The words that ask for it. */
      readonly text: string;
      /** Moment in ms UTC at which it was asked. */
      readonly at: number;
      /** Moment in ms UTC at which the plan had been changed last. */
      readonly since: number;
    }
  /** The words that go with an answer to a reminder. */
  | {
      readonly kind: 'result' | 'cause' | 'date';
      readonly agency: string;
      readonly token: string;
      /** Position of the item in its message, from 1. */
      readonly position: number;
    };

type Kept = Asking & {
  /** Moment in ms UTC until which it is waited for. */
  readonly until: number;
};

/** Half a day: the answer to a question of yesterday would surprise. */
const waitsMs = 12 * 3_600_000;

type Asked = Pick<Talk, 'assistance' | 'channel' | 'chat' | 'user'>;

const askKey = ({ channel, chat, user }: Asked): RecordKey => `asks/${channel}:${chat}/${user}`;

/** Notes what somebody was asked; what they were asked before is forgotten. */
export function keepAsking(transaction: Hold, asked: Asked, asking: Asking): void {
  const until = asked.assistance.clock() + waitsMs;
  transaction.change(askKey(asked), [[[], { ...asking, until }]]);
}

/** @returns what somebody was asked and has not answered, or null */
export async function findAsking(transaction: Hold, asked: Asked): Promise<Asking | null> {
  const kept = (await transaction.read(askKey(asked))) as unknown as Kept | null;
  if (kept === null) return null;
  return isWithin(kept.until - waitsMs, asked.assistance.clock(), waitsMs) ? kept : null;
}

/** Notes that nothing is waited for any more. */
export async function dropAsking(transaction: Hold, asked: Asked): Promise<void> {
  const key = askKey(asked);
  if ((await transaction.read(key)) !== null) transaction.remove(key);
}
