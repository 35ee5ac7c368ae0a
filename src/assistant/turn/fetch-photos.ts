/** Fetches the photos of a document's annex from the platforms that they were sent over. */

import { setTimeout as sleep } from 'node:timers/promises';

import type { DocumentFacts } from '../../plan/document-facts.ts';
import { listPhotos, type PreparedPhoto, type PreparedPhotos } from '../../plan/photos.ts';
import type { PreparePhoto } from '../services.ts';

/**
 * Fetches a file by its name, `channel:id`.
 *
 * @throws ChannelError when it does not come, or has more bytes than `maxBytes`
 */
export type FetchFile = (file: string, maxBytes: number) => Promise<Uint8Array>;

/** How many photos of a document are on their way at once: each may be as large as the largest. */
const atOnce = 2;
/** Largest photo; platforms make them smaller than this, unless they are sent as files. */
const maxBytes = 5 * 1024 * 1024;
/** Somebody waits for the document: what does not come by then is said to be missing. */
const patienceMs = 20_000;

/** @returns those of the photos that could be had, by name, as small as they are printed */
export async function fetchPhotos(
  facts: DocumentFacts,
  fetchFile: FetchFile,
  prepare: PreparePhoto,
): Promise<PreparedPhotos> {
  const photos = new Map<string, PreparedPhoto | null>();
  const names = [...new Set(listPhotos(facts).shown.map(({ file }) => file))];
  if (names.length === 0) return photos;
  const late = new AbortController();
  const fetchNext = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const bytes = await fetchFile(name, maxBytes).catch(() => null);
      if (late.signal.aborted) return;
      if (bytes !== null) photos.set(name, await prepare(bytes));
    }
  };
  const fetched = Promise.all(Array.from({ length: atOnce }, fetchNext));
  const isLate = sleep(patienceMs, undefined, { signal: late.signal, ref: false });
  await Promise.race([fetched, isLate.catch(() => undefined)]);
  late.abort();
  // What comes later is not waited for, and does not change what is being printed.
  return new Map(photos);
}
