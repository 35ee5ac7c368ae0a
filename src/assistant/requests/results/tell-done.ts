/** Records what somebody tells in own words: finds which activity it was for, or asks. */

import { awaitResult, findAwaited } from '../../turn/expect.ts';
import { foldWords } from '../../../text/fold.ts';
import type { Told } from '../../../flow/event.ts';
import { readPlans, type KeptPlan } from '../../records/gather-plans.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { officeOf } from './await-result.ts';
import { recordResult } from './record-result.ts';
import type { ResultOffice } from './result-desk.ts';

/**
 * Records a result, or shows the activities to choose from; the words are kept until then.
 *
 * @param talk - the turn
 * @param text - as it was typed
 * @param told - activities with their titles, or the number of one
 * @param answer - what is said
 */
export async function tellDone(
  talk: Talk,
  text: string,
  told: Told,
  answer: Answer,
): Promise<void> {
  const office = await officeOf(talk);
  if (office === null) {
    answer.say(talk.locale.say('groups-no-agency'));
    return;
  }
  const { number } = told;
  const found =
    typeof number === 'number'
      ? { record: null, argument: `${number} ${withoutNumber(text, number)}` }
      : await findActivity(talk, office, text, told);
  if (found === null) {
    await recordResult(talk, office, '', answer);
    keepWords(talk, text, answer);
    return;
  }
  const meant =
    found.record === null ? talk.meant : { agency: office.agency, record: found.record };
  await recordResult({ ...talk, meant }, office, found.argument, answer);
}

/** "việc 4 xong, đã treo 3 băng rôn" → the words behind the number */
function withoutNumber(text: string, number: number): string {
  const rest = text.replace(new RegExp(String.raw`^.*?(?<!\d)${number}(?!\d)[\s.:,)]*`, 'su'), '');
  return rest === '' ? text : rest;
}

/** The next number that is typed says which activity the words were for. */
function keepWords(talk: Talk, text: string, answer: Answer): void {
  const awaited = findAwaited(talk);
  if (awaited === null) return;
  awaitResult(talk, { ...awaited, text });
  answer.say(talk.locale.say('results-which'));
}

/** @returns the plan and the words for `/ketqua`, where one activity alone can be meant */
async function findActivity(talk: Talk, { agency }: ResultOffice, text: string, told: Told) {
  const { turn, assistance } = talk;
  const title = titleIn(told);
  if (title === '') return null;
  const plans = await readPlans(assistance.store, turn.transaction, agency);
  const spokenOf = plans.find(({ document }) => document === turn.chat.plan) ?? plans[0];
  const near = spokenOf === undefined ? [] : matchesIn(spokenOf, title);
  const all = near.length > 0 ? near : plans.flatMap((plan) => matchesIn(plan, title));
  const [only, ...others] = all;
  if (only === undefined || others.length > 0) return null;
  return { record: only.document, argument: `${only.number} ${text}` };
}

function titleIn({ activities }: Told): string {
  const [first] = Array.isArray(activities) ? (activities as { title?: unknown }[]) : [];
  return typeof first?.title === 'string' ? foldWords(first.title) : '';
}

interface Match {
  readonly document: string;
  readonly number: number;
}

/** Activities whose titles have the words that were told; the best where some have more of them. */
function matchesIn({ document, facts }: KeptPlan, title: string): Match[] {
  const words = title.split(' ');
  const scored = facts.activities.map((activity, at) => {
    const own = new Set(foldWords(activity.title).split(' '));
    const shared = words.filter((word) => own.has(word)).length;
    return { number: at + 1, share: shared / words.length, shared };
  });
  const likely = scored.filter(({ share, shared }) => shared >= 2 && share >= 2 / 3);
  const best = Math.max(0, ...likely.map(({ share }) => share));
  return likely.filter(({ share }) => share === best).map(({ number }) => ({ document, number }));
}
