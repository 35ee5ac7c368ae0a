/** Corrects a result, takes it back, or puts it back: its own author may, and editors of the agency. */

import { canEdit } from '../../records/agency.ts';
import { readObstacle, type ResultOrder } from './read-result-order.ts';
import { agencyButton } from '../../button.ts';
import { awaitNext, placeOf, scopeOf, tellReminders, type Desk } from './result-desk.ts';
import { readAllResults, type KeptResult } from '../../records/result.ts';
import { correctResult, withdrawResult } from '../../records/keep-result.ts';
import { tellResult } from './tell-result.ts';

type Changing = Extract<ResultOrder, { type: 'correct' | 'withdraw' | 'restore' }>;

/** Changes a result. */
export async function changeResult(desk: Desk, order: Changing): Promise<void> {
  const { talk, answer, agency, plan } = desk;
  const all = await readAllResults(talk.turn.transaction, agency, plan.document);
  const result = all.find(({ id }) => id === order.result);
  if (result === undefined || (order.type === 'correct' && result.withdrawnAt !== undefined))
    answer.say(talk.locale.say('results-no-such-result', { id: order.result }));
  else if (!mayChange(desk, order, result)) answer.say(talk.locale.say('results-not-yours'));
  else if (order.type === 'correct') await correct(desk, result, order.text);
  else if (order.type === 'withdraw') await withdraw(desk, result);
  else {
    withdrawResult(talk.turn.transaction, placeOf(desk), result.id, null);
    await tellReminders(desk);
    await tellResult(desk, result.id);
  }
}

/**
 * What somebody else said may be wrong, but that is for an editor to decide; and what an editor took
 * back, its author does not put back.
 */
function mayChange({ talk, record }: Desk, { type }: Changing, result: KeptResult): boolean {
  const { user } = talk;
  if (canEdit(record.members[user])) return true;
  const isUndone = type !== 'restore' || result.withdrawnBy === user;
  return result.by === user && isUndone;
}

async function withdraw(desk: Desk, { id, text }: KeptResult): Promise<void> {
  const { talk, answer } = desk;
  const { locale, turn, assistance, user } = talk;
  withdrawResult(turn.transaction, placeOf(desk), id, { at: assistance.clock(), by: user });
  await tellReminders(desk);
  answer.say(locale.say('results-withdrawn', { text }));
  const undo = `/ketqua lay lai ${id}`;
  answer.options = [agencyButton(scopeOf(desk), undo, locale.say('action-undo'))];
}

async function correct(desk: Desk, result: KeptResult, text: string): Promise<void> {
  const { talk, answer } = desk;
  const { locale, turn, assistance } = talk;
  if (text === '') {
    const { activity, task, id } = result;
    answer.say(locale.say('results-correct', { text: result.text, id }));
    awaitNext(desk, { what: 'words', activity, task, result: id });
    return;
  }
  const place = placeOf(desk);
  const said = { text: readObstacle(text).text, at: assistance.clock(), zone: assistance.zone };
  await correctResult(turn.transaction, place, result.id, said);
  await tellReminders(desk);
  await tellResult(desk, result.id);
}
