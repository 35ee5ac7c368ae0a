/** Understands a name alone as the answer to the question what somebody is called. */

import type { Event } from '../../flow/event.ts';
import { isAskedForName } from '../turn/own-name.ts';
import { readDutyAnswer } from '../requests/duties/read-duty-answer.ts';
import { readingOf, type Talk } from '../turn/context.ts';
import { findAsking } from '../turn/expect.ts';
import { ask, type Wish } from './read-message.ts';

/** Each word with a capital, which "Cảm ơn em" has not. */
const nameShape = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,5}$/u;

/** @returns the name, '' where it is skipped, null for other words */
function readAlone(event: Event): string | null {
  if (event.type !== 'text') return null;
  const { text, command } = event;
  if (command !== null) return command.verb === 'skip' ? '' : null;
  return nameShape.test(text) && readDutyAnswer(text) === null ? text : null;
}

/** @returns what a message wants, where nothing but a name may be waited for */
export async function withNameAsked(talk: Talk, wish: Wish): Promise<Wish> {
  const name = wish.type === 'event' ? readAlone(wish.event) : null;
  if (name === null || !readingOf(talk).isIdle) return wish;
  const isWaited = (await isAskedForName(talk)) && findAsking(talk) === null;
  return isWaited ? ask('name', name) : wish;
}
