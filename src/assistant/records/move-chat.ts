/** Moves what is kept of a group, and of its topics, to the id under which it goes on. */

import { asJson } from '../../record/as-json.ts';
import type { Store } from '../../stores/store.ts';
import { agencies, agencyKey } from './agency.ts';
import { chatKey, readChat, type Chat } from './chat.ts';
import { shiftId } from './message-id.ts';
import { outbox, outboxKey, referencesKey } from './outgoing.ts';
import { goneKey, placeName } from './group.ts';
import type { Hold } from '../turns.ts';

/** A group that goes on under another id. */
export interface ChatMove {
  readonly channel: string;
  readonly from: string;
  readonly to: string;
}

/** Moves the records of a group: chats, bindings, messages on their way, references. */
export async function moveChat(store: Store, transaction: Hold, move: ChatMove): Promise<void> {
  const { channel, from, to } = move;
  if (from === to) return;
  const whole = chatKey(channel, from);
  const keys = await store.list(whole);
  const chats = keys
    .filter((key) => key === whole || key.startsWith(`${whole}/`))
    .map((key) => key.slice(chatKey(channel, '').length));
  // The mark that it went is left even where nothing was kept: links still name the old id.
  for (const chat of new Set([from, ...chats])) {
    const target = to + chat.slice(from.length);
    await moveOne(store, transaction, { channel, from: chat, to: target });
  }
  transaction.hold(goneKey(channel, from));
  transaction.remove(goneKey(channel, from));
}

async function moveOne(store: Store, transaction: Hold, move: ChatMove): Promise<void> {
  const { channel, from, to } = move;
  const [oldKey, newKey] = [chatKey(channel, from), chatKey(channel, to)];
  transaction.hold(oldKey, newKey);
  const old = await readChat(transaction, channel, from);
  if (old?.moved) return;
  const there = await readChat(transaction, channel, to);
  const shift = there?.sentCount ?? 0;
  const agency = await moveBinding(transaction, move, old, there);
  const joined = joinChats(old, there);
  if (joined !== null) transaction.change(newKey, [[[], asJson({ ...joined, agency })]]);
  transaction.change(oldKey, [[[], { moved: { to, shift } }]]);
  await moveMail(store, transaction, move, shift);
  if (shift === 0) await moveReferences(transaction, move);
}

/** Messages may have been exchanged under the new id before the move was heard of. */
function joinChats(old: Chat | null, there: Chat | null): Chat | null {
  if (old === null || there === null) return there ?? old;
  return {
    ...there,
    group: there.group ?? old.group,
    language: there.language ?? old.language,
    sentCount: there.sentCount + old.sentCount,
  };
}

/** @returns the agency that the group works for under its new id, or null */
async function moveBinding(
  transaction: Hold,
  { channel, from, to }: ChatMove,
  old: Chat | null,
  there: Chat | null,
): Promise<string | null> {
  const own = there?.agency ?? null;
  const agency = old?.agency ?? null;
  if (agency === null) return own;
  const key = agencyKey(agency);
  transaction.hold(key);
  const record = await agencies.readAt(transaction, key);
  const bound = record?.groups?.[placeName(channel, from)];
  if (bound === undefined) return own;
  transaction.change(key, [[['groups', placeName(channel, from)]]]);
  // What was bound under the new id stays bound to whom it was.
  if (own !== null) return own;
  transaction.change(key, [[['groups', placeName(channel, to)], asJson(structuredClone(bound))]]);
  return agency;
}

async function moveMail(
  store: Store,
  transaction: Hold,
  { channel, from, to }: ChatMove,
  shift: number,
): Promise<void> {
  const prefix = outboxKey(channel, from);
  const keys = (await store.list(prefix)).filter((key) => !key.slice(prefix.length).includes('/'));
  transaction.hold(...keys);
  for (const key of keys) {
    const outgoing = await outbox.readAt(transaction, key);
    if (outgoing === null) continue;
    const id = shiftId(outgoing.id, shift);
    const moved = { ...outgoing, id, chat: to };
    transaction.change(outboxKey(channel, to, id), [[[], asJson(moved)]]);
    transaction.remove(key);
  }
}

async function moveReferences(transaction: Hold, { channel, from, to }: ChatMove): Promise<void> {
  const [old, there] = [referencesKey(channel, from), referencesKey(channel, to)];
  transaction.hold(old, there);
  const kept = await transaction.read(old);
  if (kept === null) return;
  transaction.change(there, [[[], structuredClone(kept)]]);
  transaction.remove(old);
}
