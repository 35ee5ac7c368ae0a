/** Makes the bytes of a file that was offered, for somebody who may see it. */

import type { DocumentFacts } from '../plan/document-facts.ts';
import { agenciesOf } from './agency-records.ts';
import type { Assistance, DocumentFormat } from './assistant.ts';
import { documentKey, type DocumentRecord } from './produce-document.ts';

/**
 * Makes a file.
 *
 * @param assistance - the store to read from, and what makes documents
 * @param user - `channel:user`
 * @param id - as it was offered: `<agency>/<document>/<version>/<name>`
 * @returns null when there is no such file, or it belongs to an agency that is not the user's
 */
export async function openFile(
  assistance: Pick<Assistance, 'store' | 'documents'>,
  user: string,
  id: string,
): Promise<Uint8Array | null> {
  const parts = id.split('/');
  const [agency = '', document = '', version = '', name = ''] = parts;
  if (parts.length !== 4 || !(await agenciesOf(assistance.store, user)).includes(agency))
    return null;
  const kept = await assistance.store.read(documentKey(agency, document));
  const facts = factsOf(kept as unknown as DocumentRecord | null, version);
  const format = formats.find((ending) => name.endsWith(`.${ending}`));
  return facts && format ? assistance.documents.make(facts, format) : null;
}

const factsOf = (record: DocumentRecord | null, version: string): DocumentFacts | undefined =>
  record !== null && Object.hasOwn(record.versions, version) ? record.versions[version] : undefined;

const formats: readonly DocumentFormat[] = ['docx', 'png'];
