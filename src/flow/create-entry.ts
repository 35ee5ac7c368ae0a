/** New entries of lists. */

import type { Json } from '../record/change.ts';
import type { Entry } from './conversation.ts';
import type { Turn } from './turn.ts';

/** @returns a new entry with an id that no other entry of the conversation has */
export function createEntry(turn: Turn, answers: Record<string, Json>): Entry {
  const id = turn.frame?.nextItem ?? 1;
  turn.setFrame('nextItem', id + 1);
  return { ...answers, id: String(id) };
}
