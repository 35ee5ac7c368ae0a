/** A grammY bot whose network is replaced below the building of requests. */

import { Bot, type Context } from 'grammy';

import { botInfo, sentMessage } from './interview.ts';

/** @returns a bot that sends nothing */
export function createBot<C extends Context>(): Bot<C> {
  const answer = () => Promise.resolve({ json: () => Promise.resolve(sentMessage) });
  return new Bot<C>('1:token', {
    botInfo: botInfo as never,
    client: { fetch: answer as never },
  });
}
