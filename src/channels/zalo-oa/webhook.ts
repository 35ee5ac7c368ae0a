/** Takes what the platform posts, from nobody else, and answers when it is kept. */

import type { Clock } from '../../clock.ts';
import type { Webhook } from '../channel.ts';
import type { OaEvent } from './event.ts';
import type { Log } from '../../log.ts';
import { type WebhookProblem, type WebhookSecrets, readWebhook } from './read-webhook.ts';

/** What taking takes. */
export interface WebhookSettings {
  readonly secrets: WebhookSecrets;
  readonly clock: Clock;
  /** What takes an event, resolved when it is kept; null until the channel is open. */
  readonly taker: () => ((event: OaEvent) => Promise<void>) | null;
  readonly log: Log;
}

const signatureHeader = 'x-zevent-signature';

/** A ping, or what is genuine and of no use, is answered well: repeating it would not help. */
const statuses: Readonly<Record<WebhookProblem, number>> = {
  empty: 200,
  stale: 200,
  'no-event': 200,
  'too-large': 413,
  'not-json': 400,
  unsigned: 401,
  forged: 401,
};

/** @returns what takes events; it answers 401 to what the platform did not sign */
export function createWebhook({ secrets, clock, taker, log }: WebhookSettings): Webhook {
  const counts = new Map<WebhookProblem, number>();

  const refuse = (problem: WebhookProblem): number => {
    const count = (counts.get(problem) ?? 0) + 1;
    counts.set(problem, count);
    // The first, the tenth, the hundredth …: who forges many may not fill the disk.
    if (problem !== 'empty' && Number.isInteger(Math.log10(count)))
      log.warn({ problem, count }, 'a post to the webhook of Zalo OA was not taken');
    return statuses[problem];
  };

  const take: Webhook['take'] = async (headers, body) => {
    const given = headers[signatureHeader];
    const signature = typeof given === 'string' ? given : undefined;
    const reading = readWebhook({ body, signature }, secrets, clock());
    if (!reading.ok) return refuse(reading.problem);
    const keep = taker();
    if (keep === null) return 503;
    try {
      await keep(reading.event);
      return 200;
    } catch (error) {
      log.error({ err: error }, 'an event of Zalo OA could not be kept');
      return 503;
    }
  };
  return { take };
}
