/** Does what a button below a file says. */

import { readSentFile, type SentFile } from '../../records/sent-file.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { beginPlan } from './begin-plan.ts';
import { decideLeftover, endLeftovers, showLeftover } from './decide-leftovers.ts';
import { checkSentFile, offerMended } from './check-sent-file.ts';
import { readFileAct, type UseOfFile } from './file-button.ts';
import { askForEdits } from './take-edits.ts';
import { rollFile } from './roll-file.ts';

/** Answers a press of a button below a file. */
export async function answerFile(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const { assistance, turn, locale } = talk;
  const pressed = readFileAct(argument);
  const file =
    pressed === null
      ? null
      : await readSentFile(turn.transaction, talk, pressed.file, assistance.clock());
  if (pressed === null || file === null) {
    answer.say(locale.say('files-gone'));
    return;
  }
  const { file: id, act: wanted } = pressed;
  if (wanted.act === 'check') checkSentFile(talk, id, file, answer);
  else if (wanted.act === 'mend') offerMended(talk, id, file, answer);
  else await act(talk, { id, file }, wanted, answer);
}

async function act(
  talk: Talk,
  { id, file }: { readonly id: string; readonly file: SentFile },
  wanted: UseOfFile,
  answer: Answer,
): Promise<void> {
  switch (wanted.act) {
    case 'roll':
      return rollFile(talk, id, file, wanted.year, answer);
    case 'begin':
      return beginPlan(talk, id, file, { year: wanted.year, isConfirmed: false }, answer);
    case 'confirm':
      return beginPlan(talk, id, file, { year: wanted.year, isConfirmed: true }, answer);
    case 'left':
      return showLeftover(talk, id, file, answer);
    case 'choose':
      return decideLeftover(talk, id, file, wanted.option, answer);
    case 'keep':
      return decideLeftover(talk, id, file, null, answer);
    case 'edits':
      return askForEdits(talk, id, file.facts, answer);
    case 'end':
      return endLeftovers(talk, answer);
  }
}
