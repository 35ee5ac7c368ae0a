/** Asks whether a change of a plan is meant, and carries it out when it is. */

import type { Remark } from '../../../calendar/atom.ts';
import { readChange } from '../../../duty/read-change.ts';
import { findAsking, keepAsking } from '../../turn/expect.ts';
import { type Asking } from '../../records/expected.ts';
import { canEdit } from '../../records/agency.ts';
import { agencyButton, type Button } from '../../button.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { carryOut, openDesk, type Desk } from './change-desk.ts';
import { planOf, type FollowedPlan } from '../../records/following.ts';

/** Says what is odd about a change; nothing is changed until somebody says that it is meant. */
export function askToConfirm(desk: Desk, text: string, doubts: readonly Remark[]): void {
  const { talk, agency, document, plan, answer } = desk;
  const { locale, assistance } = talk;
  const at = assistance.clock();
  for (const { id, args } of doubts) answer.say(locale.say(id, args));
  answer.say(locale.say('progress-sure'));
  const scope = { agency, record: document };
  const button = (word: string, label: string): Button =>
    agencyButton(scope, `/tiendo ${word} ${at}`, locale.say(label));
  answer.options = [button('dung', 'action-yes'), button('thoi', 'action-no')];
  const since = lastEventOf(plan);
  keepAsking(talk, { kind: 'doubt', agency, document, text, at, since });
}

/** Takes a press of one of the buttons: `dung 1714611600000`. @returns false for other words */
export async function takeDoubt(
  talk: Talk,
  document: string,
  words: string,
  answer: Answer,
): Promise<boolean> {
  const [, word, at] = /^(dung|thoi) (\d+)$/.exec(words) ?? [];
  if (word === undefined) return false;
  const desk = await openDesk(talk, document, answer);
  const isSettled = desk !== null && (await settleDoubt(desk, word === 'dung', Number(at)));
  if (!isSettled) answer.say(talk.locale.say('progress-nothing-to-confirm'));
  return true;
}

/**
 * Takes a yes or a no.
 *
 * @param desk - who answers, about which plan
 * @param isMeant - what they answer
 * @param at - which question is answered; the last one where it is not said
 * @returns false when nothing was asked
 */
export async function settleDoubt(desk: Desk, isMeant: boolean, at?: number): Promise<boolean> {
  const { talk, agency, document, answer } = desk;
  const asked = findAsking(talk);
  if (asked?.kind !== 'doubt' || asked.document !== document) return false;
  if (at !== undefined && at !== asked.at) return false;
  keepAsking(talk, { kind: 'change', agency, document });
  if (isMeant) await doAsMeant(desk, asked);
  else answer.say(talk.locale.say('progress-unchanged'));
  return true;
}

type Doubted = Extract<Asking, { kind: 'doubt' }>;

async function doAsMeant(desk: Desk, { text, since }: Doubted): Promise<void> {
  const { talk, record, plan, answer } = desk;
  const { locale, today, user } = talk;
  const read = readChange(text, planOf(plan), { today, units: record.profile.units });
  // Numbers may have moved since: the words could mean another activity.
  if (lastEventOf(plan) !== since || read?.ok !== true)
    answer.say(locale.say('progress-changed-meanwhile'));
  else if (!canEdit(record.members[user])) answer.say(locale.say('reminders-not-editor'));
  else await carryOut(desk, read.change, text);
}

const lastEventOf = ({ history }: FollowedPlan): number => history.at(-1)?.at ?? 0;
