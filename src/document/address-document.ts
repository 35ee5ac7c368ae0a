/** Says to whom a document is addressed (kính gửi) and who else receives it (nơi nhận). */

import { foldWords } from '../calendar/fold.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import type { TemplateHead } from './template.ts';

/**
 * Settles the addressees of a document: those of the facts, or recipients whose note says that the
 * document goes up to them. "Như trên" covers an addressee: it is no recipient once more.
 *
 * @see PL1-II.9 of Decree 30/2020/NĐ-CP
 */
export function addressDocument(head: TemplateHead, facts: DocumentFacts): DocumentFacts {
  if (!head.hasAddressees) return { ...facts, addressees: [] };
  const addressees = facts.addressees.length > 0 ? facts.addressees : findNoted(head, facts);
  const addressed = new Set(addressees.map(foldWords));
  const recipients = facts.recipients.filter(({ name }) => !addressed.has(foldWords(name)));
  return { ...facts, addressees, recipients };
}

function findNoted({ addressedNotes = [] }: TemplateHead, { recipients }: DocumentFacts): string[] {
  const notes = new Set(addressedNotes.map(foldWords));
  return recipients
    .filter(({ note }) => note !== null && notes.has(foldWords(note)))
    .map(({ name }) => name);
}
