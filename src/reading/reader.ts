/** The one reader: a text and what it is meant to be → facts, each with where it stands and how sure. */

import type { Known } from './clause.ts';
import type { Evidence } from './entry.ts';
import { readActivities } from './read-activities.ts';
import { readAgency } from './read-agency.ts';
import { readAssignments } from './read-assignments.ts';
import { readBases } from './read-bases.ts';
import { readDocument } from './read-document.ts';
import { readMessage } from './read-message.ts';
import { readRecipients } from './read-recipients.ts';

export type { Known } from './clause.ts';

/** What was read, in the shape of the facts of a document, and where. */
export interface ReadFacts {
  readonly facts: object;
  readonly evidence: readonly Evidence[];
}

/** What a text may be read as: the part of a question, a free message, or a whole document. */
export type ReaderName =
  'activities' | 'assignments' | 'recipients' | 'bases' | 'agency' | 'message' | 'document';

/** Kinds of text, by what they are read as. */
export const readers: Readonly<Record<ReaderName, (text: string, known: Known) => ReadFacts>> = {
  activities: readActivities,
  assignments: readAssignments,
  recipients: readRecipients,
  bases: readBases,
  agency: readAgency,
  message: readMessage,
  document: readDocument,
};

/** True for the name of a reader. */
export function isReaderName(name: string): name is ReaderName {
  return Object.hasOwn(readers, name);
}
