/** Makes a photo as small as the page needs it; one that cannot be shown is refused. */

import type { PreparedPhoto } from '../plan/photos.ts';

/** The most room that a document has for a photo, at 200 pixels an inch. */
const room = { width: 1260, height: 800 };
/** More is no photo of a phone, and small files can claim it to take all memory. */
const maxPixels = 100_000_000;
const patienceSeconds = 10;
/** What photos come as; a drawing (SVG) could name other files. */
const formats = new Set(['jpeg', 'png', 'webp']);

let busy: Promise<unknown> = Promise.resolve();

/**
 * Prepares a photo, upright and without what its camera wrote beside it. The library is loaded on
 * first use; it works off the main thread, on one photo at a time.
 *
 * @returns null for what is damaged, too large or no photo
 */
export function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto | null> {
  const prepared = busy.then(() => prepare(bytes)).catch(() => null);
  busy = prepared;
  return prepared;
}

async function prepare(bytes: Uint8Array): Promise<PreparedPhoto | null> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const photo = sharp(bytes, {
    limitInputPixels: maxPixels,
    failOn: 'error',
    sequentialRead: true,
  });
  const { format } = await photo.metadata();
  if (!formats.has(format)) return null;
  const { data, info } = await photo
    .autoOrient()
    .resize({ ...room, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 80 })
    .timeout({ seconds: patienceSeconds })
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}
