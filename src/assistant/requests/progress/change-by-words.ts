/** Changes a followed plan by typed words, and takes changes back; reminders follow at once. */

import type { PlanChange } from '../../../duty/change.ts';
import { type ChangeReading, readChange } from '../../../duty/read-change.ts';
import { canEdit } from '../../records/agency.ts';
import { carryOut, keepChange, openDesk, planChanges, type Desk } from './change-desk.ts';
import { changeSeveral, readSeveral } from './change-several.ts';
import { askToConfirm, settleDoubt } from './confirm-change.ts';
import { planOf } from '../../records/following.ts';
import { renewButton } from './renew-file.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { undoChange } from '../../../duty/undo-change.ts';

/**
 * Takes words that change a plan: "đổi thời gian mục 3 thành 12/5".
 *
 * @param talk - the turn
 * @param document - the plan that was shown last; null for the only one that is followed
 * @param text - the words
 * @param answer - what is said
 * @returns false when they are no such words
 */
export async function takeChange(
  talk: Talk,
  document: string | null,
  text: string,
  answer: Answer,
): Promise<boolean> {
  const desk = await openDesk(talk, document, answer);
  if (desk === null) return false;
  const verb = talk.assistance.readCommand(text)?.verb;
  if ((verb === 'yes' || verb === 'no') && (await settleDoubt(desk, verb === 'yes'))) return true;
  return obey(desk, text);
}

/** @returns false when the words ask for no change */
async function obey(desk: Desk, text: string): Promise<boolean> {
  const { talk, record, plan, answer } = desk;
  const { locale, today, user } = talk;
  const several = readSeveral(desk, text);
  const read = readChange(text, planOf(plan), { today, units: record.profile.units });
  if (read === null && several === null) return false;
  if (!canEdit(record.members[user])) answer.say(locale.say('reminders-not-editor'));
  else if (several !== null && (read === null || several.length > 1))
    await changeSeveral(desk, several, text);
  else if (read !== null) await doOne(desk, read, text);
  return true;
}

async function doOne(desk: Desk, read: ChangeReading, text: string): Promise<void> {
  const { locale } = desk.talk;
  const { answer } = desk;
  if (!read.ok) {
    answer.say(locale.say(read.problem.id, read.problem.args));
    if (isAdding(text)) answer.say(locale.say('progress-add-example'));
  } else if (read.doubts.length > 0) askToConfirm(desk, text, read.doubts);
  else {
    await carryOut(desk, read.change, text);
    offerFile(desk, read.change.kind);
  }
}

/** A later deadline is an answer: the plan stays as it was drafted. */
function offerFile(desk: Desk, kind: PlanChange['kind']): void {
  const { answer, talk } = desk;
  if (kind === 'extend') return;
  answer.say(talk.locale.say('note-file-older'));
  answer.options = [...answer.options, renewButton(desk)];
}

const isAdding = (text: string): boolean => /^\s*(?:thêm|bổ sung|them|bo sung|add)\s/iu.test(text);

/** Takes the change of a number in the history back, if nothing was changed after it. */
export async function takeBack(
  talk: Talk,
  document: string,
  number: number,
  answer: Answer,
): Promise<void> {
  const { locale, user } = talk;
  const desk = await openDesk(talk, document, answer);
  const event = desk?.plan.history[number];
  const later = desk?.plan.history.slice(number + 1) ?? [];
  const isLast = later.every(({ what }) => what !== 'changed' && what !== 'undone');
  if (desk === null || event?.undo === undefined || !isLast)
    answer.say(locale.say('reminders-nothing-to-undo'));
  else if (!canEdit(desk.record.members[user])) answer.say(locale.say('reminders-not-editor'));
  else {
    const steps = [event.undo].flat().toReversed();
    const now = steps.reduce(undoChange, desk.plan);
    const text = event.text ?? '';
    await keepChange(desk, planChanges(document, now), { what: 'undone', text });
    answer.say(locale.say('reminders-undone', { text }));
  }
}
