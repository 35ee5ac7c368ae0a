/** Keeps dialogues with the agency that they were begun for: none follows its author into another. */

import { asJson } from '../../record/as-json.ts';
import type { Change } from '../../record/change.ts';
import { isUnfinished, parkingOf, type Frame } from '../../flow/conversation.ts';
import type { Answer, Talk } from '../turn/context.ts';

/**
 * Writes down whose the dialogues are that were begun before there was an agency, or in an earlier
 * release: they are of the agency that the chat works for.
 */
export function claimFrames({ turn, assistance }: Talk): void {
  const { agency, conversation } = turn.chat;
  if (agency === null) return;
  const isUnclaimed = (frame: Frame): boolean =>
    (frame.agency ?? null) === null && (assistance.flows.get(frame.flow)?.needs ?? null) !== null;
  const changes: Change[] = conversation.stack.flatMap((frame, at): Change[] =>
    isUnclaimed(frame) ? [[['stack', at, 'agency'], agency]] : [],
  );
  for (const [parking, frame] of Object.entries(conversation.parked)) {
    if (!isUnclaimed(frame)) continue;
    const claimed = { ...frame, agency };
    changes.push([['parked', parking]]);
    changes.push([['parked', parkingOf(claimed)], asJson(claimed)]);
  }
  if (changes.length > 0) turn.changeConversation(changes);
}

/**
 * Sets the dialogues of agencies aside that their author belongs to no longer; says so.
 *
 * @returns true where there were some
 */
export function setAsideFrames(
  { turn, locale }: Talk,
  own: readonly string[],
  answer: Answer,
): boolean {
  const { stack } = turn.chat.conversation;
  const isOthers = ({ agency = null }: Frame): boolean => agency !== null && !own.includes(agency);
  const others = stack.filter(isOthers);
  if (others.length === 0) return false;
  const kept = others
    .filter(isUnfinished)
    .map((frame): Change => [['parked', parkingOf(frame)], asJson(frame)]);
  const left = stack.filter((frame) => !isOthers(frame));
  turn.changeConversation([...kept, [['stack'], asJson(left)]]);
  answer.say(locale.say('note-set-aside-not-yours'));
  return true;
}
