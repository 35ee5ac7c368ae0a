/** Takes back the last change of a list, wherever the dialogue is. */

import { changed } from './accept.ts';
import { ask, askNext, levelOf } from './ask.ts';
import type { Json } from '../record/change.ts';
import type { Answers, Undo } from './conversation.ts';
import { noteUndo } from './keep-undo.ts';
import { entriesOf, locate, type Spot } from './locate.ts';
import { resume } from './stack.ts';
import type { Turn } from './turn.ts';

/** Takes back the last change of a list, or of several answers; said once more, it is made again. */
export function undo(turn: Turn): void {
  const last = turn.frame?.undo ?? null;
  turn.setFrame('pending', null);
  if (last !== null && 'answers' in last) undoAnswers(turn, last);
  else undoList(turn, last);
}

function undoList(turn: Turn, last: Exclude<Undo, { answers: Answers }> | null): void {
  const located = last === null ? null : locate(levelOf(turn), last.place);
  if (last === null || located?.type !== 'step') {
    turn.refuse('problem-nothing-to-undo');
    resume(turn);
    return;
  }
  const { spot } = located;
  const now = spot.level.answers[spot.step.id] ?? null;
  const before = contentsBefore(spot, last);
  if (before === null) turn.draft.remove(spot.path);
  else turn.draft.set(spot.path, before);
  changed(turn);
  noteUndo(turn, last.place, now);
  turn.setFrame('filling', false);
  ask(turn, spot.place);
}

type WholeUndo = Extract<Undo, { answers: Answers }>;

/** Puts all the answers back that a sentence changed. */
function undoAnswers(turn: Turn, { place, answers, offered = null }: WholeUndo): void {
  const { frame } = turn;
  if (frame === null) return;
  const now = structuredClone(frame.answers);
  const lying = frame.offered ?? null;
  turn.draft.set([...turn.framePath, 'answers'], structuredClone(answers));
  if (frame.produced) turn.setFrame('revised', true);
  changed(turn);
  turn.setFrame('offered', offered);
  turn.setFrame('undo', { place, answers: now, offered: lying });
  turn.setFrame('filling', false);
  const located = locate(levelOf(turn), place);
  if (located?.type === 'step' && isEmptyList(located.spot)) {
    turn.setFrame('told', false);
    askNext(turn, -1);
  } else ask(turn, place);
}

const isEmptyList = (spot: Spot): boolean =>
  spot.step.question === null && entriesOf(spot).length === 0;

function contentsBefore(spot: Spot, last: Exclude<Undo, { answers: Answers }>): Json {
  if (!('added' in last)) return last.items;
  return entriesOf(spot).filter(({ id }) => !last.added.includes(id));
}
