/** Starts a flow that a command calls for; one that saves a profile starts from what is kept. */

import type { Json } from '../flow/change.ts';
import { foldText } from '../calendar/fold.ts';
import { agenciesOf, canEdit, readAgency } from './agency-records.ts';
import { converse } from './converse.ts';
import type { Answer, Talk } from './talk.ts';

/** Words after `/coquan` that ask for one more agency, folded. */
const another = ['moi', 'new', 'them'];

/** Starts a flow. */
export async function startFlow(
  talk: Talk,
  flow: string,
  argument: string,
  answer: Answer,
): Promise<void> {
  const outcome = talk.assistance.flows.get(flow)?.outcome;
  if (outcome !== undefined && 'save' in outcome) await openProfile(talk, flow, argument, answer);
  else await converse(talk, { type: 'start', flow }, answer);
}

async function openProfile(talk: Talk, flow: string, argument: string, answer: Answer) {
  const { turn, user, locale, assistance } = talk;
  const ids = await agenciesOf(turn.transaction, user);
  const chosen = ids[Number(argument) - 1];
  if (chosen !== undefined) await switchTo(talk, chosen, answer);
  const agency = await readAgency(turn.transaction, turn.chat.agency, user);
  if (another.includes(foldText(argument)) || agency === null) {
    if (!assistance.mayCreateAgency(user)) {
      answer.say(locale.say('agency-not-allowed'));
      return;
    }
    turn.set('saving', null);
    await converse(talk, { type: 'start', flow }, answer);
    return;
  }
  if (!canEdit(agency.members[user])) answer.say(locale.say('agency-not-editor'));
  turn.set('saving', turn.chat.agency);
  const answers = structuredClone(agency.profile) as unknown as Record<string, Json>;
  await converse(talk, { type: 'start', flow, answers }, answer);
  await listOthers(talk, ids, answer);
}

async function switchTo({ turn, user, locale }: Talk, id: string, answer: Answer): Promise<void> {
  turn.set('agency', id);
  const agency = await readAgency(turn.transaction, id, user);
  if (agency) answer.say(locale.say('note-agency-switched', { name: agency.profile.name }));
}

async function listOthers({ turn, user, locale }: Talk, ids: readonly string[], answer: Answer) {
  if (ids.length < 2) return;
  const lines = [locale.say('agency-others')];
  for (const [at, id] of ids.entries()) {
    const agency = await readAgency(turn.transaction, id, user);
    if (agency && id !== turn.chat.agency) lines.push(`${at + 1}. ${agency.profile.name}`);
  }
  answer.say(lines.join('\n'));
}
