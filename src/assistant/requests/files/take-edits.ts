/** A draft that was edited by hand in Word and comes back: what was changed is shown and taken over. */

import type { Activity } from '../../../plan/activity.ts';
import type { DocumentFacts } from '../../../plan/document-facts.ts';
import { findEdits } from '../../../plan/find-edits.ts';
import { asTold } from '../../../roll/group-leftovers.ts';
import type { Facts } from '../../../roll/rolling.ts';
import { converse } from '../../dialogue/converse.ts';
import { readDocuments } from '../../records/gather-plans.ts';
import { readSentFile } from '../../records/sent-file.ts';
import { Answer, agencyIn, currentAgency, type Talk } from '../../turn/context.ts';
import { enqueueJob } from '../../turn/enqueue-job.ts';
import { labelOf } from './describe-file.ts';
import { beginFromTold } from './draft-from-told.ts';

/** The job that makes a draft anew and reads it, as whoever edited it had it. */
export const readDraftJob = 'read-draft';

const flow = 'plan';

/** The latest plan of the agency for a year; null where it has none. */
export async function findPlanOf(talk: Talk, year: number | null) {
  const { assistance, turn } = talk;
  const agency = agencyIn(talk);
  if (agency === null || year === null || (await currentAgency(talk)) === null) return null;
  const kept = await readDocuments(assistance.store, turn.transaction, agency);
  return kept.find(({ facts }) => facts.kind === flow && facts.year === year) ?? null;
}

/** Asks for the draft to be read as it was handed out; what was changed is said when that is done. */
export async function askForEdits(talk: Talk, id: string, facts: Facts, answer: Answer) {
  const plan = await findPlanOf(talk, labelOf(facts).year);
  if (plan === null) {
    answer.say(talk.locale.say('files-no-plan'));
    return;
  }
  const { channel, chat } = talk;
  const { document, record } = plan;
  const place = { channel, chat };
  const agency = agencyIn(talk) ?? '';
  const version = record.latest;
  enqueueJob(talk, readDraftJob, { file: id, place, document, version, agency });
  answer.say(talk.locale.say('files-comparing'));
}

/** What was compared. */
export interface ComparedDraft {
  readonly file: string;
  readonly document: string;
  /** What a reader finds in the draft as it was handed out. */
  readonly drafted: Facts;
  readonly kept: DocumentFacts;
}

/** Shows what was changed by hand and takes it over; one press takes it back. */
export async function takeEdits(
  talk: Talk,
  { file: id, document, drafted, kept }: ComparedDraft,
  answer: Answer,
): Promise<void> {
  const { assistance, turn, locale } = talk;
  const file = await readSentFile(turn.transaction, talk, id, assistance.clock());
  if (file === null) {
    answer.say(locale.say('files-gone'));
    return;
  }
  if (Object.keys(findEdits(drafted, file.facts, kept.activities)).length === 0) {
    answer.say(locale.say('files-no-edits'));
    return;
  }
  await beginFromTold(talk, flow, asTold(kept), new Answer());
  turn.set('documents', { ...turn.chat.documents, [flow]: document });
  const edits = findEdits(drafted, file.facts, entriesOf(talk) ?? kept.activities);
  await converse(talk, { type: 'revise', facts: edits }, answer);
}

/** The activities as the dialogue holds them: each has an id, so that it stays the same one. */
function entriesOf({ turn }: Talk): readonly Activity[] | null {
  const answers = turn.chat.conversation.stack.findLast((frame) => frame.flow === flow)?.answers;
  const entries: unknown = answers?.['activities'];
  return Array.isArray(entries) ? (entries as Activity[]) : null;
}
