/** Shows what is left of the old year one by one; one press decides each. */

import type { Change } from '../../../record/change.ts';
import { groupLeftovers, settleGroup, type LeftoverGroup } from '../../../roll/group-leftovers.ts';
import { keepSentFile, type SentFile } from '../../records/sent-file.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { draftNow } from './draft-from-told.ts';
import { fileButton } from './file-button.ts';

const flow = 'plan';

/** Shows the first of what is left; where nothing is, the draft is made anew. */
export async function showLeftover(
  talk: Talk,
  id: string,
  file: SentFile,
  answer: Answer,
): Promise<void> {
  const { locale } = talk;
  const groups = groupLeftovers(file.rolled?.leftovers ?? []);
  const [group] = groups;
  if (group === undefined || file.rolled === undefined) {
    await endLeftovers(talk, answer);
    return;
  }
  const { text, why, lines, options } = group;
  const total = file.rolled.total;
  answer.say(
    locale.say('files-left', {
      number: total - groups.length + 1,
      total,
      lines: lines.join(', '),
      text,
      why: locale.say(why.id, why.args),
    }),
  );
  answer.options = [
    ...options.map((option, at) =>
      fileButton(
        id,
        { act: 'choose', option: at },
        option === '' ? locale.say('files-left-drop') : option,
      ),
    ),
    fileButton(id, { act: 'keep' }, locale.say('files-left-keep')),
    fileButton(id, { act: 'end' }, locale.say('files-left-end')),
  ];
}

/** Decides on the first of what is left, and shows the next. */
export async function decideLeftover(
  talk: Talk,
  id: string,
  file: SentFile,
  option: number | null,
  answer: Answer,
): Promise<void> {
  const { rolled } = file;
  const [group] = groupLeftovers(rolled?.leftovers ?? []);
  if (group === undefined || rolled === undefined) {
    await endLeftovers(talk, answer);
    return;
  }
  const words = option === null ? null : (group.options[option] ?? null);
  if (words !== null && !settleInDraft(talk, group, words)) {
    answer.say(talk.locale.say('files-draft-closed'));
    return;
  }
  const leftovers = rolled.leftovers.filter(
    ({ text, why }) => text !== group.text || why.id !== group.why.id,
  );
  const next = { ...file, rolled: { ...rolled, leftovers } };
  keepSentFile(talk.turn.transaction, talk, id, next);
  await showLeftover(talk, id, next, answer);
}

/** Makes the draft anew with what was decided. */
export async function endLeftovers(talk: Talk, answer: Answer): Promise<void> {
  const top = talk.turn.chat.conversation.stack.at(-1);
  if (top?.flow !== flow || top.produced) answer.say(talk.locale.say('files-left-none'));
  else await draftNow(talk, answer);
}

/** @returns false where the draft is not under way any more */
function settleInDraft({ turn }: Talk, group: LeftoverGroup, words: string): boolean {
  const { stack } = turn.chat.conversation;
  const at = stack.findIndex((frame) => frame.flow === flow);
  const frame = stack[at];
  if (frame === undefined) return false;
  const settled = settleGroup(frame.answers, group, words);
  const changes: Change[] = Object.entries(settled)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(frame.answers[key]))
    .map(([key, value]) => [['stack', at, 'answers', key], value]);
  if (changes.length > 0) turn.changeConversation([...changes, [['stack', at, 'produced'], false]]);
  return true;
}
