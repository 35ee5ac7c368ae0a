/** Finds messages about what is due that name nothing which a newer one does not name. */

import type { Transaction } from '../../stores/store.ts';
import { itemName, notices } from '../records/notice.ts';
import { readReminders } from '../records/following.ts';

/**
 * @param reader - of what is kept
 * @param messages - ids of messages to one place
 * @returns those of them that nobody needs to read any more
 */
export async function findOutdated(
  reader: Pick<Transaction, 'read'>,
  messages: readonly string[],
): Promise<string[]> {
  const outdated: string[] = [];
  for (const message of messages) {
    // A long message has parts, and its last part its name.
    const token = /^d([\w-]{22})(?:-\d+)?$/.exec(message)?.[1];
    if (token === undefined) continue;
    const notice = await notices.read(reader, token);
    if (notice === null) continue;
    const { renewed } = await readReminders(reader, notice.agency);
    const isNewer = (name: string): boolean => (renewed[notice.spot]?.[name] ?? '') > notice.at;
    if (notice.items.every((item) => isNewer(itemName(item)))) outdated.push(message);
  }
  return outdated;
}
