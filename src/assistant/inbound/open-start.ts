/** Opens the words that a link into a private chat carries: a command, a dialogue, an invitation, a document. */

import { agenciesOf, readAgency } from '../records/agency.ts';
import { readChat } from '../records/chat.ts';
import { findCommand } from './command-words.ts';
import { findFlow } from '../dialogue/start-flow.ts';
import { isGroupLink, isOpen } from './continue-in-private.ts';
import { links } from '../records/group-link.ts';
import { joinByToken } from '../requests/members/join-agency.ts';
import { isInvitation } from '../requests/members/invitation.ts';
import { findChat } from '../records/group.ts';
import { offerFiles } from '../dialogue/produce-document.ts';
import { documents } from '../records/document.ts';
import { startFlow } from '../dialogue/start-flow.ts';
import type { Answer, Talk } from '../turn/context.ts';

/** What the words of a link came to: said, a command to be carried out, or nothing known. */
export type Opened = 'said' | 'unknown' | { readonly command: string };

/** First letter of the words of a link to a document. */
const documentMark = 'd';

/** Opens the words of a link. */
export async function openStart(talk: Talk, start: string, answer: Answer): Promise<Opened> {
  const { assistance } = talk;
  const means = findCommand(start, assistance.locales);
  // A link of a stranger must not steer somebody's dialogue.
  if (means !== null && 'request' in means) return { command: start };
  if (findFlow(assistance.flows, start) !== null) return { command: start };
  if (isInvitation(start)) {
    await joinByToken(talk, start, answer);
    return 'said';
  }
  if (isGroupLink(start) && (await openGroupLink(talk, start, answer))) return 'said';
  const isDocument = start.startsWith(documentMark) && (await offerAgain(talk, start, answer));
  return isDocument ? 'said' : 'unknown';
}

/** @returns false when there is no such link any more */
async function openGroupLink(talk: Talk, token: string, answer: Answer): Promise<boolean> {
  const { turn, assistance, channel } = talk;
  const { transaction } = turn;
  const link = await links.read(transaction, channel, token);
  if (link === null || !isOpen(link.expiresAt, assistance.clock())) return false;
  await startFlow(talk, link, answer);
  // Read anew: the turn has gone on since.
  const stack = (await readChat(transaction, channel, talk.chat))?.conversation.stack ?? [];
  if (stack.some(({ flow }) => flow === link.flow))
    turn.awaitResult(link.flow, await findChat(transaction, channel, link.group));
  return true;
}

/** @returns false when there is no such document in the person's agencies */
async function offerAgain(talk: Talk, start: string, answer: Answer): Promise<boolean> {
  const { turn, user, locale, assistance } = talk;
  const document = start.slice(documentMark.length);
  for (const agency of await agenciesOf(turn.transaction, user)) {
    if ((await readAgency(turn.transaction, agency, user)) === null) continue;
    const record = await documents.read(turn.transaction, agency, document);
    const facts = record?.versions[String(record.latest)];
    if (record === null || facts === undefined) continue;
    const place = { agency, document, version: record.latest };
    answer.files = offerFiles(assistance, place, facts, locale);
    answer.say(locale.say('dialogue-document-again', { title: facts.title }));
    return true;
  }
  return false;
}
