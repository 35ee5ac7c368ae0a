/** Pictures that were sent together, until they are read as the pages of one document. */

import { z } from 'zod';

import { asJson } from '../../record/as-json.ts';
import type { Transaction } from '../../stores/store.ts';
import { defineRecord } from './record.ts';

/** A file as its channel knows it. */
export interface AlbumPage {
  /** `channel:id`. */
  readonly file: string;
  readonly name: string;
}

interface Place {
  readonly channel: string;
  readonly chat: string;
}

/** Most pages of an album; platforms send ten. */
const maxPages = 60;

/** Albums whose pages are still coming. */
export const albums = defineRecord('albums', {
  version: 1,
  key: (channel: string, chat: string, album: string) => `${channel}:${chat}/${album}`,
  schema: z.looseObject({ pages: z.array(z.looseObject({ file: z.string(), name: z.string() })) }),
});

/** Adds a page. @returns true for the first one of its album */
export async function addToAlbum(
  transaction: Transaction,
  place: Place,
  album: string,
  page: AlbumPage,
): Promise<boolean> {
  const pages = await readAlbum(transaction, place, album);
  const next = { pages: [...pages, page].slice(0, maxPages) };
  const key = albums.key(place.channel, place.chat, album);
  transaction.change(key, [[[], asJson(next)]]);
  return pages.length === 0;
}

/** @returns the pages that came so far, in the order in which they came */
export async function readAlbum(
  reader: Pick<Transaction, 'read'>,
  { channel, chat }: Place,
  album: string,
): Promise<readonly AlbumPage[]> {
  return (await albums.read(reader, channel, chat, album))?.pages ?? [];
}

/** Forgets an album that was read. */
export const dropAlbum = (transaction: Transaction, place: Place, album: string): void => {
  transaction.remove(albums.key(place.channel, place.chat, album));
};
