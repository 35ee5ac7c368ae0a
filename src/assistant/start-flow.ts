/** Starts a flow that a command calls for; one that saves a profile starts from what is kept. */

import { foldText } from '../calendar/fold.ts';
import type { Answers, Frame } from '../flow/conversation.ts';
import { agenciesOf, canEdit, ownerKey, ownerOf, readAgency } from './agency-records.ts';
import { converse } from './converse.ts';
import { currentAgency, type Answer, type Talk } from './talk.ts';

/** Words after `/coquan` that ask for one more agency, folded. */
const another = ['moi', 'new', 'them'];

/** Starts a flow. */
export async function startFlow(
  talk: Talk,
  flow: string,
  argument: string,
  answer: Answer,
): Promise<void> {
  const { assistance, user, locale } = talk;
  if (isProfile(talk, flow)) {
    await openProfile(talk, flow, argument, answer);
    return;
  }
  const needs = assistance.flows.get(flow)?.needs ?? '';
  const mustCreate = isProfile(talk, needs) && (await currentAgency(talk)) === null;
  // Said before the questions, not after them.
  if (mustCreate && !assistance.mayCreateAgency(user)) answer.say(locale.say('agency-not-allowed'));
  else await converse(talk, { type: 'start', flow }, answer);
}

function isProfile({ assistance }: Talk, flow: string): boolean {
  const outcome = assistance.flows.get(flow)?.outcome;
  return outcome !== undefined && 'save' in outcome;
}

async function openProfile(talk: Talk, flow: string, argument: string, answer: Answer) {
  const { turn, user, locale, assistance } = talk;
  const ids = await agenciesOf(turn.transaction, user);
  const chosen = ids[Number(argument) - 1];
  if (chosen !== undefined) await switchTo(talk, chosen, answer);
  else if (/^\d+$/.test(argument)) {
    const args = { number: Number(argument), count: ids.length };
    answer.say(locale.say('problem-option-out-of-range', args));
  }
  const agency = await readAgency(turn.transaction, turn.chat.agency, user);
  if (another.includes(foldText(argument)) || agency === null) {
    if (!assistance.mayCreateAgency(user)) {
      answer.say(locale.say('agency-not-allowed'));
      return;
    }
    await openAnswers(talk, flow, {}, answer);
    return;
  }
  if (!canEdit(agency.members[user])) answer.say(locale.say('agency-not-editor'));
  const profile = structuredClone(agency.profile) as unknown as Answers;
  await openAnswers(talk, flow, { ...profile, [ownerKey]: turn.chat.agency }, answer);
  await listOthers(talk, ids, answer);
}

/** Goes on with the answers of that owner, if there are any; another owner's stay where they are. */
async function openAnswers(talk: Talk, flow: string, answers: Answers, answer: Answer) {
  const { stack, parked } = talk.turn.chat.conversation;
  const isOwn = (frame: Frame | undefined) =>
    frame?.flow === flow && ownerOf(frame) === ownerOf({ answers });
  const open = stack.filter((frame) => frame.flow === flow);
  const begun = open.length === 0 ? parked[flow] : open[0];
  if (isOwn(stack.at(-1))) await converse(talk, { type: 'resume' }, answer);
  else if (open.length < 2 && isOwn(begun)) await converse(talk, { type: 'start', flow }, answer);
  else await converse(talk, { type: 'start', flow, answers }, answer);
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
