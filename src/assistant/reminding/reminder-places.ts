/** Where an agency is reminded: its bound groups and the private chats of its members. */

import { canEdit, type AgencyRecord } from '../records/agency.ts';
import { readChat } from '../records/chat.ts';
import { findChat, isGone } from '../records/group.ts';
import { spokenFor } from '../turn/units.ts';
import type { Where } from '../records/following.ts';
import { listMembers } from '../records/membership.ts';
import type { Transaction } from '../../stores/store.ts';

/** A chat that can be told something. */
export interface Spot {
  /** `g2` for the second group, `u:<channel>:<user>` for somebody's private chat. */
  readonly id: string;
  readonly channel: string;
  readonly chat: string;
  readonly isToGroup: boolean;
  /** What people call it; null for a private chat of somebody without a name. */
  readonly title: string | null;
  readonly language: string | null;
  /** The names of the units that it speaks for; null for all. */
  readonly units: readonly string[] | null;
}

/** Where something can be said. */
export interface Spots {
  readonly reached: readonly Spot[];
  /** Titles of chosen groups where nothing arrives. */
  readonly lost: readonly string[];
}

/** Where something can be said, and where what was for lost groups alone. */
export interface AllSpots extends Spots {
  readonly instead: readonly Spot[];
}

type Reader = Pick<Transaction, 'read'>;

/** @returns the name of a group among the places of an agency */
export const groupSpot = (number: number): string => `g${number}`;

/** @returns the name of somebody's private chat among the places of an agency */
export const privateSpot = (user: string): string => `u:${user}`;

/** @returns what people call a place of an agency */
export function nameSpot(record: AgencyRecord | null, spot: string): string {
  const group = Object.values(record?.groups ?? {}).find(
    ({ number }) => groupSpot(number) === spot,
  );
  const member = listMembers(record ?? {}).find(({ user }) => privateSpot(user) === spot);
  return group?.title ?? member?.name ?? spot;
}

/** Finds the chosen places; where none can be reached, the members in private. */
export async function findSpots(
  reader: Reader,
  record: AgencyRecord,
  where: Where,
): Promise<AllSpots> {
  const groups: Spot[] = [];
  const lost: string[] = [];
  for (const number of where.groups) {
    const group = await openGroup(reader, record, number);
    if (typeof group === 'string') lost.push(group);
    else groups.push(group);
  }
  if (groups.length > 0 && lost.length === 0 && !where.members)
    return { reached: groups, lost, instead: [] };
  const people = await findPeople(reader, record, () => true);
  const isPrivate = where.members || groups.length === 0;
  return isPrivate
    ? { reached: [...groups, ...people], lost, instead: [] }
    : { reached: groups, lost, instead: people };
}

/** @returns the group; its title where it cannot be reached */
async function openGroup(
  reader: Reader,
  { groups = {}, profile }: AgencyRecord,
  number: number,
): Promise<Spot | string> {
  const found = Object.entries(groups).find(([, one]) => one.number === number);
  if (found === undefined) return `#${number}`;
  const [place, { title, units }] = found;
  const spot = await openSpot(reader, place);
  if (spot === null) return title;
  const named = spokenFor(units, profile);
  return { ...spot, id: groupSpot(number), isToGroup: true, title, units: named };
}

/** @returns the private chats of owners and editors that can be reached */
export const findOffice = (reader: Reader, record: AgencyRecord): Promise<Spot[]> =>
  findPeople(reader, record, (user) => canEdit(record.members[user]));

async function findPeople(
  reader: Reader,
  record: AgencyRecord,
  isMeant: (user: string) => boolean,
): Promise<Spot[]> {
  const people: Spot[] = [];
  for (const { user, name, units } of listMembers(record)) {
    if (!isMeant(user)) continue;
    const spot = await openSpot(reader, user);
    if (spot === null) continue;
    const named = spokenFor(units, record.profile);
    const id = privateSpot(user);
    people.push({ ...spot, id, isToGroup: false, title: name, units: named });
  }
  return people;
}

/** @returns the chat, or null when nothing arrives there: it never was, or is gone */
async function openSpot(
  reader: Reader,
  place: string,
): Promise<Pick<Spot, 'channel' | 'chat' | 'language'> | null> {
  const at = place.indexOf(':');
  const channel = place.slice(0, at);
  const chat = await findChat(reader, channel, place.slice(at + 1));
  const kept = await readChat(reader, channel, chat);
  if (kept === null || (await isGone(reader, channel, chat))) return null;
  return { channel, chat, language: kept.language };
}
