/** Methods that answer presses and inline look-ups. */

import type { InlineQueryResult } from 'grammy/types';

import { flag, integer, json, record, text } from '../arguments.ts';
import { parseHtml } from '../parse-html.ts';
import { readMarkup } from '../read-markup.ts';
import { badRequest } from '../refusal.ts';
import type { Method } from './method.ts';

/** How long a button and an inline look-up wait for an answer. */
const pressWaitsMs = 15_000;
const lookUpWaitsMs = 10_000;

const tooOld = 'query is too old and response timeout expired or query ID is invalid';

const answerCallbackQuery: Method = (world, call) => {
  const words = text(call, 'text') ?? '';
  if (words.length > 200) throw badRequest('MESSAGE_TOO_LONG');
  const press = world.queries.presses.get(text(call, 'callback_query_id') ?? '');
  const now = world.clock.now();
  if (press?.answer !== null || now - press.at > pressWaitsMs) {
    throw badRequest(tooOld);
  }
  press.answer = {
    text: words,
    isAlert: flag(call, 'show_alert'),
    url: text(call, 'url'),
    at: now,
  };
  return true;
};

const answerInlineQuery: Method = (world, call) => {
  const results = json(call, 'results');
  if (!Array.isArray(results)) throw badRequest("can't parse inline query results JSON object");
  if (results.length > 50) throw badRequest('RESULTS_TOO_MUCH');
  checkResults(results);
  const nextOffset = text(call, 'next_offset') ?? '';
  if (Buffer.byteLength(nextOffset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
  const lookUp = world.queries.lookUps.get(text(call, 'inline_query_id') ?? '');
  const now = world.clock.now();
  if (lookUp?.answer !== null || now - lookUp.at > lookUpWaitsMs) {
    throw badRequest(tooOld);
  }
  lookUp.answer = {
    results: results as InlineQueryResult[],
    nextOffset,
    cacheTimeS: integer(call, 'cache_time', 300),
    isPersonal: flag(call, 'is_personal'),
    button: json(call, 'button'),
    at: now,
    isFromCache: false,
  };
  world.queries.remember(lookUp, lookUp.answer);
  return true;
};

const checkResults = (results: readonly unknown[]): void => {
  const ids = new Set<string>();
  for (const given of results) {
    const result = record(given) ?? {};
    const id = checkId(result['id']);
    if (ids.has(id)) throw badRequest('RESULT_ID_DUPLICATE');
    ids.add(id);
    if (result['type'] === 'article' && !isWords(result['title'])) {
      throw badRequest('can\'t parse inline query result: can\'t find field "title"');
    }
    checkContent(record(result['input_message_content']));
    const { reply_markup } = result;
    readMarkup({ method: '', args: { reply_markup }, files: new Map() });
  }
};

const checkId = (id: unknown): string => {
  if (!isWords(id) || Buffer.byteLength(id) > 64) throw badRequest('RESULT_ID_INVALID');
  return id;
};

const isWords = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

const checkContent = (content: Readonly<Record<string, unknown>> | null): void => {
  const words = content?.['message_text'];
  if (words === undefined) return;
  if (!isWords(words)) throw badRequest('message text is empty');
  const mode = content?.['parse_mode'];
  const isHtml = typeof mode === 'string' && mode.toLowerCase() === 'html';
  const shown = isHtml ? parseHtml(words).text : words;
  if (shown.length > 4096) throw badRequest('MESSAGE_TOO_LONG');
};

/** The methods by name. */
export const answering = { answerCallbackQuery, answerInlineQuery };
