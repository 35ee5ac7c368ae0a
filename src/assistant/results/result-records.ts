/** Results as they are kept: what was done for an activity of a plan, in the words of whoever did it. */

import { todayIn } from '../../calendar/day.ts';
import type { Json } from '../../flow/change.ts';
import type { DutyNumber } from '../../reminders/answer.ts';
import { readResult } from '../../plan/read-result.ts';
import type { Result } from '../../plan/result.ts';
import type { Transaction } from '../../stores/store.ts';
import { readPlanFacts } from '../documents/read-plan-facts.ts';
import type { Hold } from '../take-turn.ts';

/** The plan that results belong to: a document of an agency. */
export interface PlanPlace {
  readonly agency: string;
  readonly document: string;
}

/** What a result says: something was done, or something stood in the way. */
export type ResultKind = 'result' | 'obstacle';

/** A file or photo that goes with a result, as the channel names it. */
export interface KeptFile {
  readonly channel: string;
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

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

/** A result as it is kept: the words, what was read in them, who said so and when. */
export interface KeptResult extends Omit<Result, 'by'>, DutyNumber {
  /** Names it within its plan for good, from 1. */
  readonly id: string;
  readonly kind: ResultKind;
  /** The title of the activity, so that it is found again when others are dropped before it. */
  readonly title: string;
  readonly by: string;
  readonly name: string | null;
  readonly at: number;
  readonly files: readonly KeptFile[];
  /** Moment at which it was taken back; absent while it stands. */
  readonly withdrawnAt?: number;
}

type Kept = Readonly<Record<string, Omit<KeptResult, 'id'>>>;

/** @returns the key of the results of a plan */
export const resultsKey = ({ agency, document }: PlanPlace): string =>
  `results/${agency}/${document}`;

/**
 * Keeps a result; those that others keep at the same moment stay.
 *
 * @returns its id
 */
export async function keepResult(transaction: Hold, result: NewResult): Promise<string> {
  const key = resultsKey(result);
  transaction.hold(key);
  const kept = (await transaction.read(key)) as unknown as Kept | null;
  const id = String(Math.max(0, ...Object.keys(kept ?? {}).map(Number)) + 1);
  const { activity, task, by, at, name = null, kind = 'result', files = [] } = result;
  const plan = await readPlanFacts(transaction, result.agency, result.document);
  const read = readWords(result, plan?.year ?? null);
  const title = plan?.activities[activity - 1]?.title ?? '';
  const record = { ...read, activity, task, title, kind, by, name, at, files };
  transaction.change(key, [[[id], record as unknown as Json]]);
  return id;
}

/** @returns the results of a plan that stand, oldest first */
export async function readResults(
  reader: Pick<Transaction, 'read'>,
  agency: string,
  document: string,
): Promise<KeptResult[]> {
  const all = await readAllResults(reader, agency, document);
  return all.filter(({ withdrawnAt }) => withdrawnAt === undefined);
}

/** @returns the results of a plan, those that were taken back too, oldest first */
export async function readAllResults(
  reader: Pick<Transaction, 'read'>,
  agency: string,
  document: string,
): Promise<KeptResult[]> {
  const kept = (await reader.read(resultsKey({ agency, document }))) as unknown as Kept | null;
  return Object.entries(kept ?? {})
    .map(([id, result]) => ({ ...result, id }))
    .sort((one, other) => Number(one.id) - Number(other.id));
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
    ([field, value]) => [[id, field], value as unknown as Json] as const,
  );
  transaction.change(key, [...changes, [[id, 'at'], said.at]]);
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

/** Takes a result back, or puts it back where `at` is null. */
export function withdrawResult(
  transaction: Hold,
  place: PlanPlace,
  id: string,
  at: number | null,
): void {
  const key = resultsKey(place);
  transaction.hold(key);
  transaction.change(key, [at === null ? [[id, 'withdrawnAt']] : [[id, 'withdrawnAt'], at]]);
}

function readWords(
  { text, at, zone = 'Asia/Ho_Chi_Minh' }: Pick<NewResult, 'text' | 'at' | 'zone'>,
  year: number | null,
): Omit<Result, 'by'> {
  const read: Partial<Result> = readResult(text, { today: todayIn(at, zone), year });
  delete read.by;
  return read as Omit<Result, 'by'>;
}
