/** Takes a file that somebody sent: it is read outside the turn, pictures of an album as pages of one. */

import type { IncomingFile } from '../../../channels/channel.ts';
import { cleanText } from '../../../text/clean-text.ts';
import { addToAlbum } from '../../records/album.ts';
import type { Talk } from '../../turn/context.ts';
import { enqueueJob } from '../../turn/enqueue-job.ts';

/** The job that reads files. */
export const readFileJob = 'read-file';

/** Longest part of a name that is kept. */
const maxNameLength = 100;

/**
 * Asks for a file to be read.
 *
 * @param talk - of whoever sent it
 * @param file - which can be read, as far as its name and size tell
 * @param album - the word that joins it to others, or null
 * @returns what is said at once; empty where that was said to another page of the same album
 */
export async function takeSentFile(
  talk: Talk,
  file: IncomingFile,
  album: string | null,
): Promise<string> {
  const { channel, chat, locale, turn } = talk;
  const place = { channel, chat };
  const name = cleanText(file.name).replaceAll(/\s+/g, ' ').slice(0, maxNameLength);
  const page = { file: `${channel}:${file.id}`, name };
  const isPicture = file.role === 'picture' || /\.(?:jpe?g|png)$/iu.test(name);
  if (album !== null && isPicture) {
    const isFirst = await addToAlbum(turn.transaction, talk, album, page);
    if (!isFirst) return '';
    enqueueJob(talk, readFileJob, { album, place, pages: [] });
    return locale.say('files-got-album');
  }
  enqueueJob(talk, readFileJob, { album: null, place, pages: [page] });
  return locale.say('files-got', { name });
}
