/** Telegraf's WizardScene: an array of step functions with a cursor in the session. */

import { Scenes, session, Telegraf, Telegram } from 'telegraf';

import {
  ask,
  botInfo,
  JsonStore,
  sentMessage,
  thanks,
  updateOf,
  type Interview,
} from './interview.ts';

/** Holds the interview. */
export function interviewTelegraf(questions: number): Interview {
  const store = new JsonStore();
  const done = new Map<number, string[]>();
  const bot = new Telegraf<Scenes.WizardContext>('1:token');
  bot.botInfo = botInfo;
  // Each update gets a Telegram of its own, so the method is replaced where all inherit it.
  Telegram.prototype.callApi = () => Promise.resolve(sentMessage.result as never);

  const answersOf = (context: Scenes.WizardContext): string[] => {
    const state = context.wizard.state as { answers?: string[] };
    state.answers ??= [];
    return state.answers;
  };
  const steps = Array.from(
    { length: questions },
    (_, at) => async (context: Scenes.WizardContext) => {
      answersOf(context).push(context.text ?? '');
      if (at + 1 < questions) {
        await context.reply(ask(at + 2));
        context.wizard.next();
        return;
      }
      await context.reply(thanks);
      done.set(context.chat?.id ?? 0, answersOf(context));
      await context.scene.leave();
    },
  );
  const begin = async (context: Scenes.WizardContext) => {
    await context.reply(ask(1));
    context.wizard.next();
  };
  const stage = new Scenes.Stage<Scenes.WizardContext>([
    new Scenes.WizardScene('interview', begin, ...steps),
  ]);
  bot.use(
    session({
      store: {
        get: (key) => store.read(key) as never,
        set: (key, value) => {
          store.write(key, value);
        },
        delete: (key) => {
          store.texts.delete(key);
        },
      },
    }),
  );
  bot.use(stage.middleware());
  bot.command('start', (context) => context.scene.enter('interview'));
  return {
    update: (chat, text) => bot.handleUpdate(updateOf(chat, text)),
    bytesWritten: () => store.bytes,
    answersOf: (chat) => done.get(chat) ?? [],
  };
}
