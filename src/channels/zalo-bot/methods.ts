/** The methods of Zalo Bot that are used here. */

import { z } from 'zod';

import { type BotOutcome, type BotSettings, callBot } from './bot-api.ts';
import { type BotUpdate, parseUpdate } from './update.ts';

const idSchema = z.union([z.string(), z.number()]).transform(String);

const meSchema = z
  .looseObject({
    id: idSchema,
    account_name: z.string().catch(''),
    can_join_groups: z.boolean().catch(false),
  })
  .transform(({ id, account_name: name, can_join_groups: canJoinGroups }): BotAccount => ({
    id,
    name,
    canJoinGroups,
  }));

const webhookSchema = z
  .looseObject({
    url: z.string().catch(''),
    verification: z.looseObject({ ok: z.boolean() }).optional().catch(undefined),
  })
  .transform(({ url, verification }): BotWebhookState => ({
    url: url === '' ? null : url,
    isVerified: verification?.ok ?? null,
  }));

const sentSchema = z.looseObject({ message_id: idSchema });

/** The bot itself. */
export interface BotAccount {
  readonly id: string;
  readonly name: string;
  readonly canJoinGroups: boolean;
}

/** Where updates are posted. */
export interface BotWebhookState {
  /** Null where they are fetched. */
  readonly url: string | null;
  /** Whether a trial was answered well; null where none was made. */
  readonly isVerified: boolean | null;
}

/** Most characters of a text or of the words below a picture, counted in NFC. */
export const maxTextLength = 2_000;

/** The platform fetches the picture before it answers. */
const photoTimeoutMs = 150_000;

/** How much longer than the platform its answer to a poll is waited for. */
const pollMarginMs = 5_000;

/** @returns the bot; where this works, the token does */
export function getMe(settings: BotSettings): Promise<BotOutcome<BotAccount>> {
  return callBot(settings, { method: 'getMe', result: meSchema });
}

/** @returns the reference of the message */
export async function sendMessage(
  settings: BotSettings,
  chat: string,
  text: string,
): Promise<BotOutcome<string>> {
  const content = text.normalize('NFC');
  if (content.length > maxTextLength || content === '') return tooLong;
  const input = { chat_id: chat, text: content };
  return referenceOf(await callBot(settings, { method: 'sendMessage', input, result: sentSchema }));
}

/**
 * @param settings - of the bot
 * @param chat - a person or a group
 * @param address - public https address of the picture; people's apps fetch it again, for days
 * @param caption - may be empty
 * @returns the reference of the message
 */
export async function sendPhoto(
  settings: BotSettings,
  chat: string,
  address: string,
  caption: string,
): Promise<BotOutcome<string>> {
  const words = caption.normalize('NFC');
  if (words.length > maxTextLength) return tooLong;
  const input = { chat_id: chat, photo: address, ...(words === '' ? {} : { caption: words }) };
  const timeoutMs = photoTimeoutMs;
  return referenceOf(
    await callBot(settings, { method: 'sendPhoto', input, result: sentSchema, timeoutMs }),
  );
}

/** Shows that an answer is being written. */
export function sendTyping(settings: BotSettings, chat: string): Promise<BotOutcome<unknown>> {
  const input = { chat_id: chat, action: 'typing' };
  return callBot(settings, { method: 'sendChatAction', input, result: z.unknown() });
}

/**
 * Waits for one update. It is fetched by this, and never given again.
 *
 * @returns null when nothing happened
 */
export async function getUpdate(
  settings: BotSettings,
  waitSeconds: number,
): Promise<BotOutcome<BotUpdate | null>> {
  const outcome = await callBot(settings, {
    method: 'getUpdates',
    input: { timeout: String(waitSeconds) },
    result: z.unknown(),
    timeoutMs: waitSeconds * 1000 + pollMarginMs,
  });
  if (outcome.ok) return { ok: true, value: parseUpdate(outcome.value) };
  const { failure } = outcome;
  const isIdle = failure.kind === 'refused' && failure.code === 408;
  return isIdle ? { ok: true, value: null } : { ok: false, failure };
}

/**
 * @param settings - of the bot
 * @param url - public https address
 * @param secret - 8 to 256 characters, shown with each post
 */
export function setWebhook(
  settings: BotSettings,
  url: string,
  secret: string,
): Promise<BotOutcome<BotWebhookState>> {
  const input = { url, secret_token: secret };
  return callBot(settings, { method: 'setWebhook', input, result: webhookSchema });
}

/** @returns where updates are posted now */
export async function getWebhook(settings: BotSettings): Promise<BotOutcome<BotWebhookState>> {
  const outcome = await callBot(settings, { method: 'getWebhookInfo', result: webhookSchema });
  // A bot that never had one may have nothing to tell.
  const isNone = !outcome.ok && outcome.failure.kind === 'refused' && outcome.failure.code === 404;
  return isNone ? { ok: true, value: { url: null, isVerified: null } } : outcome;
}

/** Lets updates be fetched again. */
export function deleteWebhook(settings: BotSettings): Promise<BotOutcome<unknown>> {
  return callBot(settings, { method: 'deleteWebhook', result: z.unknown() });
}

const tooLong: BotOutcome<string> = { ok: false, failure: { kind: 'refused', code: 400 } };

function referenceOf(outcome: BotOutcome<{ message_id: string }>): BotOutcome<string> {
  return outcome.ok ? { ok: true, value: outcome.value.message_id } : outcome;
}
