/** Results as they are kept, and how they are read. */

import { defineRecord, part } from './record.ts';
import { z } from 'zod';

import type { DutyNumber } from '../../duty/answer.ts';
import type { Result } from '../../plan/result.ts';
import type { Transaction } from '../../stores/store.ts';

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
  /** The same when it was first said, on the clock of the office; earlier releases did not keep it. */
  readonly moment?: string;
  /** Moment on the clock of the office at which it was corrected last. */
  readonly changed?: string;
  /** The title of the task, so that it is found again when others are dropped before it. */
  readonly part?: string;
  readonly files: readonly KeptFile[];
  /** Moment at which it was taken back; absent while it stands. */
  readonly withdrawnAt?: number;
  /** Who took it back, `channel:user`; earlier releases did not keep it. */
  readonly withdrawnBy?: string;
}

/** The results of a plan, by id. */
export type Kept = Readonly<Record<string, Omit<KeptResult, 'id'>>>;

/** Results by agency and plan. */
export const results = defineRecord('results', {
  version: 1,
  key: (agency: string, document: string) => `${agency}/${document}`,
  schema: z.record(
    z.string(),
    z
      .looseObject({
        activity: z.number(),
        task: z.number().nullable(),
        kind: z.enum(['result', 'obstacle']),
        title: z.string(),
        text: z.string(),
        by: z.string(),
        at: z.number(),
        files: z.array(part<KeptFile>()),
      })
      .and(part<Kept[string]>()),
  ),
  agencyOf: (_, key) => key.split('/')[1] ?? null,
});

/** @returns the key of the results of a plan */
export const resultsKey = ({ agency, document }: PlanPlace): string =>
  results.key(agency, document);

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
  const kept = await results.read(reader, agency, document);
  return Object.entries(kept ?? {})
    .map(([id, result]) => ({ ...result, id }))
    .sort((one, other) => Number(one.id) - Number(other.id));
}
