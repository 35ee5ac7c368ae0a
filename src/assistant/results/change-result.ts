/** Corrects a result, takes it back, or puts it back: its own author may, and editors of the agency. */

import { canEdit } from '../members/agency-records.ts';
import { readObstacle, type ResultOrder } from './read-result-order.ts';
import { agencyButton } from '../button.ts';
import { awaitNext, placeOf, scopeOf, tellReminders, type Desk } from './result-desk.ts';
import { readAllResults, type KeptResult } from './result-records.ts';
import { correctResult, withdrawResult } from './keep-result.ts';
import { tellResult } from './tell-result.ts';

type Changing = Extract<ResultOrder, { type: 'correct' | 'withdraw' | 'restore' }>;

/** Changes a result. */
export async function changeResult(desk: Desk, order: Changing): Promise<void> {
  const { talk, answer, agency, plan, record: kept } = desk;
  const { locale, turn, assistance, user } = talk;
  const place = placeOf(desk);
  const all = await readAllResults(turn.transaction, agency, plan.document);
  const result = all.find(({ id }) => id === order.result);
  if (result === undefined) {
    answer.say(locale.say('results-no-such-result', { id: order.result }));
    return;
  }
  if (order.type === 'correct') {
    await correct(desk, result, order.text);
    return;
  }
  // What somebody else said may be wrong, but that is for an editor to decide.
  if (result.by !== user && !canEdit(kept.members[user]) && order.type === 'withdraw') {
    answer.say(locale.say('results-not-yours'));
    return;
  }
  const at = order.type === 'withdraw' ? assistance.clock() : null;
  withdrawResult(turn.transaction, place, result.id, at);
  await tellReminders(desk);
  const { text } = result;
  if (at === null) await tellResult(desk, result.id);
  else {
    answer.say(locale.say('results-withdrawn', { text }));
    const undo = `/ketqua lay lai ${result.id}`;
    answer.options = [agencyButton(scopeOf(desk), undo, locale.say('action-undo'))];
  }
}

async function correct(desk: Desk, result: KeptResult, text: string): Promise<void> {
  const { talk, answer, record: kept } = desk;
  const { locale, turn, assistance, user } = talk;
  if (result.by !== user && !canEdit(kept.members[user])) {
    answer.say(locale.say('results-not-yours'));
    return;
  }
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
