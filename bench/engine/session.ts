/** A state machine written by hand on grammY's session. */

import { session, type Context, type SessionFlavor } from 'grammy';

import { createBot } from './grammy-bot.ts';
import { ask, JsonStore, thanks, updateOf, type Interview } from './interview.ts';

interface State {
  step: number;
  answers: string[];
}

/** Holds the interview. */
export function interviewSession(questions: number): Interview {
  const store = new JsonStore();
  const bot = createBot<Context & SessionFlavor<State>>();
  bot.use(
    session<State, Context & SessionFlavor<State>>({
      initial: () => ({ step: 0, answers: [] }),
      storage: {
        read: (key) => store.read(key) as State,
        write: (key, value) => {
          store.write(key, value);
        },
        delete: (key) => {
          store.texts.delete(key);
        },
      },
    }),
  );
  bot.on('message:text', async (context) => {
    const state = context.session;
    if (context.message.text === '/start') state.step = 1;
    else {
      state.answers.push(context.message.text);
      state.step += 1;
    }
    await context.reply(state.step <= questions ? ask(state.step) : thanks);
  });
  return {
    update: (chat, text) => bot.handleUpdate(updateOf(chat, text)),
    bytesWritten: () => store.bytes,
    answersOf: (chat) => (store.read(String(chat)) as State).answers,
  };
}
