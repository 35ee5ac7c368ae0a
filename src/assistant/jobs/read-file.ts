/** Fetches a file that somebody sent, or the pages of an album, and reads it. */

import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { ReaderError, type ReaderReason } from '../../errors.ts';
import type { FileSheet } from '../../reading/file-sheet.ts';
import { dropAlbum, readAlbum, type AlbumPage } from '../records/album.ts';
import { offerUses } from '../requests/files/offer-uses.ts';
import { readFileJob } from '../requests/files/take-sent-file.ts';
import { maxFileBytes } from '../turn/take-file.ts';
import { defineJob, type JobTools } from './job.ts';

/** Pages of an album come one by one: so long after the first the rest is there. */
const albumWaitMs = 2_000;

/** What was read, or why nothing was. */
type Outcome =
  | { readonly name: string; readonly sheet: FileSheet }
  | { readonly name: string; readonly reason: ReaderReason };

/** Reads a file. */
export const readFile = defineJob({
  name: readFileJob,
  payload: z.object({
    album: z.string().nullable(),
    place: z.object({ channel: z.string(), chat: z.string() }),
    pages: z.array(z.object({ file: z.string(), name: z.string() })),
  }),
  timeMs: 120_000,
  tries: 3,
  isLong: true,
  progressWords: 'files-progress',
  run: async ({ album, place, pages }, tools): Promise<Outcome> => {
    if (album === null) return readPages(pages, tools);
    await sleep(albumWaitMs, undefined, { signal: tools.signal });
    return readPages(await readAlbum(tools.assistance.store, place, album), tools);
  },
  conclude: async (talk, { payload, result }, answer) => {
    if (payload.album !== null) dropAlbum(talk.turn.transaction, payload.place, payload.album);
    if ('sheet' in result)
      await offerUses(
        talk,
        { name: result.name, source: payload.pages[0]?.file ?? null },
        result.sheet,
        answer,
      );
    else answer.say(talk.locale.say(`reader-${result.reason}`, { file: result.name }));
  },
  excuse: ({ locale, turn }, { payload }, answer) => {
    if (payload.album !== null) dropAlbum(turn.transaction, payload.place, payload.album);
    answer.say(locale.say('files-not-fetched', { name: payload.pages[0]?.name ?? '' }));
    return Promise.resolve();
  },
});

/** Several files are the pages of one document. */
async function readPages(pages: readonly AlbumPage[], tools: JobTools): Promise<Outcome> {
  const { assistance, signal, fetchFile, progress } = tools;
  const sheets: FileSheet[] = [];
  for (const { file, name } of pages) {
    const bytes = await fetchFile(file, maxFileBytes);
    try {
      const call = pages.length === 1 ? { signal, progress } : { signal };
      sheets.push(await assistance.readFile({ name, bytes }, call));
    } catch (error) {
      if (error instanceof ReaderError) return { name, reason: error.reason };
      throw error;
    }
    if (pages.length > 1) progress(sheets.length, pages.length);
  }
  return { name: pages[0]?.name ?? '', sheet: joinSheets(sheets) };
}

const joinSheets = (sheets: readonly FileSheet[]): FileSheet => ({
  lines: sheets.flatMap(({ lines }) => lines),
  pages: sheets.reduce((count, { pages }) => count + pages, 0),
  pagesRead: sheets.reduce((count, { pagesRead }) => count + pagesRead, 0),
  hasWholeLines: sheets.every(({ hasWholeLines }) => hasWholeLines),
  notes: [...new Set(sheets.flatMap(({ notes }) => notes))],
});
