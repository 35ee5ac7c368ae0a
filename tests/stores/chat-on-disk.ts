/** What the crash tests find of a chat, and what they must find. */

import type { Json } from '../../src/record/change.ts';
import type { Store } from '../../src/stores/store.ts';

/** All that is kept of one chat. */
export interface FoundChat {
  readonly count: number;
  readonly answers: readonly Json[];
  readonly inPlan: Json;
  readonly outbox: readonly string[];
  readonly log: readonly Json[];
}

/** What was acknowledged of one chat. */
export interface AcknowledgedChat {
  turn: number;
  readonly log: number[];
}

/** @returns what a store has of a chat */
export async function readChat(store: Store, chat: number): Promise<FoundChat> {
  const record = await store.read(`chats/${chat}`);
  const plan = (await store.read('plans/shared')) as Record<string, Json> | null;
  const { count = 0, answers = [] } = (record ?? {}) as { count?: number; answers?: Json[] };
  return {
    count,
    answers,
    inPlan: plan?.[`chat-${chat}`] ?? 0,
    outbox: (await store.list(`outbox/${chat}/`)).sort(),
    log: await store.readLog(`log/${chat}`),
  };
}

/** @returns what is wrong with what was found, in words; nothing when all is well */
export function findFaults(chat: number, found: FoundChat, known: AcknowledgedChat): string[] {
  const { count } = found;
  const turns = Array.from({ length: count }, (_, n) => n + 1);
  const outbox = turns.slice(-3).map((turn) => `outbox/${chat}/${turn}`);
  const faults: string[] = [];
  const state = `chat ${chat}: ${known.turn} acknowledged, ${count} found`;
  if (count < known.turn) faults.push(`${state}: turns are lost`);
  if (count > known.turn + 1) faults.push(`${state}: turns that nobody did`);
  if (!isSame(found.answers, turns)) faults.push(`${state}: answers are not 1 … ${count}`);
  if (found.inPlan !== count) faults.push(`${state}: the plan has ${JSON.stringify(found.inPlan)}`);
  if (!isSame(found.outbox, outbox.sort())) faults.push(`${state}: outbox ${found.outbox.join()}`);
  const log = found.log.filter((entry) => known.log.includes(Number(entry)));
  const isOneMore = found.log.length <= known.log.length + 1;
  if (!isSame(log, known.log) || !isOneMore)
    faults.push(`${state}: log ${JSON.stringify(found.log)}`);
  return faults;
}

function isSame(found: readonly Json[], expected: readonly Json[]): boolean {
  return JSON.stringify(found) === JSON.stringify(expected);
}
