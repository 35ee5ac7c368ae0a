/** Offers to go on with what was just stopped. */

import type { Flow } from '../../flow/compile-flow.ts';
import { isUnfinished, type Frame } from '../../flow/conversation.ts';
import type { Effect } from '../../flow/effect.ts';
import { agencyButton, openButton, type Button } from '../button.ts';
import { ownerOf } from '../records/agency.ts';
import { agencyIn, type Answer, type Talk } from '../turn/context.ts';

/** Adds one button that takes up all that was stopped, unless something else is under way. */
export function offerToGoOn(talk: Talk, effects: readonly Effect[], answer: Answer): void {
  const { stack } = talk.turn.chat.conversation;
  const stopped = effects.filter((effect) => effect.type === 'leave' && effect.isStopped).length;
  const frames = stack.slice(stack.length - stopped);
  if (stopped === 0 || stopped < stack.length || !frames.some(isUnfinished)) return;
  const button = goOn(talk);
  if (button !== null) answer.options = [button];
}

/** The lowest was begun first: it takes the others up where it needs them. */
function goOn(talk: Talk): Button | null {
  const [frame] = talk.turn.chat.conversation.stack;
  const flow = talk.assistance.flows.get(frame?.flow ?? '');
  if (frame === undefined || flow?.commands[0] === undefined) return null;
  const agency = frame.agency ?? agencyIn(talk);
  const command = `/${flow.commands[0]}`;
  const label = talk.locale.say('action-go-on');
  if (agency === null) return openButton(command, label);
  return agencyButton({ agency }, isOneMore(flow, frame) ? `${command} moi` : command, label);
}

/** The form of one more agency is begun with a word of its own. */
const isOneMore = ({ needs }: Flow, frame: Frame): boolean =>
  needs === null && ownerOf(frame) === null;
