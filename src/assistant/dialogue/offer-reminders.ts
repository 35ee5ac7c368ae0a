/** Offers reminders of a plan that was just made. */

import type { Effect } from '../../flow/effect.ts';
import { agencyButton } from '../button.ts';
import { canEdit } from '../records/agency.ts';
import { agencyIn, currentAgency, type Answer, type Talk } from '../turn/context.ts';
import { readReminders } from '../records/following.ts';

/** Adds a button that opens the reminders of a plan which a dialogue made, unless they are on. */
export async function offerReminders(
  talk: Talk,
  effects: readonly Effect[],
  answer: Answer,
): Promise<void> {
  const { turn, user, locale } = talk;
  const agency = agencyIn(talk);
  const document = findMade(talk, effects);
  const record = await currentAgency(talk);
  if (document === null || agency === null || record === null || !canEdit(record.members[user]))
    return;
  const { plans } = await readReminders(turn.transaction, agency);
  if (plans[document]?.isOn === true) return;
  const hasGroups = Object.keys(record.groups ?? {}).length > 0;
  const label = locale.say(hasGroups ? 'reminders-offer-group' : 'reminders-offer');
  const follow = agencyButton({ agency, record: document }, '/nhacviec', label);
  answer.options = [...answer.options, follow];
}

/** @returns the plan that was made; null where none was */
function findMade({ assistance, turn }: Talk, effects: readonly Effect[]): string | null {
  const finish = effects.find((effect) => effect.type === 'finish');
  if (finish === undefined) return null;
  const outcome = assistance.flows.get(finish.flow)?.outcome;
  const isPlan = outcome !== undefined && 'produce' in outcome && outcome.produce === 'plan';
  return isPlan ? (turn.chat.documents[finish.flow] ?? null) : null;
}
