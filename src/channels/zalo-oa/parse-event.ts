/** Reads the body of a webhook of an OA; what is unknown or out of shape is an ignored event. */

import { z } from 'zod';

import type { GroupChange, OaAttachment, OaChat, OaEvent } from './event.ts';

const idSchema = z.union([z.string().min(1), z.number().transform(String)]);
const ownerSchema = z.object({ id: idSchema.optional() });

const attachmentSchema = z.object({
  type: z.string(),
  payload: z
    .object({
      url: z.string().optional().catch(undefined),
      name: z.string().optional().catch(undefined),
      // A text or a number, as it comes.
      size: z.coerce.number().int().nonnegative().optional().catch(undefined),
    })
    .catch({}),
});

const messageSchema = z.object({
  msg_id: idSchema.optional(),
  msg_ids: z.array(idSchema).optional().catch(undefined),
  text: z.string().catch(''),
  quote_msg_id: idSchema.optional().catch(undefined),
  conversation_id: idSchema.optional().catch(undefined),
  attachments: z.array(attachmentSchema).catch([]),
});

const bodySchema = z.object({
  event_name: z.string().min(1),
  timestamp: z.coerce.number().int().nonnegative(),
  oa_id: idSchema.optional().catch(undefined),
  user_id: idSchema.optional().catch(undefined),
  user_ids: z.array(idSchema).optional().catch(undefined),
  group_id: idSchema.optional().catch(undefined),
  sender: ownerSchema.extend({ admin_id: idSchema.optional().catch(undefined) }).optional(),
  recipient: ownerSchema.extend({ group_id: idSchema.optional().catch(undefined) }).optional(),
  follower: ownerSchema.optional(),
  message: messageSchema.optional(),
  info: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

type Body = z.infer<typeof bodySchema>;
type Base = Pick<OaEvent, 'key' | 'name' | 'at'>;

/** Names differ between documents and servers: each set is taken. */
const groupChanges: Readonly<Record<string, GroupChange>> = {
  create_group: 'created',
  user_join_group: 'joined',
  user_leave_group: 'left',
  user_out_group: 'left',
  delete_group: 'deleted',
  disperse_group: 'deleted',
  update_group_info: 'updated',
  user_request_join_group: 'asked-to-join',
  react_request_join_group: 'answered',
  react_request_join_group_accept: 'answered',
  react_request_join_group_reject: 'answered',
  reject_request_join_group: 'answered',
  add_group_admin: 'admin-added',
  remove_group_admin: 'admin-removed',
};

/**
 * @param json - the body, its wide numbers as texts
 * @returns null when it is no event at all
 */
export function parseEvent(json: unknown): OaEvent | null {
  const parsed = bodySchema.safeParse(json);
  if (!parsed.success) return null;
  const body = parsed.data;
  const base = { name: body.event_name, at: body.timestamp, key: keyOf(body) };
  const ignored: OaEvent = { ...base, kind: 'ignored' };
  return readerOf(base.name)?.(body, base) ?? ignored;
}

/** Events without a message are told apart by who, where and when. */
function keyOf(body: Body): string {
  const { event_name: name, timestamp, message } = body;
  if (message?.msg_id !== undefined) return `${name}:${message.msg_id}`;
  return [name, whoIn(body) ?? '', groupOf(body) ?? '', timestamp].join(':');
}

const whoIn = ({ sender, follower, user_id: user }: Body): string | undefined =>
  user ?? follower?.id ?? sender?.id;

type Reader = (body: Body, base: Base) => OaEvent | null;

function readerOf(name: string): Reader | undefined {
  if (/^(?:user|anonymous)_send_group_/.test(name))
    return (...given) => readMessage(...given, true);
  if (name.startsWith('user_send_')) return (...given) => readMessage(...given, false);
  if (name.startsWith('oa_send_group_')) return (...given) => readEcho(...given, true);
  if (name.startsWith('oa_send_')) return (...given) => readEcho(...given, false);
  if (groupChanges[name] !== undefined) return readGroupChange;
  return readers[name];
}

const readers: Readonly<Record<string, Reader>> = {
  follow: (body, base) => readFollow(body, base, 'follow'),
  unfollow: (body, base) => readFollow(body, base, 'unfollow'),
  user_submit_info: (body, base) => {
    const user = body.sender?.id;
    return user === undefined ? null : { ...base, kind: 'details', user, details: textsOf(body) };
  },
  permission_revoked: (_body, base) => ({ ...base, kind: 'revoked' }),
};

function readMessage(body: Body, base: Base, isInGroup: boolean): OaEvent | null {
  const { message } = body;
  const user = body.sender?.id;
  const chat = chatOf(body, user, isInGroup);
  // What the OA sends itself is no message to it.
  if (user === undefined || user === body.oa_id || chat === null) return null;
  if (message?.msg_id === undefined) return null;
  return {
    ...base,
    kind: 'message',
    user,
    chat,
    messageId: message.msg_id,
    text: message.text,
    quotes: message.quote_msg_id ?? null,
    attachments: message.attachments.map(attachmentOf),
  };
}

function readEcho(body: Body, base: Base, isInGroup: boolean): OaEvent | null {
  const { sender, recipient, message } = body;
  const chat = chatOf(body, recipient?.id, isInGroup);
  if (message?.msg_id === undefined || chat === null) return null;
  return {
    ...base,
    kind: 'echo',
    chat,
    messageId: message.msg_id,
    text: message.text,
    isByHuman: sender?.admin_id !== undefined,
  };
}

function readFollow(body: Body, base: Base, kind: 'follow' | 'unfollow'): OaEvent | null {
  const user = body.follower?.id ?? body.sender?.id;
  return user === undefined ? null : { ...base, kind, user };
}

function readGroupChange(body: Body, base: Base): OaEvent | null {
  const group = groupOf(body);
  const change = groupChanges[base.name];
  if (group === undefined || change === undefined) return null;
  const one = body.user_id ?? (body.sender?.id === body.oa_id ? undefined : body.sender?.id);
  const users = body.user_ids ?? (one === undefined ? [] : [one]);
  return { ...base, kind: 'group', change, group, users };
}

function chatOf(body: Body, user: string | undefined, isInGroup: boolean): OaChat | null {
  if (!isInGroup) return user === undefined ? null : { user };
  const group = groupOf(body);
  return group === undefined ? null : { group };
}

/** Where the group stands is not documented; these places were seen. */
function groupOf(body: Body): string | undefined {
  const { group_id: group, recipient, message } = body;
  return group ?? recipient?.group_id ?? message?.conversation_id ?? recipient?.id;
}

function attachmentOf({ type, payload }: z.infer<typeof attachmentSchema>): OaAttachment {
  return {
    kind: type,
    url: payload.url ?? null,
    name: payload.name ?? null,
    bytes: payload.size ?? null,
  };
}

function textsOf({ info = {} }: Body): Record<string, string> {
  const texts = Object.entries(info).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return Object.fromEntries(texts) as Record<string, string>;
}
