/** Says a thing once to what was sent together. */

import { isWithin } from '../../clock.ts';
import type { Talk } from './context.ts';

/** How far apart messages are that one press of a button sent. */
const togetherMs = 1_000;

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
