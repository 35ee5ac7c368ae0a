/** Who belongs to an agency: seats are given, changed and taken away, the last owner's never. */

import { asJson } from '../../record/as-json.ts';
import type { Transaction } from '../../stores/store.ts';
import { agencies, agencyKey, userKey, type AgencyRecord, type Role, type Seat } from './agency.ts';

/** A member with role, number and name. */
export interface Member extends Seat {
  /** `channel:user`. */
  readonly user: string;
  readonly role: Role;
}

/** Roles, the one that may do least first. */
const ranks: readonly Role[] = ['member', 'editor', 'owner'];

type Seats = Partial<Pick<AgencyRecord, 'members' | 'seats' | 'lastSeat'>>;

/** @returns the members by number; one of whom no number is kept comes after the others */
export function listMembers({ members = {}, seats = {}, lastSeat = 0 }: Seats): Member[] {
  let next = Math.max(lastSeat, ...Object.values(seats).map(({ number }) => number));
  return Object.entries(members)
    .map(([user, role]) => {
      const seat = seats[user] ?? { number: (next += 1), name: null };
      return { user, role, ...seat };
    })
    .sort((a, b) => a.number - b.number);
}

/**
 * Makes somebody a member. Who is one already keeps the higher role. The turn holds the records of
 * the agency and of the person.
 *
 * @returns the role that they have now
 */
export async function addMember(
  transaction: Transaction,
  id: string,
  user: string,
  role: Role,
  name: string | null = null,
): Promise<Role> {
  const { members, last } = await numberMembers(transaction, id);
  const known = members.find((member) => member.user === user);
  const kept = known !== undefined && isHigher(known.role, role) ? known.role : role;
  const number = known?.number ?? last + 1;
  writeSeat(transaction, id, {
    ...known,
    user,
    role: kept,
    number,
    name: name ?? known?.name ?? null,
  });
  transaction.change(agencyKey(id), [[['lastSeat'], Math.max(last, number)]]);
  return kept;
}

/** Numbers that were only counted so far are kept from now on. */
async function numberMembers(transaction: Transaction, id: string) {
  const record = await agencies.read(transaction, id);
  const members = record === null ? [] : listMembers(record);
  for (const member of members)
    if (record?.seats?.[member.user] === undefined) writeSeat(transaction, id, member);
  const last = Math.max(record?.lastSeat ?? 0, ...members.map(({ number }) => number));
  return { members, last };
}

/**
 * Keeps a member with another role, or for other units. The turn holds the records of the agency and
 * of the person.
 */
export function writeSeat(transaction: Transaction, id: string, member: Member): void {
  const { user, role, number, name, units } = member;
  const seat = { number, name, ...(units === undefined ? {} : { units: [...units] }) };
  transaction.change(agencyKey(id), [
    [['members', user], role],
    [['seats', user], seat],
  ]);
  transaction.change(userKey(user), [[['agencies', id], role]]);
}

/**
 * Takes a seat away at the moment `at` (ms UTC); it can be given back until another is taken. The
 * turn holds the records of the agency and of the person.
 */
export async function removeMember(
  transaction: Transaction,
  id: string,
  user: string,
  at: number,
): Promise<void> {
  const { members, last } = await numberMembers(transaction, id);
  const member = members.find((other) => other.user === user);
  if (member === undefined) return;
  transaction.change(agencyKey(id), [
    [['members', user]],
    [['seats', user]],
    [['lastSeat'], last],
    [['removed'], asJson({ ...member, at })],
  ]);
  transaction.change(userKey(user), [[['agencies', id]]]);
}

/** @returns whether the agency would have no owner without this one */
export const isLastOwner = ({ members }: AgencyRecord, user: string): boolean =>
  members[user] === 'owner' &&
  !Object.entries(members).some(([other, role]) => other !== user && role === 'owner');

/** @returns true where the first role may do more */
export const isHigher = (role: Role, other: Role): boolean =>
  ranks.indexOf(role) > ranks.indexOf(other);
