/** The numbered list that a chat was shown last: a number that is typed next means one of it. */

import type { Incoming, OfferedOption } from '../../channels/channel.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { Listed } from '../records/chat.ts';

/** @returns the options of a list by the numbers that their labels begin with; null where none do */
export function listNumbers(options: readonly OfferedOption[]): Listed | null {
  const numbered = options.flatMap(({ id, label, url }) => {
    const number = /^(\d+)(?:\. |$)/.exec(label)?.[1];
    return number === undefined || url !== undefined ? [] : [[number, id] as const];
  });
  const listed = Object.fromEntries(numbered);
  // “2. Xong” beside “2. Vướng mắc” is no list to choose from.
  return numbered.length === 0 || Object.keys(listed).length < numbered.length ? null : listed;
}

/** @returns the message as a press, where it is a number of the list that was shown last */
export function readListed(incoming: Incoming, listed: Listed | null): Incoming {
  const { option, oddity, file } = incoming;
  const isTyped = option === null && oddity === undefined && file === undefined;
  if (listed === null || !isTyped) return incoming;
  const number = /^(?:số )?0*(\d{1,3})[.)]?$/i.exec(cleanText(incoming.text))?.[1] ?? '';
  return Object.hasOwn(listed, number) ? { ...incoming, option: listed[number] ?? null } : incoming;
}
