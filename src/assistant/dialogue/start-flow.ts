/** Starts a flow that a command calls for; one that saves a profile starts from what is kept. */

import { asFields, asJson } from '../../record/as-json.ts';
import { foldText } from '../../text/fold.ts';
import type { Change } from '../../record/change.ts';
import type { Answers, Frame } from '../../flow/conversation.ts';
import {
  agenciesOf,
  canEdit,
  ownerKey,
  ownerOf,
  profileFrom,
  readAgency,
} from '../records/agency.ts';
import type { Event, Told } from '../../flow/event.ts';
import { dropAsking, dropAwaited } from '../turn/expect.ts';
import { converse } from './converse.ts';
import { beforeKey } from './merge-profile.ts';
import { agencyIn, currentAgency, type Answer, type Talk } from '../turn/context.ts';
import type { Flow } from '../../flow/compile-flow.ts';

/** Which flow is to be started. */
export interface FlowWish {
  readonly flow: string;
  readonly argument: string;
  /** What was said of it in the same sentence. */
  readonly facts?: Told;
  /** What was said of the agency in the same text. */
  readonly profile?: Told;
}

/** Words after `/coquan` that ask for one more agency, folded. */
const another = ['moi', 'new', 'them'];

/** Starts a flow. */
export async function startFlow(
  talk: Talk,
  { flow, argument, facts = {}, profile }: FlowWish,
  answer: Answer,
): Promise<void> {
  const { assistance, user, locale } = talk;
  const event = eventOf(flow, facts, profile);
  if (isProfile(talk, flow)) {
    if (event.type === 'tell' && (await mayBeFirst(talk))) await converse(talk, event, answer);
    else await openProfile(talk, flow, argument, answer);
    return;
  }
  const needs = assistance.flows.get(flow)?.needs ?? '';
  const mustCreate = isProfile(talk, needs) && (await currentAgency(talk)) === null;
  // Said before the questions, not after them.
  if (mustCreate && !assistance.mayCreateAgency(user))
    answer.say(locale.say('agency-not-allowed', { user }));
  else await converse(talk, event, answer);
}

/** True where somebody who has no agency may tell of theirs. */
const mayBeFirst = async (talk: Talk): Promise<boolean> =>
  talk.assistance.mayCreateAgency(talk.user) && (await currentAgency(talk)) === null;

const eventOf = (flow: string, facts: Told, needed?: Told): Event =>
  Object.keys(facts).length === 0
    ? { type: 'start', flow }
    : { type: 'tell', flow, facts, ...(needed === undefined ? {} : { needed }) };

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
  const id = agencyIn(talk);
  const agency = await readAgency(turn.transaction, id, user);
  if (another.includes(foldText(argument)) || agency === null) {
    if (!assistance.mayCreateAgency(user)) {
      answer.say(locale.say('agency-not-allowed', { user }));
      return;
    }
    await openAnswers(talk, flow, {}, answer);
    return;
  }
  if (!canEdit(agency.members[user])) answer.say(locale.say('agency-not-editor'));
  const profile: Answers = structuredClone(asFields(agency.profile));
  const opened = { [ownerKey]: id, [beforeKey]: structuredClone(profile) };
  await openAnswers(talk, flow, { ...profile, ...opened }, answer);
  await listOthers(talk, ids, answer);
}

/** Goes on with the form of that agency where one was begun; another agency's is set aside. */
async function openAnswers(talk: Talk, flow: string, answers: Answers, answer: Answer) {
  const { turn } = talk;
  const isOwn = (frame: Frame | undefined) =>
    frame?.flow === flow && ownerOf(frame) === ownerOf({ answers });
  if (isOwn(turn.chat.conversation.stack.at(-1))) {
    await converse(talk, { type: 'resume' }, answer);
    return;
  }
  const { stack } = turn.chat.conversation;
  const at = stack.findIndex((frame) => frame.flow === flow && !isOwn(frame));
  if (at >= 0) await setAside(talk, flow, at);
  const { stack: left, parked } = turn.chat.conversation;
  const isBegun = left.some(isOwn) || isOwn(parked[flow]);
  const event = { type: 'start', flow, ...(isBegun ? {} : { answers }) } as const;
  await converse(talk, event, answer);
}

/** Takes a form from the stack; what was typed in it and not kept yet is parked. */
async function setAside(talk: Talk, flow: string, at: number): Promise<void> {
  const { turn } = talk;
  const frame = turn.chat.conversation.stack[at];
  if (frame === undefined) return;
  const park: Change = [['parked', flow], asJson(frame)];
  const isTyped = await hasUnkept(talk, frame);
  turn.changeConversation([...(isTyped ? [park] : []), [['stack', at]]]);
}

async function hasUnkept({ turn, user }: Talk, frame: Frame): Promise<boolean> {
  const agency = await readAgency(turn.transaction, ownerOf(frame), user);
  if (agency === null) return Object.keys(frame.answers).length > 0;
  const kept = profileFrom(agency.profile);
  return JSON.stringify(profileFrom(frame.answers)) !== JSON.stringify(kept);
}

/** What was asked beside a dialogue was about the agency that is left. */
async function switchTo(talk: Talk, id: string, answer: Answer): Promise<void> {
  const { turn, user, locale } = talk;
  dropAsking(talk);
  dropAwaited(talk);
  turn.set('plan', null);
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

/** @returns the flow that a word without its slash starts, or null */
export const findFlow = (flows: ReadonlyMap<string, Flow>, word: string): Flow | null =>
  [...flows.values()].find(({ commands }) => commands.includes(word)) ?? null;
