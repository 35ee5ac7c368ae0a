/** Agencies as they are kept: profile and members; and which agencies a person belongs to. */

import { defineRecord, part, type Reader } from './record.ts';
import { z } from 'zod';

import type { Json } from '../../record/change.ts';
import type { Frame } from '../../flow/conversation.ts';
import { agencySchema, type Agency } from '../../plan/agency.ts';
import type { Transaction } from '../../stores/store.ts';
import { dropSkipped } from './drop-skipped.ts';

/** What somebody may do in an agency. */
export const roleSchema = z.enum(['owner', 'editor', 'member']);

/** What somebody may do in an agency. */
export type Role = z.infer<typeof roleSchema>;

/** What is known of a member besides the role. */
export interface Seat {
  /** Names the member for good, from 1; never given twice. */
  readonly number: number;
  /** What people call them; null where the channel does not say. */
  readonly name: string | null;
  /** Names of the units that they speak for; absent for all. */
  readonly units?: readonly string[];
}

/** A group, or a topic of one, that works for the agency. */
export interface BoundGroup {
  /** Names the binding for good, from 1; never given twice. */
  readonly number: number;
  readonly title: string;
  /** Moment in ms UTC. */
  readonly boundAt: number;
  /** Names of the units that it is for; absent for all. */
  readonly units?: readonly string[];
}

/** An agency as it is kept. What earlier releases did not keep may be absent. */
export interface AgencyRecord {
  readonly profile: Agency;
  /** Roles by `channel:user`. */
  readonly members: Readonly<Record<string, Role>>;
  /** By `channel:user`. */
  readonly seats?: Readonly<Record<string, Seat>>;
  /** Number of the seat that was given last. */
  readonly lastSeat?: number;
  /** Who was removed last, so that it can be undone. */
  readonly removed?: Seat & { readonly user: string; readonly role: Role; readonly at: number };
  /** By `channel:chat`. */
  readonly groups?: Readonly<Record<string, BoundGroup>>;
  /** Number of the binding that was made last. */
  readonly lastGroup?: number;
  /** Moment in ms UTC; invitations from before are of no use. */
  readonly invitesFrom?: number;
}

/** Among the answers about a profile: the id of the agency; a new agency has none yet. */
export const ownerKey = 'agencyId';

/** @returns the id of the agency whose profile is being answered; null while a new one is made */
export function ownerOf({ answers }: Pick<Frame, 'answers'>): string | null {
  const owner = answers[ownerKey];
  return typeof owner === 'string' ? owner : null;
}

const seatSchema = z.looseObject({
  number: z.number(),
  name: z.string().nullable(),
  units: z.array(z.string()).exactOptional(),
});

const boundSchema = z.looseObject({
  number: z.number(),
  title: z.string(),
  boundAt: z.number(),
  units: z.array(z.string()).exactOptional(),
});

/** Agencies by id. */
export const agencies = defineRecord('agencies', {
  version: 1,
  key: (id: string) => id,
  schema: z.looseObject({
    profile: part<Agency>(),
    members: z.record(z.string(), roleSchema),
    seats: z.record(z.string(), seatSchema).exactOptional(),
    lastSeat: z.number().exactOptional(),
    removed: seatSchema
      .extend({ user: z.string(), role: roleSchema, at: z.number() })
      .exactOptional(),
    groups: z.record(z.string(), boundSchema).exactOptional(),
    lastGroup: z.number().exactOptional(),
    invitesFrom: z.number().exactOptional(),
  }),
  agencyOf: (_, key) => key.slice('agencies/'.length),
});

/** @returns the key of an agency's record */
export const agencyKey = agencies.key;

/** What is kept of a person. */
export interface Person {
  /** Roles by agency. */
  readonly agencies?: Readonly<Record<string, Role>>;
  /** What they call themselves. */
  readonly name?: string;
  /** Moment in ms UTC at which they were asked for it. */
  readonly nameAskedAt?: number;
}

/** People by `channel:user`. */
export const people = defineRecord('users', {
  version: 1,
  key: (user: string) => user,
  schema: z.looseObject({
    agencies: z.record(z.string(), roleSchema).exactOptional(),
    name: z.string().exactOptional(),
    nameAskedAt: z.number().exactOptional(),
  }),
});

/** @returns the key of what is kept of a person */
export const userKey = people.key;

/** @returns the agency, or null when there is none or `user` does not belong to it */
export async function readAgency(
  reader: Reader,
  id: string | null,
  user: string,
): Promise<AgencyRecord | null> {
  if (id === null) return null;
  const record = await agencies.read(reader, id);
  return record !== null && Object.hasOwn(record.members, user) ? record : null;
}

/** @returns the ids of the agencies that a person belongs to */
export async function agenciesOf(reader: Reader, user: string): Promise<string[]> {
  const record = await people.read(reader, user);
  return Object.keys(record?.agencies ?? {}).sort();
}

/** @returns true where the role may change the profile */
export const canEdit = (role: Role | undefined): boolean => role === 'owner' || role === 'editor';

/** Keeps a new agency, which nobody belongs to yet. */
export function createAgency(transaction: Transaction, id: string, profile: Agency): void {
  transaction.change(agencyKey(id), [[[], { profile, members: {} }]]);
}

/** Keeps a profile. */
export function keepProfile(transaction: Transaction, id: string, profile: Agency): void {
  transaction.change(agencyKey(id), [[['profile'], profile]]);
}

/**
 * Reads a profile from the answers of a dialogue.
 *
 * @returns the steps that are missing or wrong when it is no profile
 */
export function profileFrom(
  answers: Readonly<Record<string, Json>>,
): { profile: Agency } | { missing: string[] } {
  const parsed = agencySchema.safeParse(dropSkipped(answers));
  if (parsed.success) return { profile: parsed.data };
  return { missing: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}
