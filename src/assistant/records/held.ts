/** Chats that a platform lets nobody write to before their person has written: what waits for them. */

import { defineRecord, type Reader } from './record.ts';
import { z } from 'zod';

import type { Change } from '../../record/change.ts';
import type { Transaction } from '../../stores/store.ts';
import type { AgencyRecord } from './agency.ts';
import { listMembers, type Member } from './membership.ts';
import { findChat } from './group.ts';
import type { Hold } from '../turns.ts';
import { outboxKey } from './outgoing.ts';

/** What is kept of such a chat. */
interface HeldNote {
  /** Moment in ms UTC of the first of them. */
  readonly since: number;
  /** By id. */
  readonly messages: Readonly<Record<string, true>>;
}

/** The messages that wait for a member. */
export interface HeldMail {
  readonly member: Member;
  readonly count: number;
  /** Moment in ms UTC. */
  readonly since: number;
}

/** Notes on chats that wait for their person. */
export const heldNotes = defineRecord('held', {
  version: 1,
  key: (channel: string, chat: string) => `${channel}:${chat}`,
  schema: z.looseObject({
    since: z.number(),
    messages: z.record(z.string(), z.literal(true)),
  }),
});

const heldKey = heldNotes.key;

const readNote = heldNotes.read;

/** @returns whether a chat takes nothing before its person has written */
export const isHeld = async (reader: Reader, channel: string, chat: string): Promise<boolean> =>
  (await readNote(reader, channel, chat)) !== null;

/** @returns the ids of the messages that were noted to wait in a chat */
export const listHeld = async (
  reader: Reader,
  channel: string,
  chat: string,
): Promise<readonly string[]> =>
  Object.keys((await readNote(reader, channel, chat))?.messages ?? {});

/** Notes that a message waits since `at` (ms UTC). The turn is one of its chat. */
export async function noteHeld(
  transaction: Transaction,
  { channel, chat, id }: { channel: string; chat: string; id: string },
  at: number,
): Promise<void> {
  const note = await readNote(transaction, channel, chat);
  const changes: Change[] = note === null ? [[['since'], at]] : [];
  transaction.change(heldKey(channel, chat), [...changes, [['messages', id], true]]);
}

/** Gives up messages that wait in a chat. The turn is one of that chat. */
export function giveUpHeld(
  transaction: Hold,
  { channel, chat, ids }: { channel: string; chat: string; ids: readonly string[] },
): void {
  const keys = ids.map((id) => outboxKey(channel, chat, id));
  transaction.hold(...keys);
  for (const key of keys) transaction.remove(key);
  for (const id of ids) transaction.change(heldKey(channel, chat), [[['messages', id]]]);
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
    const note = await readNote(reader, channel, chat);
    const count = await countWaiting(reader, channel, chat, note);
    if (note !== null && count > 0) held.push({ member, count, since: note.since });
  }
  return held;
}

/** What was given up elsewhere stands in the note, but waits no longer. */
async function countWaiting(
  reader: Reader,
  channel: string,
  chat: string,
  note: HeldNote | null,
): Promise<number> {
  let count = 0;
  for (const id of Object.keys(note?.messages ?? {}))
    if ((await reader.read(outboxKey(channel, chat, id))) !== null) count += 1;
  return count;
}
