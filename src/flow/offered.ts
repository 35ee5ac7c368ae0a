/** What a paste held for other questions: it lies ready, and one press takes it. */

import type { Turn } from './turn.ts';

/** @returns what lies ready, in words ("căn cứ (3), nơi nhận (5)"); null where nothing does */
export function describeOffered(turn: Turn): string | null {
  const offered = turn.frame?.offered ?? null;
  if (offered === null || turn.flow === null) return null;
  const parts = turn.flow.sequence.steps
    .filter(({ id }) => Object.hasOwn(offered, id))
    .map(({ id, message }) => {
      const label = (turn.surroundings.say(message, 'label') ?? id).toLowerCase();
      const value = offered[id];
      return Array.isArray(value) ? `${label} (${value.length})` : label;
    });
  return parts.length === 0 ? null : parts.join(', ');
}

/** Leaves out of what lies ready what was answered otherwise. */
export function dropOffered(turn: Turn, id: string): void {
  const offered = turn.frame?.offered ?? null;
  if (offered === null || !Object.hasOwn(offered, id)) return;
  const left = Object.entries(offered).filter(([other]) => other !== id);
  turn.setFrame('offered', left.length > 0 ? Object.fromEntries(left) : null);
}
