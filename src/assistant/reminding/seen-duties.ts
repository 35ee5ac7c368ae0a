/** Which duties of a plan a chat sees: a group those of its own units, everybody else all. */

import type { Duty } from '../../reminders/reminder.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { concernOf } from '../turn/units.ts';

/** Tells whether a duty is seen. */
export type Sees = (duty: Pick<Duty, 'leads'>) => boolean;

/** @returns what a group of a number sees; all is seen where there is no group */
export function seenBy({ groups = {}, profile }: AgencyRecord, group: number | null): Sees {
  if (group === null) return () => true;
  const bound = Object.values(groups).find(({ number }) => number === group);
  return bound === undefined ? () => false : concernOf(bound.units, profile);
}

/** What is made of a plan as it stands: its deadlines as a calendar file, its progress as pictures. */
export type View = 'lich' | 'tiendo';

/** @returns the part of a file's id that stands where documents have their version */
export const viewFolder = (view: View, group: number | null): string =>
  group === null ? view : `${view}-${group}`;

/** @returns which view is meant, and for which group; null where it is a document's version */
export function readView(folder: string): { view: View; group: number | null } | null {
  const [, view, group] = /^(lich|tiendo)(?:-(\d{1,6}))?$/.exec(folder) ?? [];
  if (view === undefined) return null;
  return { view: view as View, group: group === undefined ? null : Number(group) };
}
