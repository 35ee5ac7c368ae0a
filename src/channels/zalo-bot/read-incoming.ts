/** Makes of an update of Zalo Bot what the core takes. */

import type { Incoming } from '../channel.ts';
import type { BotUpdate } from './update.ts';

type Message = Extract<BotUpdate, { kind: 'message' }>;

/** What is known besides the update. */
export interface Surroundings {
  /** What the bot is called, as people mention it. */
  readonly botName: string;
  /** The option whose words were typed, or null. */
  readonly typed: (chat: string, text: string) => string | null;
}

const maxNameLength = 255;

/** @returns the message; from a group the platform hands over only what is said to the bot */
export function readIncoming(
  { messageId, chat, user, userName, isGroup, text, content, photoUrl }: Message,
  { botName, typed }: Surroundings,
): Incoming {
  const words = isGroup ? withoutMention(text, botName) : text.normalize('NFC');
  const name = userName.slice(0, maxNameLength);
  const base = {
    id: messageId,
    chat,
    user,
    text: words,
    option: null,
    ...(name === '' ? {} : { name }),
    // The platform does not say what a group is called.
    ...(isGroup ? { group: { title: '' } } : {}),
  };
  if (content === 'other') return { ...base, oddity: 'other-content' };
  if (photoUrl !== null) return { ...base, file: pictureAt(photoUrl) };
  return { ...base, option: typed(chat, words) };
}

const pictureAt = (url: string) =>
  ({ id: url, name: 'anh.jpg', mediaType: 'image/jpeg', bytes: 0, role: 'picture' }) as const;

function withoutMention(text: string, name: string): string {
  const written = text.normalize('NFC').trim();
  const mention = `@${name.normalize('NFC')}`;
  const at = name === '' ? -1 : written.toLowerCase().indexOf(mention.toLowerCase());
  if (at < 0) return written;
  const after = written.slice(at + mention.length).replace(/^[\s,:]+/, '');
  return [written.slice(0, at).trimEnd(), after].filter((part) => part !== '').join(' ');
}
