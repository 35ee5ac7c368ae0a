/** Makes the commented or mended copy of a file that somebody sent, for the chat that it was sent in. */

import { todayIn } from '../../calendar/day.ts';
import { readChat } from '../records/chat.ts';
import { readSentFile } from '../records/sent-file.ts';
import type { Assistance } from '../services.ts';
import { localeOf } from '../turn/context.ts';
import type { FetchFile } from '../turn/fetch-photos.ts';
import { maxFileBytes } from '../turn/take-file.ts';

/** A person or a group, as a channel knows them. */
export interface Asker {
  readonly channel: string;
  readonly asker: string;
}

/** @returns null where the file is gone, was sent in another chat, or has no such copy */
export async function openChecked(
  assistance: Pick<Assistance, 'store' | 'checker' | 'clock' | 'zone' | 'locales'>,
  { channel, asker }: Asker,
  [, id = '', copy = '']: readonly string[],
  fetchFile: FetchFile,
): Promise<Uint8Array | null> {
  const { store, clock, zone } = assistance;
  const place = { channel, chat: asker };
  const file = await readSentFile(store, place, id, clock());
  if (!file?.source) return null;
  if (copy !== 'comments' && copy !== 'mended') return null;
  const bytes = await fetchFile(file.source, maxFileBytes);
  const chat = await readChat(store, channel, asker);
  const locale = localeOf(assistance, chat?.language ?? null);
  const today = todayIn(clock(), zone);
  return assistance.checker.copy({ name: file.name, bytes }, copy, { locale, today, at: clock() });
}
