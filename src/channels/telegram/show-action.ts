/** Lets a chat see that somebody is at work, for as long as it takes. */

import type { RawApi } from 'grammy';

import type { Place } from './place.ts';

/** The platform shows an action for five seconds at most. */
const shownForMs = 4000;

/** What a chat is shown. */
export type Action = 'typing' | 'upload_document' | 'upload_photo';

/**
 * Works while the chat sees what is being done; that it cannot be shown stops nothing.
 *
 * @param api - the line
 * @param place - where it is shown
 * @param action - what is shown
 * @param afterMs - how long the work may take before anything is shown
 * @param work - what takes its time
 * @returns what the work gives
 */
export async function showAction<Result>(
  api: RawApi,
  place: Place,
  action: Action,
  afterMs: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const show = () => {
    api.sendChatAction({ ...place, action }).catch(() => undefined);
  };
  let again: NodeJS.Timeout | undefined;
  const begin = () => {
    show();
    again = setInterval(show, shownForMs).unref();
  };
  const first = setTimeout(begin, afterMs).unref();
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}
