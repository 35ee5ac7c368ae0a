/** Answers what is no text: files, stickers, edited messages; once for what was sent together. */

import type { Incoming } from '../../channels/channel.ts';
import { isWithin } from '../../clock.ts';
import type { Talk } from '../turn/context.ts';
import { findFileProblem, writeFileNote } from './take-file.ts';

/** How far apart messages are that one press of a button sent. */
const togetherMs = 1_000;

/**
 * Answers what a message brings besides its text.
 *
 * @returns the words; empty when they were said to what was sent together with it; null when there
 * is nothing but text
 */
export function answerContent(talk: Talk, incoming: Incoming): string | null {
  const { locale } = talk;
  const { file, oddity, album = null } = incoming;
  if (oddity === 'edited') return locale.say('note-edited');
  if (oddity === 'other-content')
    return sayOnce(talk, album, oddity) ? locale.say('problem-other-content') : '';
  if (file === undefined) return null;
  const isFirst = sayOnce(talk, album, findFileProblem(file) ?? 'taken');
  return isFirst ? writeFileNote(file, locale) : '';
}

/** @returns false when `what` was said to another message that was sent together with this one */
export function sayOnce({ turn, assistance }: Talk, album: string | null, what: string): boolean {
  const at = assistance.clock();
  const { lot } = turn.chat;
  const isSame =
    lot !== null && lot.album === album && (album !== null || isWithin(lot.at, at, togetherMs));
  const said = isSame ? lot.said : [];
  const isNew = !said.includes(what);
  turn.set('lot', { album, at, said: isNew ? [...said, what] : said });
  return isNew;
}
