/** Chats that a platform lets nobody write to before their person has written: what waits for them. */

import type { Transaction } from '../../stores/store.ts';
import type { AgencyRecord } from '../members/agency-records.ts';
import { listMembers, type Member } from '../members/seats.ts';
import { findChat } from '../groups/places.ts';
import { outboxKey } from './outbox.ts';

type Reader = Pick<Transaction, 'read'>;

/** What is kept of such a chat. */
interface HeldNote {
  /** By message, the moment (ms UTC) since which it waits. */
  readonly messages: Readonly<Record<string, number>>;
}

/** The messages that wait for a member. */
export interface HeldMail {
  readonly member: Member;
  readonly count: number;
  /** Moment in ms UTC. */
  readonly since: number;
}

const heldKey = (channel: string, chat: string): string => `held/${channel}:${chat}`;

const readNote = async (reader: Reader, channel: string, chat: string): Promise<HeldNote | null> =>
  (await reader.read(heldKey(channel, chat))) as unknown as HeldNote | null;

/** @returns whether a chat takes nothing before its person has written */
export const isHeld = async (reader: Reader, channel: string, chat: string): Promise<boolean> =>
  (await readNote(reader, channel, chat)) !== null;

/**
 * Notes that a message waits since `at` (ms UTC). The turn is one of its chat.
 *
 * @returns false when that was noted before
 */
export async function noteHeld(
  transaction: Transaction,
  { channel, chat, id }: { channel: string; chat: string; id: string },
  at: number,
): Promise<boolean> {
  const note = await readNote(transaction, channel, chat);
  if (note?.messages[id] !== undefined) return false;
  transaction.change(heldKey(channel, chat), [[[], { messages: { ...note?.messages, [id]: at } }]]);
  return true;
}

/** Notes that the person of a chat has written. The turn is one of that chat. */
export async function endHold(
  transaction: Transaction,
  channel: string,
  chat: string,
): Promise<void> {
  if (await isHeld(transaction, channel, chat)) transaction.remove(heldKey(channel, chat));
}

/** @returns what waits for the members of an agency, by number */
export async function findHeld(reader: Reader, record: AgencyRecord): Promise<HeldMail[]> {
  const held: HeldMail[] = [];
  for (const member of listMembers(record)) {
    const at = member.user.indexOf(':');
    const channel = member.user.slice(0, at);
    const chat = await findChat(reader, channel, member.user.slice(at + 1));
    const since = await listWaiting(reader, channel, chat);
    if (since.length > 0) held.push({ member, count: since.length, since: Math.min(...since) });
  }
  return held;
}

/** What was given up meanwhile stands in the note, but waits no longer. */
async function listWaiting(reader: Reader, channel: string, chat: string): Promise<number[]> {
  const messages = Object.entries((await readNote(reader, channel, chat))?.messages ?? {});
  const waiting: number[] = [];
  for (const [id, since] of messages)
    if ((await reader.read(outboxKey(channel, chat, id))) !== null) waiting.push(since);
  return waiting;
}
