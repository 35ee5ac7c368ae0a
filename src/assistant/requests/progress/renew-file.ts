/** Makes a new version of the document of a followed plan, as the plan stands now. */

import { canEdit } from '../../records/agency.ts';
import { documentKey, keepDocument } from '../../records/document.ts';
import { offerFiles } from '../../dialogue/produce-document.ts';
import { agencyButton, type Button } from '../../button.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { openDesk, type Desk } from './change-desk.ts';

/** What the button says, behind the command. */
const word = 'ban';

/** @returns whether the words behind the command ask for it */
export const asksForFile = (words: string): boolean => words === word;

/** @returns the button that a changed plan offers: its file shows what it was before */
export const renewButton = ({ agency, document, talk }: Desk): Button =>
  agencyButton(
    { agency, record: document },
    `/tiendo ${word}`,
    talk.locale.say('action-new-version'),
  );

/** Keeps a version of the document with what was changed in the chat, and offers its files. */
export async function renewFile(talk: Talk, document: string, answer: Answer): Promise<void> {
  const { assistance, turn, locale, user } = talk;
  const desk = await openDesk(talk, document, answer);
  if (desk === null) return;
  if (!canEdit(desk.record.members[user])) {
    answer.say(locale.say('reminders-not-editor'));
    return;
  }
  const { agency, plan } = desk;
  turn.transaction.hold(documentKey(agency, document));
  const { facts } = plan;
  const at = assistance.clock();
  const version = await keepDocument(turn.transaction, agency, document, facts, at);
  answer.say(locale.say('progress-new-version', { count: facts.activities.length }));
  answer.files = offerFiles(assistance, { agency, document, version }, facts, locale);
}
