/** Keeps how the last change of a list is taken back. */

import type { Json } from '../record/change.ts';
import type { Entry, Place } from './conversation.ts';
import type { Turn } from './turn.ts';

/** Notes what stood at a place before it was changed. */
export function noteUndo(turn: Turn, place: Place, items: Json): void {
  turn.setFrame('undo', { place: [...place], items });
}

/** Notes which entries were added to a list: as small as they are, however long the list is. */
export function noteAdded(turn: Turn, place: Place, entries: readonly Entry[]): void {
  turn.setFrame('undo', { place: [...place], added: entries.map(({ id }) => id) });
}

/** True where a button offers it: after something was removed or joined, or several things added. */
export function offersUndo(turn: Turn, place: Place): boolean {
  const undo = turn.frame?.undo;
  if (undo?.place.join('/') !== place.join('/')) return false;
  return !('added' in undo) || undo.added.length > 1;
}

/** True where the last change was one of several answers at once. */
export const offersWhole = ({ frame }: Turn): boolean =>
  frame?.undo !== null && frame !== null && 'answers' in frame.undo;
