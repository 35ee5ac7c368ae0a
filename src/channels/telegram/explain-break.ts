/** Tells what became of a call that got no answer of the Bot API. */

import { ChannelError } from '../../errors.ts';
import { isBeforeSending, reasonOf } from '../http-line.ts';

const certificate = /CERT|SELF_SIGNED|UNABLE_TO|^ERR_TLS|^ERR_SSL/;

/** The line was closed before the call went out. */
const closedLine = 'UND_ERR_CLOSED';

const againMs = 3000;

/** @returns what a person who keeps the program running needs to know; without addresses */
export function explainBreak(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error;
  const reason = reasonOf(error);
  if (certificate.test(reason))
    return new ChannelError(
      'telegram',
      `Chứng chỉ của máy chủ Telegram không hợp lệ (${reason}). Kiểm tra TELEGRAM_API_ROOT và mạng của cơ quan.`,
      60_000,
    );
  if (isBeforeSending(reason) || reason === closedLine)
    return new ChannelError('telegram', `Không kết nối được tới Telegram (${reason}).`, againMs);
  const message = `Telegram không trả lời (${reason}).`;
  return new ChannelError('telegram', message, againMs, { fate: 'unknown' });
}

/**
 * Reads the body of an answer.
 *
 * @param status - of HTTP
 * @param text - the body
 * @throws ChannelError when it is no answer of the Bot API
 */
export function readAnswer(status: number, text: string): unknown {
  const value = parse(text);
  if (typeof value === 'object' && value !== null && 'ok' in value) return value;
  // Only from a gateway that waited in vain, or from a broken answer, may the call have come through.
  const fate = status < 400 || status === 504 ? 'unknown' : 'refused';
  const message = `Máy chủ trung gian trả lời thay Telegram (${String(status)}).`;
  throw new ChannelError('telegram', message, againMs, { fate });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
