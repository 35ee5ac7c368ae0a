/** What somebody is expected to say next beside a dialogue: one thing, asked last, forgets the others. */

import { isWithin } from '../../clock.ts';
import {
  wordsWithinMs,
  type Asking,
  type AwaitedResult,
  type Expected,
} from '../records/expected.ts';
import type { Talk } from './context.ts';

/** Half a day: the answer to a question of yesterday would surprise. */
const waitsMs = 12 * 3_600_000;

type Asked = Pick<Talk, 'assistance' | 'turn' | 'user'>;

const expectedOf = ({ turn, user }: Asked): Expected | null =>
  turn.chat.expected[user] ?? turn.chat.expected[''] ?? null;

/** Notes what somebody is expected to say; what nobody waits for any more is forgotten. */
function expectNext({ turn, user, assistance }: Asked, next: Expected | null): void {
  const now = assistance.clock();
  const others = Object.entries(turn.chat.expected).filter(
    ([who, { until }]) => who !== user && who !== '' && until > now,
  );
  const mine = next === null ? [] : [[user, next] as const];
  turn.set('expected', Object.fromEntries([...others, ...mine]));
}

/** Notes what somebody was asked. */
export function keepAsking(asked: Asked, asking: Asking): void {
  const until = asked.assistance.clock() + waitsMs;
  expectNext(asked, { handler: 'asking', data: asking, until });
}

/** @returns what somebody was asked and has not answered, or null */
export function findAsking(asked: Asked): Asking | null {
  const kept = expectedOf(asked);
  if (kept?.handler !== 'asking') return null;
  return isWithin(kept.until - waitsMs, asked.assistance.clock(), waitsMs) ? kept.data : null;
}

/** Notes that what is typed next is no change of a plan that was shown: something else is begun. */
export function dropPlanAsking(asked: Asked): void {
  const asking = findAsking(asked);
  if (asking !== null && !('token' in asking)) expectNext(asked, null);
}

/** Notes that what was asked is waited for no more. */
export function dropAsking(asked: Asked): void {
  if (expectedOf(asked)?.handler === 'asking') expectNext(asked, null);
}

/** Notes that the next message is a result, or goes with one. */
export function awaitResult(asked: Asked, awaited: AwaitedResult): void {
  expectNext(asked, { handler: 'result', data: awaited, until: awaited.at + wordsWithinMs });
}

/** @returns the result that the next message is or goes with, however long ago; null for none */
export function findAwaited(asked: Asked): AwaitedResult | null {
  const kept = expectedOf(asked);
  return kept?.handler === 'result' ? kept.data : null;
}

/** Notes that no result is waited for any more. */
export function dropAwaited(asked: Asked): void {
  if (findAwaited(asked) !== null) expectNext(asked, null);
}
