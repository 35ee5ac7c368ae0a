/** Says to whom a document is addressed (kính gửi) and who else receives it (nơi nhận). */

import { foldWords } from '../text/fold.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import type { TemplateHead } from './template.ts';

/** Facts of which it is known whom they are addressed to. */
export type AddressedFacts = DocumentFacts & { readonly addressees: readonly string[] };

/**
 * Settles the addressees of a document: those of the facts, or recipients whose note says that the
 * document goes up to them. "Như trên" covers an addressee: it is no recipient once more.
 *
 * @see PL1-II.9 of Decree 30/2020/NĐ-CP
 */
export function addressDocument(head: TemplateHead, facts: DocumentFacts): AddressedFacts {
  if (!head.hasAddressees) return { ...facts, addressees: [] };
  const addressees = facts.addressees ?? findNoted(head, facts);
  const addressed = new Set(addressees.map(foldWords));
  const dropped = new Set(head.droppedNotes?.map(foldWords));
  const recipients = facts.recipients
    .filter(({ name }) => !addressed.has(foldWords(name)))
    .map(({ name, note }) => ({ name, note: dropped.has(foldWords(note ?? '')) ? null : note }));
  return { ...facts, addressees, recipients };
}

function findNoted({ addressedNotes = [] }: TemplateHead, { recipients }: DocumentFacts): string[] {
  const notes = new Set(addressedNotes.map(foldWords));
  return recipients
    .filter(({ note }) => note !== null && notes.has(foldWords(note)))
    .map(({ name }) => name);
}
