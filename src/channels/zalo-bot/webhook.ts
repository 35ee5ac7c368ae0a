/** Takes what the platform posts, from nobody else, and answers when it is kept. */

import type { Webhook } from '../channel.ts';
import type { Log } from '../../log.ts';
import { type BotPostProblem, readBotWebhook } from './read-webhook.ts';
import type { Taker } from './reception.ts';

/** What taking takes. */
export interface WebhookSettings {
  readonly secret: string;
  /** Null until the channel is open. */
  readonly taker: () => Taker | null;
  readonly log: Log;
}

const secretHeader = 'x-bot-api-secret-token';

/** A trial of the address is no update, and is answered well. */
const statuses: Readonly<Record<BotPostProblem, number>> = {
  forged: 401,
  'too-large': 413,
  'not-json': 400,
  'no-update': 200,
};

/** @returns what takes updates; it answers 401 to who does not know the secret */
export function createWebhook({ secret, taker, log }: WebhookSettings): Webhook {
  const counts = new Map<BotPostProblem, number>();

  const refuse = (problem: BotPostProblem): number => {
    const count = (counts.get(problem) ?? 0) + 1;
    counts.set(problem, count);
    // The first, the tenth, the hundredth …: who forges many may not fill the disk.
    if (Number.isInteger(Math.log10(count)))
      log.warn({ problem, count }, 'a post to the webhook of Zalo Bot was not taken');
    return statuses[problem];
  };

  const take: Webhook['take'] = async (headers, body) => {
    const given = headers[secretHeader];
    const reading = readBotWebhook(
      { body, secret: typeof given === 'string' ? given : undefined },
      secret,
    );
    if (!reading.ok) return refuse(reading.problem);
    // The platform tries the address while the channel is being opened.
    if (reading.update.kind === 'ignored') return 200;
    const keep = taker();
    if (keep === null) return 503;
    try {
      await keep(reading.update);
      return 200;
    } catch (error) {
      log.error({ err: error }, 'a message of Zalo Bot could not be kept');
      return 503;
    }
  };
  return { take };
}
