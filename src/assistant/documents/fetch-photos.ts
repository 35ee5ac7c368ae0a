/** Fetches the photos of a document's annex from the platforms that they were sent over. */

import { setTimeout as sleep } from 'node:timers/promises';

import type { DocumentFacts } from '../../plan/document-facts.ts';
import { listPhotos } from '../../plan/photos.ts';

/**
 * Fetches a file by its name, `channel:id`.
 *
 * @throws ChannelError when it does not come, or has more bytes than `maxBytes`
 */
export type FetchFile = (file: string, maxBytes: number) => Promise<Uint8Array>;

/** Largest photo; platforms make them smaller than this, unless they are sent as files. */
const maxBytes = 5 * 1024 * 1024;
/** Somebody waits for the document: what does not come by then is said to be missing. */
const patienceMs = 20_000;

/** @returns those of the photos that could be had, by name */
export async function fetchPhotos(
  facts: DocumentFacts,
  fetchFile: FetchFile,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const photos = new Map<string, Uint8Array>();
  const names = [...new Set(listPhotos(facts).shown.map(({ file }) => file))];
  if (names.length === 0) return photos;
  const late = new AbortController();
  const fetched = names.map(async (name) => {
    const bytes = await fetchFile(name, maxBytes).catch(() => null);
    if (bytes !== null) photos.set(name, bytes);
  });
  const isLate = sleep(patienceMs, undefined, { signal: late.signal, ref: false });
  await Promise.race([Promise.all(fetched), isLate.catch(() => undefined)]);
  late.abort();
  // What comes later is not waited for, and does not change what is being printed.
  return new Map(photos);
}
