/** Opens a server for each test of the server itself, with grammY as its client. */

import { Api, Bot, GrammyError } from 'grammy';
import { afterEach, beforeEach, expect } from 'vitest';

import { startTelegram } from './server.ts';
import type { Telegram, TelegramSettings } from './server.ts';

/** What a test has at hand; new for each test. */
export interface Bench {
  readonly telegram: Telegram;
  readonly api: Api;
  /** A bot that is stopped when the test ends. */
  readonly newBot: () => Bot;
}

/** @returns the bench of the test that runs */
export const withTelegram = (settings: () => TelegramSettings = () => ({})): (() => Bench) => {
  let bench: Bench;
  let bots: Bot[];

  beforeEach(async () => {
    bots = [];
    const telegram = await startTelegram(settings());
    const client = { apiRoot: telegram.apiRoot };
    const newBot = (): Bot => {
      const bot = new Bot(telegram.token, { client });
      bots.push(bot);
      return bot;
    };
    bench = { telegram, api: new Api(telegram.token, client), newBot };
  });

  afterEach(async () => {
    bench.telegram.faults.clear();
    await Promise.all(bots.map((bot) => bot.stop()));
    await bench.telegram.close();
    expect(bench.telegram.failures).toEqual([]);
  });

  return () => bench;
};

/** @returns the words of a refusal, with its code */
export const refusal = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
  throw new Error('the call was not refused');
};
