/** Finds where somebody is told something who cannot be written to before they write themselves. */

import { isHeld } from '../records/held.ts';
import type { AgencyRecord } from '../records/agency.ts';
import type { Hold } from '../turns.ts';
import { findSpots, privateSpot, type Spot } from './reminder-places.ts';
import type { Where } from '../records/following.ts';
import { listMembers, type Member } from '../records/membership.ts';

/** Where it is told instead, and who is not told in private; null where they are. */
export interface StandIn {
  readonly spots: readonly Spot[];
  readonly missed: Member | null;
}

/**
 * Finds another chat of the same person, else a group: of those that are told of the plan, where
 * there are such.
 *
 * @param transaction - the turn that notes that the chat takes nothing
 * @param record - the agency
 * @param where - the plan is spoken of
 * @param spot - name of the private chat
 * @returns null where it is nobody's private chat any more
 */
export async function findStandIn(
  transaction: Hold,
  record: AgencyRecord,
  where: Where,
  spot: string,
): Promise<StandIn | null> {
  const members = listMembers(record);
  const member = members.find(({ user }) => privateSpot(user) === spot);
  if (member === undefined) return null;
  const { reached } = await findSpots(transaction, record, { groups: [], members: true });
  const others = reached.filter(({ id, title }) => id !== spot && isName(title, member.name));
  for (const other of others)
    if (!(await isHeld(transaction, other.channel, other.chat)))
      return { spots: [other], missed: null };
  const bound = Object.values(record.groups ?? {}).map(({ number }) => number);
  const chosen = where.groups.length > 0 ? where.groups : bound.toSorted((a, b) => a - b);
  const groups = await findSpots(transaction, record, { groups: chosen, members: false });
  return { spots: groups.reached.filter(({ isToGroup }) => isToGroup).slice(0, 1), missed: member };
}

/** Members join by each application anew; within an agency, a name is one person's. */
const isName = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && tidy(one) === tidy(other);

const tidy = (name: string): string => name.normalize('NFC').toLowerCase();
