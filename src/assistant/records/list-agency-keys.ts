/** Lists all that is kept of an agency and of nobody else: what is exported and erased with it. */

import type { RecordKey, Store } from '../../stores/store.ts';
import { records } from './index.ts';
import { notices } from './notice.ts';
import { outbox } from './outgoing.ts';

/**
 * People and chats belong to themselves: they only name the agency.
 *
 * @returns the keys in an order of their own; messages about what is due that are on their way, too
 */
export async function listAgencyKeys(
  store: Pick<Store, 'list' | 'read'>,
  agency: string,
): Promise<RecordKey[]> {
  const found: RecordKey[] = [];
  for (const kind of records)
    for (const key of await store.list(`${kind.name}/`))
      if ((await kind.ownerAt(store, key)) === agency) found.push(key);
  const tokens = found
    .filter((key) => key.startsWith(`${notices.name}/`))
    .map((key) => key.slice(notices.name.length + 1));
  const carriers = tokens.map((token) => `/d${token}`);
  const waiting = await store.list(`${outbox.name}/`);
  return [...found, ...waiting.filter((key) => carriers.some((end) => key.endsWith(end)))].sort();
}
