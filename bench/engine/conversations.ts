/** `@grammyjs/conversations`: a function that waits for each answer, replayed on every update. */

import {
  conversations,
  createConversation,
  type Conversation,
  type ConversationFlavor,
} from '@grammyjs/conversations';
import type { Context } from 'grammy';

import { createBot } from './grammy-bot.ts';
import { ask, JsonStore, thanks, updateOf, type Interview } from './interview.ts';

/** Holds the interview. */
export function interviewConversations(questions: number): Interview {
  const store = new JsonStore();
  const done = new Map<number, string[]>();
  const bot = createBot<ConversationFlavor<Context>>();
  bot.use(
    conversations({
      storage: {
        type: 'key',
        version: 0,
        adapter: {
          read: (key) => store.read(key) as never,
          write: (key, value) => {
            store.write(key, value);
          },
          delete: (key) => {
            store.texts.delete(key);
          },
        },
      },
    }),
  );
  const interview = async (conversation: Conversation, context: Context) => {
    const answers: string[] = [];
    for (let question = 1; question <= questions; question += 1) {
      await context.reply(ask(question));
      const answer = await conversation.waitFor('message:text');
      answers.push(answer.message.text);
    }
    await context.reply(thanks);
    const chat = context.chat?.id ?? 0;
    await conversation.external(() => {
      done.set(chat, answers);
    });
  };
  bot.use(createConversation(interview, 'interview'));
  bot.command('start', (context) => context.conversation.enter('interview'));
  return {
    update: (chat, text) => bot.handleUpdate(updateOf(chat, text)),
    bytesWritten: () => store.bytes,
    answersOf: (chat) => done.get(chat) ?? [],
  };
}
