/** Keeps results: what was done for an activity of a plan, in the words of whoever did it. */

import { asJson } from '../../record/as-json.ts';
import { todayIn } from '../../calendar/day.ts';
import { momentIn } from '../../calendar/zone.ts';
import type { DutyNumber } from '../../duty/answer.ts';
import { readResult } from '../../plan/read-result.ts';
import type { Activity } from '../../plan/activity.ts';
import type { Result } from '../../plan/result.ts';
import { readPlanFacts } from './read-plan-facts.ts';
import type { Hold } from '../turns.ts';
import {
  results,
  resultsKey,
  type KeptResult,
  type KeptFile,
  type PlanPlace,
  type ResultKind,
} from './result.ts';

/** A result as somebody hands it in. */
export interface NewResult extends PlanPlace, DutyNumber {
  /** Their words. */
  readonly text: string;
  /** `channel:user` of who says so. */
  readonly by: string;
  /** What people call them; null where the channel does not say. */
  readonly name?: string | null;
  /** Moment in ms UTC. */
  readonly at: number;
  /** Zone of the days in the words. */
  readonly zone?: string;
  readonly kind?: ResultKind;
  readonly files?: readonly KeptFile[];
}

const usualZone = 'Asia/Ho_Chi_Minh';

/**
 * Keeps a result; those that others keep at the same moment stay.
 *
 * @returns its id
 */
export async function keepResult(transaction: Hold, result: NewResult): Promise<string> {
  const key = resultsKey(result);
  transaction.hold(key);
  const kept = await results.readAt(transaction, key);
  const id = String(Math.max(0, ...Object.keys(kept ?? {}).map(Number)) + 1);
  const { activity, task, by, at, name = null, kind = 'result', files = [] } = result;
  const plan = await readPlanFacts(transaction, result.agency, result.document);
  const read = readWords(result, plan?.year ?? null);
  const record = {
    ...{ ...read, activity, task, kind, by, name, at, files },
    ...titlesOf(plan?.activities[activity - 1], task),
    moment: momentIn(at, result.zone ?? usualZone),
  };
  transaction.change(key, [[[id], asJson(record)]]);
  return id;
}

function titlesOf(
  whole: Activity | undefined,
  task: number | null,
): Pick<KeptResult, 'title' | 'part'> {
  const title = whole?.title ?? '';
  const part = task === null ? undefined : whole?.tasks[task - 1]?.title;
  return part === undefined ? { title } : { title, part };
}

/** Changes the words of a result; who said it first stays. */
export async function correctResult(
  transaction: Hold,
  place: PlanPlace,
  id: string,
  said: Pick<NewResult, 'text' | 'at' | 'zone'>,
): Promise<void> {
  const key = resultsKey(place);
  transaction.hold(key);
  const plan = await readPlanFacts(transaction, place.agency, place.document);
  const read = readWords(said, plan?.year ?? null);
  const changes = Object.entries(read).map(
    ([field, value]) => [[id, field], asJson(value)] as const,
  );
  const changed = momentIn(said.at, said.zone ?? usualZone);
  transaction.change(key, [...changes, [[id, 'at'], said.at], [[id, 'changed'], changed]]);
}

/** Keeps a file with a result, behind `count` others. */
export function addFile(
  transaction: Hold,
  place: PlanPlace,
  id: string,
  count: number,
  file: KeptFile,
): void {
  const key = resultsKey(place);
  transaction.hold(key);
  transaction.change(key, [[[id, 'files', count], { ...file }]]);
}

/** Takes a result back, or puts it back where `taken` is null. */
export function withdrawResult(
  transaction: Hold,
  place: PlanPlace,
  id: string,
  taken: { readonly at: number; readonly by: string } | null,
): void {
  const key = resultsKey(place);
  transaction.hold(key);
  transaction.change(
    key,
    taken === null
      ? [[[id, 'withdrawnAt']], [[id, 'withdrawnBy']]]
      : [
          [[id, 'withdrawnAt'], taken.at],
          [[id, 'withdrawnBy'], taken.by],
        ],
  );
}

function readWords(
  { text, at, zone = usualZone }: Pick<NewResult, 'text' | 'at' | 'zone'>,
  year: number | null,
): Omit<Result, 'by'> {
  const read: Partial<Result> = readResult(text, { today: todayIn(at, zone), year });
  delete read.by;
  return read as Omit<Result, 'by'>;
}
