/** Reads a plan as it is now: as it is followed, with what was changed in chats, else as it was drafted. */

import type { DocumentFacts } from '../../plan/document-facts.ts';
import type { Transaction } from '../../stores/store.ts';
import { readReminders } from './following.ts';
import { documents } from './document.ts';

/** @returns null where there is no such document */
export async function readPlanFacts(
  reader: Pick<Transaction, 'read'>,
  agency: string,
  document: string,
): Promise<DocumentFacts | null> {
  const record = await documents.read(reader, agency, document);
  const drafted = record?.versions[String(record.latest)];
  if (drafted === undefined) return null;
  const { plans } = await readReminders(reader, agency);
  return plans[document]?.facts ?? drafted;
}
