/** The plans that an agency has drafted, and what is kept of those that are followed. */

import type { DocumentFacts } from '../../plan/document-facts.ts';
import { documentKey, documents } from './document.ts';
import { readReminders, type FollowedPlan } from './following.ts';
import type { Assistance } from '../services.ts';
import type { Hold } from '../turns.ts';

/** How plans are found. */
interface Way {
  readonly assistance: Pick<Assistance, 'store'>;
  readonly turn: { readonly transaction: Hold };
}

/** A plan of an agency. */
export interface KnownPlan {
  readonly document: string;
  readonly title: string;
  /** As drafted, or as changed since it is followed. */
  readonly facts: DocumentFacts;
  /** Null where it was never followed. */
  readonly followed: FollowedPlan | null;
}

/** @returns the plans of an agency, the latest year first */
export async function listPlans({ assistance, turn }: Way, agency: string): Promise<KnownPlan[]> {
  const { plans } = await readReminders(turn.transaction, agency);
  const prefix = documentKey(agency, '');
  const drafted = (await assistance.store.list(prefix)).map((key) => key.slice(prefix.length));
  const found: KnownPlan[] = [];
  for (const document of new Set([...drafted, ...Object.keys(plans)])) {
    const followed = plans[document] ?? null;
    const record = await documents.read(turn.transaction, agency, document);
    const facts = followed?.facts ?? record?.versions[String(record.latest)];
    if (facts?.kind === 'plan') found.push({ document, title: facts.title, facts, followed });
  }
  return found.toSorted(
    (one, other) =>
      other.facts.year - one.facts.year ||
      Number(one.title > other.title) - Number(one.title < other.title),
  );
}
