/** Finds the documents of an agency, and its plans with what was done for each activity. */

import type { DocumentFacts } from '../../plan/document-facts.ts';
import type { Store, Transaction } from '../../stores/store.ts';
import { documents, documentKey } from './document.ts';
import { type DocumentRecord } from './document.ts';
import { readPlanFacts } from './read-plan-facts.ts';
import { dutyFinder } from './find-duty.ts';
import { readResults, type KeptResult } from './result.ts';

type Reader = Pick<Transaction, 'read'>;

/** A document of an agency: its latest version, and the record it is in. */
export interface KeptDocument {
  readonly document: string;
  readonly record: DocumentRecord;
  readonly facts: DocumentFacts;
}

/** A plan, and what is recorded about it. */
export interface KeptPlan extends KeptDocument {
  readonly results: readonly KeptResult[];
}

/** @returns the documents of an agency, the latest first */
export async function readDocuments(
  store: Pick<Store, 'list'>,
  reader: Reader,
  agency: string,
): Promise<KeptDocument[]> {
  const prefix = documentKey(agency, '');
  const keys = await store.list(prefix);
  const found = await Promise.all(
    keys.map((key) => readOne(reader, key, key.slice(prefix.length))),
  );
  return found
    .filter((one) => one !== null)
    .sort(
      (one, other) =>
        (other.record.at ?? 0) - (one.record.at ?? 0) || other.facts.year - one.facts.year,
    );
}

async function readOne(
  reader: Reader,
  key: string,
  document: string,
): Promise<KeptDocument | null> {
  const record = await documents.readAt(reader, key);
  const facts = record?.versions[String(record.latest)];
  return record === null || facts === undefined ? null : { document, record, facts };
}

/** @returns the plans of an agency as they are now, with their results, the latest first */
export async function readPlans(
  store: Pick<Store, 'list'>,
  reader: Reader,
  agency: string,
): Promise<KeptPlan[]> {
  const kept = await readDocuments(store, reader, agency);
  const plans = kept.filter(({ facts }) => facts.kind === 'plan');
  return Promise.all(
    plans.map(async (plan) => ({
      ...plan,
      facts: (await readPlanFacts(reader, agency, plan.document)) ?? plan.facts,
      results: await readResults(reader, agency, plan.document),
    })),
  );
}

/** The results of a plan, activity by activity. */
export interface SortedResults {
  /** One list an activity, in the order of the plan. */
  readonly byActivity: readonly (readonly KeptResult[])[];
  /** Those of activities that the plan no longer has. */
  readonly dropped: readonly KeptResult[];
}

/** @returns the results of a plan, each where it belongs in the plan as it is now */
export function sortResults({ facts, results }: KeptPlan): SortedResults {
  const find = dutyFinder(facts.activities);
  const byActivity = facts.activities.map((): KeptResult[] => []);
  const dropped: KeptResult[] = [];
  for (const result of results) {
    const duty = find(result);
    if (duty === null) dropped.push(result);
    else byActivity[duty.activity - 1]?.push({ ...result, task: duty.task });
  }
  return { byActivity, dropped };
}

/** @returns the title of a document, with its year where it has none */
export const nameOf = ({ title, year }: Pick<DocumentFacts, 'title' | 'year'>): string =>
  title.includes(String(year)) ? title : `${title} (${year})`;
