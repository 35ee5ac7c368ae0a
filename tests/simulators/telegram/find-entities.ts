/** Finds what Telegram marks in plain text by itself: commands, names, tags and addresses. */

import type { MessageEntity } from 'grammy/types';

/** What a word is made of, as Telegram counts. */
const word = '[\\p{L}\\p{N}_]';

const patterns: readonly (readonly [MessageEntity['type'], RegExp])[] = [
  [
    'bot_command',
    new RegExp(
      `(?<!${word}|[/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?!${word}|[/<>])`,
      'gu',
    ),
  ],
  ['mention', new RegExp(`(?<!${word})@[a-zA-Z0-9_]{2,32}(?!${word})`, 'gu')],
  ['hashtag', new RegExp(`(?<!${word})#(?=${word}*\\p{L})${word}{1,256}(?!${word}|#)`, 'gu')],
  ['email', /(?<![\p{L}\p{N}_.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['url', /(?<![\p{L}\p{N}_@])(?:https?:\/\/|t\.me\/)[^\s<>"]+[^\s<>".,;:!?)]/gu],
];

/** A piece of a message that stands for a person without a user name. */
export interface NamedPerson {
  readonly text: string;
  readonly user: NonNullable<Extract<MessageEntity, { type: 'text_mention' }>['user']>;
}

/** @returns the entities in order; offsets count UTF-16 units, as Telegram's do */
export const findEntities = (
  text: string,
  people: readonly NamedPerson[] = [],
): MessageEntity[] => {
  const found: MessageEntity[] = [];
  for (const { text: name, user } of people) {
    const offset = text.indexOf(name);
    if (offset >= 0) found.push({ type: 'text_mention', offset, length: name.length, user });
  }
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length } as MessageEntity;
      if (!found.some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return found.sort((one, other) => one.offset - other.offset);
};

const overlaps = (one: MessageEntity, other: MessageEntity): boolean =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length;
