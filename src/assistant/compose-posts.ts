/** Makes messages of what is said in other chats than the one that is answered. */

import type { Sender } from './assistant.ts';
import { fitMessage } from './fit-message.ts';
import type { Mail } from './outbox.ts';
import type { Answer, Talk } from './talk.ts';

/** @returns the messages, in the order in which they are to be sent */
export function composePosts(
  { assistance, channel, locale }: Talk,
  { posts }: Answer,
  { capabilities }: Sender,
): Mail[] {
  const at = assistance.clock();
  return posts.flatMap(({ chat, isToGroup, text, files }) =>
    fitMessage({ text, files, options: [] }, capabilities, 1, locale).map((reply, order) => ({
      channel,
      outgoing: {
        ...reply,
        // Numbers of messages are counted by the turns of that chat alone.
        id: `p${assistance.randomId()}`,
        chat,
        at: at + order,
        ...(isToGroup ? { isToGroup } : {}),
      },
    })),
  );
}
