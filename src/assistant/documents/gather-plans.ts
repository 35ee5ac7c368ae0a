/** Finds the plans of an agency with what was done for each activity: the facts that reports start from. */

import { foldWords } from '../../calendar/fold.ts';
import type { Activity } from '../../plan/activity.ts';
import type { DocumentFacts } from '../../plan/document-facts.ts';
import type { Store, Transaction } from '../../stores/store.ts';
import { documentKey, type DocumentRecord } from './produce-document.ts';
import { readResults, type KeptResult } from '../results/result-records.ts';

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
  const record = (await reader.read(key)) as unknown as DocumentRecord | null;
  const facts = record?.versions[String(record.latest)];
  return record === null || facts === undefined ? null : { document, record, facts };
}

/** @returns the plans of an agency with their results, the latest first */
export async function readPlans(
  store: Pick<Store, 'list'>,
  reader: Reader,
  agency: string,
): Promise<KeptPlan[]> {
  const documents = await readDocuments(store, reader, agency);
  const plans = documents.filter(({ facts }) => facts.kind === 'plan');
  return Promise.all(
    plans.map(async (plan) => ({
      ...plan,
      results: await readResults(reader, agency, plan.document),
    })),
  );
}

/**
 * @param activities - of the plan as it is now
 * @param result - which may be older than the plan
 * @returns the index of the activity that it is about; null when that was dropped
 */
export function findActivity(
  activities: readonly Pick<Activity, 'title'>[],
  { activity, title }: Pick<KeptResult, 'activity' | 'title'>,
): number | null {
  const words = foldWords(title);
  const same = activities.findIndex((one) => foldWords(one.title) === words);
  if (same >= 0) return same;
  const reworded = activities.flatMap((one, at) =>
    isReworded(words, foldWords(one.title)) ? [at] : [],
  );
  const [only = null, ...others] = reworded;
  if (others.length === 0) return only;
  return reworded.includes(activity - 1) ? activity - 1 : null;
}

/** A title in other words keeps most of them. */
function isReworded(before: string, now: string): boolean {
  const words = new Set(now.split(' '));
  const old = before.split(' ');
  const kept = old.filter((word) => words.has(word)).length;
  return kept * 3 >= old.length * 2;
}

/** What flows may name of a plan. Results are told in the words of whoever did it. */
export interface PlanFacts {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly occasion: string | null;
  readonly bases: DocumentFacts['bases'];
  readonly themes: readonly string[];
  readonly slogans: readonly string[];
  readonly activities: readonly ActivityFacts[];
  /** Those of which nothing is recorded. */
  readonly untold: readonly ActivityFacts[];
}

/** What flows may name of an activity; what is not known is absent. */
export type ActivityFacts = Partial<Omit<Activity, 'results' | 'title'>> & {
  readonly title: string;
  readonly results?: readonly string[];
};

/** @returns the facts that flows may name of a plan */
export function planFacts({ document, facts, results }: KeptPlan): PlanFacts {
  const activities = facts.activities.map((activity, at) =>
    activityFacts(
      activity,
      results.filter((result) => findActivity(facts.activities, result) === at),
    ),
  );
  return {
    id: document,
    name: nameOf(facts),
    year: facts.year,
    occasion: facts.occasion,
    bases: facts.bases,
    themes: facts.themes,
    slogans: facts.slogans,
    activities,
    untold: activities.filter(({ results: told }) => told === undefined),
  };
}

/** @returns the title of a document, with its year where it has none */
export const nameOf = ({ title, year }: Pick<DocumentFacts, 'title' | 'year'>): string =>
  title.includes(String(year)) ? title : `${title} (${year})`;

function activityFacts(activity: Activity, kept: readonly KeptResult[]): ActivityFacts {
  const { title, leads, time, coordinators, place, participants, details, tasks } = activity;
  const told = [
    ...activity.results.map(({ text }) => text),
    ...kept.filter(({ kind }) => kind === 'result').map((result) => writeTold(result, tasks)),
  ].filter((text) => text !== '');
  const obstacles = kept.filter(({ kind }) => kind === 'obstacle').map(({ text }) => text);
  const obstacle = [activity.obstacle, ...obstacles].filter(Boolean).join('; ');
  return {
    title,
    leads,
    ...(time === null ? {} : { time }),
    ...(coordinators.length === 0 ? {} : { coordinators }),
    ...(place === null ? {} : { place }),
    ...(participants.length === 0 ? {} : { participants }),
    ...(details.length === 0 ? {} : { details }),
    ...(told.length === 0 ? {} : { results: told }),
    ...(obstacle === '' ? {} : { obstacle }),
  };
}

/** What was done for a task of an activity names the task. */
function writeTold({ task, text }: KeptResult, tasks: Activity['tasks']): string {
  const title = task === null ? undefined : tasks[task - 1]?.title;
  return title === undefined ? text : `${title}: ${text}`;
}
