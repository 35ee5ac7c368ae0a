/** Own words typed at a question where options are ticked: they join what is ticked. */

import { choosesAnew } from '../questions/pick-options.ts';
import type { Option } from '../questions/question.ts';
import type { Json } from '../record/change.ts';
import { effectiveAnswer } from './describe.ts';
import type { Spot } from './locate.ts';
import type { Turn } from './turn.ts';
import { noteUndo } from './keep-undo.ts';

/** @returns what was read of a text, with what was ticked before it where it does not choose anew */
export function joinTicked(
  turn: Turn,
  spot: Spot,
  text: string,
  value: Json,
  options: readonly Option[],
): Json {
  const ticked = tickedAt(turn, spot, options);
  if (!Array.isArray(value) || ticked.length === 0 || choosesAnew(text)) return value;
  if (!joins(turn, spot, text)) return value;
  const known = new Set(ticked.map((one) => JSON.stringify(one)));
  const added = value.filter((one) => !known.has(JSON.stringify(one)));
  noteUndo(turn, spot.place, spot.level.answers[spot.step.id] ?? null);
  if (added.length > 0) turn.note([{ id: 'note-added-to-ticked', args: { count: ticked.length } }]);
  return [...ticked, ...added];
}

/** A whole list that is pasted takes the place of what nobody has looked at yet. */
function joins({ frame }: Turn, { step, level }: Spot, text: string): boolean {
  if (frame?.ticked === true) return true;
  if (step.typed === 'replaces') return false;
  return Object.hasOwn(level.answers, step.id) || !text.includes('\n');
}

function tickedAt(turn: Turn, spot: Spot, options: readonly Option[]): Json[] {
  const current = spot.step.question?.isMultiple ? effectiveAnswer(turn, spot) : null;
  const offered = new Set(options.map(({ value }) => JSON.stringify(value)));
  const isTicked = (value: Json): boolean => offered.has(JSON.stringify(value));
  return Array.isArray(current) && current.some(isTicked) ? current : [];
}
