/** Groups, and topics of groups, as they are kept: whose they are, where they went, whether they are gone. */

import { defineRecord, type Reader } from './record.ts';
import { z } from 'zod';

import { agencies, type AgencyRecord, type BoundGroup } from './agency.ts';
import { readChat } from './chat.ts';
import type { Hold } from '../turns.ts';

/** @returns the group that a topic belongs to; the chat itself where it is no topic */
export const rootOf = (chat: string): string => chat.split('/')[0] ?? chat;

/** @returns a chat and the group around it, the nearest first */
const around = (chat: string): string[] => [...new Set([chat, rootOf(chat)])];

/** @returns the name of a place among the groups of an agency */
export const placeName = (channel: string, chat: string): string => `${channel}:${chat}`;

/** An agency that a place works for, through itself or through the group around it. */
export interface Binding {
  readonly agency: string;
  readonly record: AgencyRecord;
  /** The chat that is bound. */
  readonly chat: string;
  readonly group: BoundGroup;
}

/** @returns the agency that a chat is bound to, or null */
export async function findBinding(
  reader: Reader,
  channel: string,
  chat: string,
): Promise<Binding | null> {
  for (const place of around(chat)) {
    const agency = (await readChat(reader, channel, place))?.agency ?? null;
    if (agency === null) continue;
    const record = await agencies.read(reader, agency);
    // What the agency keeps decides: a private chat has an agency too.
    const group = record?.groups?.[placeName(channel, place)];
    if (record !== null && group !== undefined) return { agency, record, chat: place, group };
  }
  return null;
}

/** @returns whether something of the group around `chat` is bound to the agency */
export function isBoundTo({ groups = {} }: AgencyRecord, channel: string, chat: string): boolean {
  const root = placeName(channel, rootOf(chat));
  return Object.keys(groups).some((place) => place === root || place.startsWith(`${root}/`));
}

/** @returns where a chat is now */
export async function findChat(reader: Reader, channel: string, chat: string): Promise<string> {
  return (await readChat(reader, channel, chat))?.moved?.to ?? chat;
}

/** Notes that nothing arrives in a chat any more. */
export const gone = defineRecord('gone', {
  version: 1,
  key: (channel: string, chat: string) => `${channel}:${chat}`,
  schema: z.looseObject({}),
});

/** @returns the key of the note that nothing arrives in a chat any more */
export const goneKey = gone.key;

/** @returns whether nothing arrives in a chat any more */
export async function isGone(reader: Reader, channel: string, chat: string): Promise<boolean> {
  for (const place of around(chat))
    if ((await reader.read(goneKey(channel, place))) !== null) return true;
  return false;
}

/** Notes that a chat was heard of: messages arrive there again. */
export async function hearOf(transaction: Hold, channel: string, chat: string): Promise<void> {
  for (const place of around(chat)) {
    const key = goneKey(channel, place);
    if ((await transaction.read(key)) === null) continue;
    transaction.hold(key);
    transaction.remove(key);
  }
}
