/** Makes messages of what is said beside the reply: in other chats, or in the place of a message. */

import type { Sender } from '../services.ts';
import { fitMessage } from './fit-message.ts';
import type { Mail } from '../records/outgoing.ts';
import type { Answer, Post, Talk } from '../turn/context.ts';

/** @returns the messages, in the order in which they are to be sent */
export function composePosts(talk: Talk, { posts }: Answer, { capabilities }: Sender): Mail[] {
  return posts.flatMap((post) => compose(talk, post, capabilities));
}

function compose(
  { assistance, channel, locale }: Talk,
  { isToGroup, text, files, options = [], ...post }: Post,
  capabilities: Sender['capabilities'],
): Mail[] {
  const reply = { text, files, options };
  // What another channel can show is not known here; what is said there is short.
  const isElsewhere = post.channel !== undefined && post.channel !== channel;
  const fitted = isElsewhere ? [reply] : fitMessage(reply, capabilities, 1, locale);
  const { replaces } = post;
  return fitted.map((part, order) => ({
    channel: post.channel ?? channel,
    outgoing: {
      ...part,
      // Numbers of messages are counted by the turns of that chat alone.
      id: `p${assistance.randomId()}`,
      chat: post.chat,
      at: assistance.clock() + order,
      ...(isToGroup ? { isToGroup } : {}),
      ...(replaces !== undefined && capabilities.canEdit ? { replaces } : {}),
    },
  }));
}
