/** A blank follows a mark. */

import { checkPattern } from './making/check-pattern.ts';

/** A blank follows a mark. */
export const blankAfterMark = checkPattern({
  id: 'blank-after-mark',
  source: 'chính tả',
  standing: 'language',
  gravity: 'advice',
  pattern: /(?<=\p{Ll}[,;:])(?=\p{L})|(?<=\p{Ll}{2}\.)(?=\p{Lu}\p{Ll})/gu,
  mend: () => ' ',
  isRight: ({ index }, { text }) => isAddress(text, index),
});

/** Letters of an address in the net follow a mark at once. */
const isAddress = (text: string, at: number): boolean =>
  /(?:https?:|www\.|@)\S*$/.test(text.slice(0, at)) || /^\S*(?:\.vn|\.com|@)/.test(text.slice(at));
