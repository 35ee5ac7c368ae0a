/** Brings a conversation of an earlier release to the flow of today. */

import { levelOf } from './ask.ts';
import type { Sequence } from './compile-flow.ts';
import { entriesOf, entryLevel, locate, spotAt, type Level, type Spot } from './locate.ts';
import type { Turn } from './turn.ts';

/**
 * Moves answers of renamed steps to their new ids.
 *
 * @returns true when the question asked last is gone: what was typed answers nothing of today's flow
 */
export function adopt(turn: Turn): boolean {
  const { frame, flow } = turn;
  if (frame === null || flow === null) return false;
  renameAnswers(turn, levelOf(turn));
  if (frame.asked === null) return false;
  if (flow.sequence.hasRenames) {
    const asked = renamePlace(flow.sequence, frame.asked);
    if (asked.join('/') !== frame.asked.join('/')) turn.setFrame('asked', asked);
  }
  if (locate(levelOf(turn), turn.frame?.asked ?? []) !== null) return false;
  turn.setFrame('pending', null);
  turn.setFrame('filling', false);
  turn.note([{ id: 'note-question-gone', args: {} }]);
  return true;
}

function renameAnswers(turn: Turn, level: Level): void {
  if (!level.sequence.hasRenames) return;
  for (const [was, id] of level.sequence.renamed) {
    if (!Object.hasOwn(level.answers, was) || Object.hasOwn(level.answers, id)) continue;
    turn.draft.set([...level.path, id], level.answers[was]);
    turn.draft.remove([...level.path, was]);
  }
  for (const { id } of level.sequence.steps) renameInEntries(turn, spotAt(level, id));
}

function renameInEntries(turn: Turn, list: Spot | null): void {
  if (!list?.step.entry?.hasRenames) return;
  for (const { id } of entriesOf(list)) {
    const inside = entryLevel(list, id);
    if (inside) renameAnswers(turn, inside);
  }
}

/** @returns the place with the ids of today */
function renamePlace(sequence: Sequence, [id, entry, ...rest]: readonly string[]): string[] {
  if (id === undefined) return [];
  const now = sequence.index.has(id) ? id : newId(sequence, id);
  const inside = sequence.steps[sequence.index.get(now) ?? -1]?.entry;
  if (entry === undefined) return [now];
  return [now, entry, ...(inside ? renamePlace(inside, rest) : rest)];
}

const newId = (sequence: Sequence, id: string): string =>
  sequence.renamed.find(([was]) => was === id)?.[1] ?? id;
