/** What the Bot API answers when it refuses a call, in Telegram's own words. */

import type { ResponseParameters } from 'grammy/types';

/** Thrown by a method; the server turns it into `{ ok: false, … }`. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | null;

  constructor(code: number, description: string, parameters: ResponseParameters | null = null) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** The caller's mistake. */
export const badRequest = (words: string): Refusal => new Refusal(400, `Bad Request: ${words}`);

/** What the bot may not do. */
export const forbidden = (words: string): Refusal => new Refusal(403, `Forbidden: ${words}`);

/** Another user of the same token, or a webhook, stands in the way. */
export const conflict = (words: string): Refusal => new Refusal(409, `Conflict: ${words}`);

/** Too many calls; try again after so many seconds. */
export const tooMany = (retryAfterS: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${retryAfterS}`, { retry_after: retryAfterS });

/** The group is a supergroup now, under another id. */
export const migrated = (to: number): Refusal =>
  new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: to,
  });
