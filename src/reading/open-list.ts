/** A list that a label has opened: the lines below it are its values. */

import type { Marker } from './marker.ts';
import type { LabelRole } from './vocabulary.ts';

const listRoles = [
  'participants',
  'details',
  'tasks',
  'lead',
  'coordinator',
  'extra',
  'time',
  'place',
  'time-place',
] as const;

/** What the lines of a list are. */
export type ListRole = (typeof listRoles)[number];

/** A list whose lines may follow. */
export interface OpenList {
  readonly role: ListRole;
  readonly marker: Marker | null;
  /** True where nothing stood behind the label. */
  readonly isEmpty: boolean;
}

/** @returns what a label opens; null where its value is a single one that was told, or it opens none */
export function listRole(role: LabelRole, isEmpty: boolean): ListRole | null {
  const found = listRoles.find((one) => one === role) ?? null;
  return found !== null && isSingle(found) && !isEmpty ? null : found;
}

/** True for what has one value only. */
export const isSingle = (role: ListRole): boolean =>
  role === 'time' || role === 'place' || role === 'time-place';
