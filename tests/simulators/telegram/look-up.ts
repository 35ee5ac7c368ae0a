/** Inline look-ups: `@bot words` typed in any chat. */

import type { InlineQueryResult, Message, User } from 'grammy/types';

import { findEntities } from './find-entities.ts';
import type { InlineFrom } from './media.ts';
import { parseHtml } from './parse-html.ts';
import type { InlineAnswer, LookUp } from './queries.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** A look-up, and what came of it. */
export interface AskedInline {
  readonly id: string;
  readonly query: string;
  /** What the person sees so far; null while nothing is there. */
  readonly answer: () => InlineAnswer | null;
  /** Waits until the bot answers. */
  readonly answered: (timeoutMs?: number) => Promise<InlineAnswer>;
}

/** Telegram answers from its cache where it can; else it asks the bot. */
export const askInline = (
  world: World,
  by: User,
  query: string,
  offset: string,
  from: InlineFrom,
): AskedInline => {
  const words = query.slice(0, 256);
  const lookUp: LookUp = world.queries.addLookUp(by, words, offset);
  const known = world.queries.recall(by, words, offset);
  if (known !== null) lookUp.answer = known;
  else {
    const inline_query = { id: lookUp.id, from: by, query: words, offset, chat_type: from };
    world.announce({ inline_query }, by.id);
  }
  return {
    id: lookUp.id,
    query: words,
    answer: () => lookUp.answer,
    answered: (timeoutMs) => until(world, () => lookUp.answer, 'answer to the look-up', timeoutMs),
  };
};

/** Sends the message that a result stands for. */
export const chooseInline = (
  world: World,
  asked: AskedInline,
  result: InlineQueryResult,
  send: (content: Partial<Message>) => Message,
): Message => {
  const content = 'input_message_content' in result ? result.input_message_content : undefined;
  if (content === undefined || !('message_text' in content)) {
    throw new Error(`result ${result.id} of “${asked.query}” is no text`);
  }
  const marked =
    content.parse_mode === 'HTML'
      ? parseHtml(content.message_text)
      : { text: content.message_text, entities: findEntities(content.message_text) };
  const { reply_markup } = result;
  return send({
    text: marked.text,
    ...(marked.entities.length === 0 ? {} : { entities: marked.entities }),
    ...(reply_markup === undefined ? {} : { reply_markup }),
    via_bot: world.botUser,
  });
};
