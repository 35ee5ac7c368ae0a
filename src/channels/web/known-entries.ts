/** What is known of a transcript without reading it again: its newest ids and files. */

import type { Store } from '../../stores/store.ts';
import type { Entry, EntryFile, NumberedEntry } from './entry.ts';
import { readEntry } from './entry.ts';

/** What comes a second time comes soon: older ids are not looked at, older files when asked for. */
const stretchLength = 500;

/** What the logs of transcripts begin with. */
export const transcriptPrefix = 'transcripts/web:';

/** Names the log of a chat. */
export const logOf = (chat: string): string => transcriptPrefix + chat;

/** What is known of a transcript. */
export interface Known {
  /** Entries that were dropped before the first that is there. */
  readonly dropped: number;
  count: number;
  /** Entries before this one were not looked at yet. */
  lookedAtFrom: number;
  readonly ids: Set<string>;
  readonly files: Map<string, EntryFile>;
}

/** Adds an entry to what is known. */
export const note = (known: Known, entry: Entry): void => {
  known.ids.add(`${entry.from}/${entry.id}`);
  if (entry.from === 'assistant') entry.files.forEach((file) => known.files.set(file.id, file));
};

/** Looks at the stretch before what is known. */
const lookBack = async (store: Store, chat: string, known: Known): Promise<void> => {
  const to = known.lookedAtFrom;
  known.lookedAtFrom = Math.max(known.dropped, to - stretchLength);
  for (const line of await store.readLog(logOf(chat), known.lookedAtFrom, to)) {
    const entry = readEntry(line);
    if (entry !== null) note(known, entry);
  }
};

/** @returns what the newest stretch of a transcript tells */
export const load = async (store: Store, chat: string): Promise<Known> => {
  const { first: dropped, end: count } = await store.measureLog(logOf(chat));
  const known = { dropped, count, lookedAtFrom: count, ids: new Set(''), files: new Map() };
  await lookBack(store, chat, known);
  return known;
};

/** Finds a file that was offered, however long ago; no entry is looked at twice. */
export const findFile = async (
  store: Store,
  chat: string,
  known: Known,
  id: string,
): Promise<EntryFile | null> => {
  while (!known.files.has(id) && known.lookedAtFrom > known.dropped)
    await lookBack(store, chat, known);
  return known.files.get(id) ?? null;
};

/** @returns the entries from number `from` + 1 up to number `to`; damaged ones are left out */
export const readStretch = async (
  store: Store,
  chat: string,
  from: number,
  to: number,
): Promise<NumberedEntry[]> => {
  if (from >= to) return [];
  const kept = await store.readLog(logOf(chat), from, to);
  return kept.flatMap((line, index) => {
    const entry = readEntry(line);
    return entry === null ? [] : [{ number: from + index + 1, entry }];
  });
};

/**
 * Drops the entries of before a moment, but the newest `least`.
 *
 * @returns whether something was dropped
 */
export const dropOld = async (
  store: Store,
  chat: string,
  before: number,
  least: number,
): Promise<boolean> => {
  const { first, end } = await store.measureLog(logOf(chat));
  const last = end - least;
  let from = first;
  while (from < last) {
    const lines = await store.readLog(logOf(chat), from, Math.min(from + stretchLength, last));
    const young = lines.findIndex((line) => (readEntry(line)?.at ?? -Infinity) >= before);
    from += young === -1 ? lines.length : young;
    if (young !== -1 || lines.length === 0) break;
  }
  if (from > first) await store.dropEntries(logOf(chat), from);
  return from > first;
};
