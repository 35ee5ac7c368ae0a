/** Takes back the last change of a list, wherever the dialogue is. */

import { changed } from './accept.ts';
import { ask, levelOf } from './ask.ts';
import type { Json } from './change.ts';
import type { Undo } from './conversation.ts';
import { noteUndo } from './keep-undo.ts';
import { entriesOf, locate, type Spot } from './locate.ts';
import { resume } from './stack.ts';
import type { Turn } from './turn.ts';

/** Takes back the last change of a list; said once more, it is made again. */
export function undo(turn: Turn): void {
  const last = turn.frame?.undo ?? null;
  const located = last === null ? null : locate(levelOf(turn), last.place);
  turn.setFrame('pending', null);
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

function contentsBefore(spot: Spot, last: Undo): Json {
  if (!('added' in last)) return last.items;
  return entriesOf(spot).filter(({ id }) => !last.added.includes(id));
}
