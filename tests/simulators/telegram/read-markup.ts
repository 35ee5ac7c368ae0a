/** Checks a keyboard as Telegram does. */

import type { InlineKeyboardMarkup } from 'grammy/types';

import { json, record } from './arguments.ts';
import { badRequest } from './refusal.ts';
import type { Call } from './request.ts';

const actions = [
  'callback_data',
  'url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'web_app',
  'login_url',
  'copy_text',
  'callback_game',
  'pay',
];

/** @returns the keyboard under the message; null for none and for keyboards of other kinds */
export const readMarkup = (call: Call): InlineKeyboardMarkup | null => {
  const given = json(call, 'reply_markup');
  if (given === null) return null;
  const markup = record(given);
  if (markup === null) throw badRequest('object expected as reply markup');
  const rows = markup['inline_keyboard'];
  if (rows === undefined) return null;
  if (!Array.isArray(rows)) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array');
  }
  const keyboard = rows.map(readRow).filter((row) => row.length > 0);
  if (keyboard.flat().length > 100) throw badRequest('reply markup is too long');
  if (keyboard.length === 0) return null;
  return { inline_keyboard: keyboard } as InlineKeyboardMarkup;
};

const readRow = (row: unknown): unknown[] => {
  if (!Array.isArray(row)) throw badRequest('inline keyboard row must be an Array');
  for (const button of row as readonly unknown[]) checkButton(button);
  return row as unknown[];
};

const checkButton = (given: unknown): void => {
  const button = record(given);
  if (button === null)
    throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  if (typeof button['text'] !== 'string') {
    throw badRequest('can\'t parse inline keyboard button: can\'t find field "text"');
  }
  const kinds = actions.filter((action) => button[action] !== undefined);
  if (button['text'].trim() === '' || kinds.length === 0) {
    throw badRequest('text buttons are unallowed in the inline keyboard');
  }
  const data = button['callback_data'];
  if (data !== undefined) checkData(data);
  const url = button['url'];
  if (typeof url === 'string' && !/^(https?:\/\/|tg:\/\/|t\.me\/|[\w-]+\.[a-z]{2,})/i.test(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
};

const checkData = (data: unknown): void => {
  const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
  if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
};
