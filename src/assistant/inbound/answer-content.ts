/** Answers what is no text: files, stickers, edited messages; once for what was sent together. */

import type { Incoming } from '../../channels/channel.ts';
import type { Talk } from '../turn/context.ts';
import { sayOnce } from '../turn/say-once.ts';
import { findFileProblem, writeFileProblem } from '../turn/take-file.ts';
import { takeSentFile } from '../requests/files/take-sent-file.ts';

/**
 * Answers what a message brings besides its text.
 *
 * @returns the words; empty when they were said to what was sent together with it; null when there
 * is nothing but text
 */
export async function answerContent(talk: Talk, incoming: Incoming): Promise<string | null> {
  const { locale } = talk;
  const { file, oddity, album = null } = incoming;
  if (oddity === 'edited') return locale.say('note-edited');
  if (oddity === 'other-content')
    return sayOnce(talk, album, oddity) ? locale.say('problem-other-content') : '';
  if (file === undefined) return null;
  const problem = findFileProblem(file);
  if (problem === null) return takeSentFile(talk, file, album);
  return sayOnce(talk, album, problem) ? writeFileProblem(file, problem, locale) : '';
}
