/** How deep the markers of a list stand. */

import type { Marker } from './marker.ts';

const ranks: readonly (Marker['kind'] | null)[] = [
  'roman',
  'capital',
  'number',
  'point',
  'paren',
  'letter',
  'bracket',
  'star',
  'bullet',
  'dash',
  'plus',
];

/** @returns how deep a kind of marker stands, from 0 */
export const rankOf = (kind: Marker['kind']): number => ranks.indexOf(kind);

/** @returns the kind of a marker, or null */
export const kindOf = (marker: Marker | null): Marker['kind'] | null => marker?.kind ?? null;

/** "1." and "2)" of one sloppy list are of one level. */
export function isSameLevel(one: Marker | null, other: Marker | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === other.kind) return true;
  return (
    one.value !== null &&
    other.value === one.value + 1 &&
    one.kind !== 'point' &&
    other.kind !== 'point'
  );
}
