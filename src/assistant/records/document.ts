/** Documents as they are kept: the facts of their last versions. */

import { defineRecord, part } from './record.ts';
import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import type { DocumentFacts } from '../../plan/document-facts.ts';
import type { Transaction } from '../../stores/store.ts';

/** Most versions of a document that are kept. */
const keptVersions = 3;

/** A document as it is kept. */
export interface DocumentRecord {
  readonly latest: number;
  /** Moment of the latest version in ms UTC; earlier releases did not keep it. */
  readonly at?: number;
  readonly versions: Readonly<Record<string, DocumentFacts>>;
}

/** Documents by agency and id. */
export const documents = defineRecord('documents', {
  version: 1,
  key: (agency: string, document: string) => `${agency}/${document}`,
  schema: z.looseObject({
    latest: z.number(),
    at: z.number().exactOptional(),
    versions: z.record(z.string(), part<DocumentFacts>()),
  }),
  agencyOf: (_, key) => key.split('/')[1] ?? null,
});

/** @returns the key of a document's record */
export const documentKey = documents.key;

/** Keeps a document, as a new version when there is one of that id already. @returns the version */
export async function keepDocument(
  transaction: Transaction,
  agency: string,
  document: string,
  facts: DocumentFacts,
  at: number,
): Promise<number> {
  const key = documentKey(agency, document);
  const before = await documents.readAt(transaction, key);
  const version = (before?.latest ?? 0) + 1;
  transaction.change(key, [
    [['versions', String(version)], asJson(facts)],
    [['latest'], version],
    [['at'], at],
    ...(version > keptVersions ? [[['versions', String(version - keptVersions)]] as const] : []),
  ]);
  return version;
}
