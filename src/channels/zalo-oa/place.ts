/** Chats as the core names them: a person by the id of the platform, a group with a mark before it. */

import type { OaChat } from './event.ts';
import type { Recipient } from './send-message.ts';

/** Ids of people are digits; those of groups may be anything. */
const groupMark = 'g-';

/** @returns the name of a chat */
export const chatOf = (chat: OaChat): string =>
  'user' in chat ? chat.user : `${groupMark}${chat.group}`;

/** @returns who is written to in a chat */
export const recipientOf = (chat: string): Recipient =>
  chat.startsWith(groupMark) ? { group: chat.slice(groupMark.length) } : { user: chat };
