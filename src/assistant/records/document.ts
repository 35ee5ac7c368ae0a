/** Documents as they are kept: the facts of their last versions. */

import type { DocumentFacts } from '../../plan/document-facts.ts';
import type { Transaction } from '../../stores/store.ts';
import type { Json } from '../../record/change.ts';

/** Most versions of a document that are kept. */
const keptVersions = 3;

/** A document as it is kept. */
export interface DocumentRecord {
  readonly latest: number;
  /** Moment of the latest version in ms UTC; earlier releases did not keep it. */
  readonly at?: number;
  readonly versions: Readonly<Record<string, DocumentFacts>>;
}

/** @returns the key of a document's record */
export const documentKey = (agency: string, document: string): string =>
  `documents/${agency}/${document}`;

/** Keeps a document, as a new version when there is one of that id already. @returns the version */
export async function keepDocument(
  transaction: Transaction,
  agency: string,
  document: string,
  facts: DocumentFacts,
  at: number,
): Promise<number> {
  const key = documentKey(agency, document);
  const before = (await transaction.read(key)) as unknown as DocumentRecord | null;
  const version = (before?.latest ?? 0) + 1;
  transaction.change(key, [
    [['versions', String(version)], facts as unknown as Json],
    [['latest'], version],
    [['at'], at],
    ...(version > keptVersions ? [[['versions', String(version - keptVersions)]] as const] : []),
  ]);
  return version;
}
