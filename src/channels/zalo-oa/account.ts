/** Reads what the OA knows: of itself, of people, of its groups, and of what was said lately. */

import { z } from 'zod';

import type { ApiCall, OaApi } from './api.ts';
import type { Outcome } from './outcome.ts';

const idSchema = z.union([z.string(), z.number()]).transform(String);
const momentSchema = z.coerce.number().int().positive();
const flagSchema = z.union([z.boolean(), z.stringbool()]);

const accountSchema = z.looseObject({
  oaid: idSchema.optional(),
  oa_id: idSchema.optional(),
  name: z.string().catch(''),
  is_verified: flagSchema.catch(false),
  package_name: z.string().catch(''),
});

const quotaSchema = z.looseObject({ last_interaction: momentSchema.optional().catch(undefined) });

const personSchema = z.looseObject({
  user_id: idSchema,
  display_name: z.string().catch(''),
  user_is_follower: flagSchema.catch(false),
});

const groupSchema = z
  .looseObject({
    group_id: idSchema,
    name: z.string().catch(''),
    status: z.string().catch(''),
    group_link: z.string().optional().catch(undefined),
  })
  .transform(({ group_id: id, name, status, group_link: link }): OaGroup => ({
    id,
    name,
    status,
    link: link ?? null,
  }));

const groupsSchema = z.looseObject({ groups: z.array(groupSchema), total: z.coerce.number() });

const entrySchema = z.looseObject({
  /** 0: from the OA; 1: from the person. */
  src: z.coerce.number(),
  time: momentSchema,
  type: z.string().catch('text'),
  message: z.string().catch(''),
  message_id: idSchema,
  from_id: idSchema,
  to_id: idSchema,
  from_display_name: z.string().catch(''),
});

/** The OA itself. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly isVerified: boolean;
  readonly packageName: string;
}

/** A person as the OA knows them. */
export interface OaUser {
  readonly id: string;
  readonly name: string;
  readonly isFollowing: boolean;
}

/** A group of the OA. */
export interface OaGroup {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly link: string | null;
}

/** A message of a private chat, as it was kept by the platform. */
export interface PastMessage {
  readonly id: string;
  readonly user: string;
  readonly isFromUser: boolean;
  readonly userName: string;
  readonly kind: string;
  readonly text: string;
  readonly at: number;
}

/** Most entries of one page of what was said. */
export const maxPastMessages = 10;

/** @returns the OA; where this works, app, package and tokens do */
export async function readAccount(api: OaApi): Promise<Outcome<Account>> {
  const outcome = await read(api, '/v2.0/oa/getoa', accountSchema);
  return mapOutcome(outcome, (given) => ({
    id: given.oaid ?? given.oa_id ?? '',
    name: given.name,
    isVerified: given.is_verified,
    packageName: given.package_name,
  }));
}

/** @returns when a person last interacted with the OA, in ms UTC; null for never */
export async function readLastInteraction(
  api: OaApi,
  user: string,
): Promise<Outcome<number | null>> {
  const outcome = await api.call({
    method: 'POST',
    path: '/v3.0/oa/quota/message',
    body: { user_id: user },
    data: quotaSchema,
    isRepeatable: true,
    lane: 'notice',
  });
  return mapOutcome(outcome, (given) => given.last_interaction ?? null);
}

/** @returns a person who has met the OA */
export async function readUser(api: OaApi, user: string): Promise<Outcome<OaUser>> {
  const outcome = await read(api, '/v3.0/oa/user/detail', personSchema, { user_id: user });
  return mapOutcome(outcome, (given) => ({
    id: given.user_id,
    name: given.display_name,
    isFollowing: given.user_is_follower,
  }));
}

/** @returns one page of the groups of the OA, and how many there are */
export async function listGroups(
  api: OaApi,
  offset: number,
  count: number,
): Promise<Outcome<{ groups: readonly OaGroup[]; total: number }>> {
  const outcome = await api.call({
    method: 'GET',
    path: '/v3.0/oa/group/getgroupsofoa',
    query: { offset: String(offset), count: String(count) },
    data: groupsSchema,
    isRepeatable: true,
    lane: 'notice',
  });
  return mapOutcome(outcome, ({ groups, total }) => ({ groups, total }));
}

/** @returns the last message of each private chat, newest first: what came while nobody listened */
export async function listRecentChats(
  api: OaApi,
  offset: number,
): Promise<Outcome<readonly PastMessage[]>> {
  const asked = { offset, count: maxPastMessages };
  const outcome = await read(api, '/v2.0/oa/listrecentchat', z.array(entrySchema), asked);
  return mapOutcome(outcome, (entries) => entries.map(pastMessageOf));
}

/** @returns one page of a private chat, newest first */
export async function readConversation(
  api: OaApi,
  user: string,
  offset: number,
): Promise<Outcome<readonly PastMessage[]>> {
  const asked = { user_id: user, offset, count: maxPastMessages };
  const outcome = await read(api, '/v2.0/oa/conversation', z.array(entrySchema), asked);
  return mapOutcome(outcome, (entries) => entries.map(pastMessageOf));
}

function pastMessageOf(entry: z.infer<typeof entrySchema>): PastMessage {
  const isFromUser = entry.src === 1;
  return {
    id: entry.message_id,
    user: isFromUser ? entry.from_id : entry.to_id,
    isFromUser,
    userName: isFromUser ? entry.from_display_name : '',
    kind: entry.type,
    text: entry.message,
    at: entry.time,
  };
}

/** These calls take what they need as JSON in the address. */
function read<T>(
  api: OaApi,
  path: string,
  data: z.ZodType<T>,
  asked?: Readonly<Record<string, unknown>>,
): Promise<Outcome<T>> {
  const query: Pick<ApiCall<T>, 'query'> = asked === undefined
    ? {}
    : { query: { data: JSON.stringify(asked) } };
  return api.call({ method: 'GET', path, ...query, data, isRepeatable: true, lane: 'notice' });
}

function mapOutcome<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.ok ? { ok: true, value: change(outcome.value) } : outcome;
}
