/** Turns what a call of the Bot API threw into what the program understands. */

import { GrammyError, HttpError } from 'grammy';

import { ChannelError } from '../../errors.ts';

/** Refusals after which nothing arrives in that chat any more. */
const goneChat =
  /chat not found|user is deactivated|group chat was deactivated|PEER_ID_INVALID|CHANNEL_PRIVATE|message thread not found|TOPIC_DELETED/i;

/** @returns true for what a call threw, false for a mistake of the program */
export const isOfCall = (error: unknown): boolean =>
  error instanceof ChannelError || error instanceof GrammyError || error instanceof HttpError;

/** @returns true where Telegram does not know the token */
export const isUnknownBot = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

const longWaitMs = 60_000;
const shortWaitMs = 3000;

/**
 * Explains a failure. What was thrown is not kept as its cause: it holds what people wrote, and may
 * hold the token.
 *
 * @returns what failed and what to do
 * @throws what was thrown when it is no failure of a call
 */
export function explainFailure(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error;
  if (error instanceof GrammyError) return explainRefusal(error);
  if (!(error instanceof HttpError)) throw error;
  if (error.error instanceof ChannelError) return error.error;
  return new ChannelError('telegram', 'Lệnh gọi Telegram hỏng giữa chừng.', shortWaitMs, {
    fate: 'unknown',
  });
}

/**
 * Explains the failure of a call that may be made twice without harm.
 *
 * @throws what was thrown when it is no failure of a call
 */
export function explainRepeatable(error: unknown): ChannelError {
  const failure = explainFailure(error);
  if (failure.fate !== 'unknown') return failure;
  return new ChannelError('telegram', failure.message, failure.retryAfterMs ?? shortWaitMs);
}

function explainRefusal(error: GrammyError): ChannelError {
  const { error_code: code, description, parameters } = error;
  const said = `${String(code)}: ${withoutQuotes(description)}`;
  const refuse = (message: string, retryAfterMs: number | null) =>
    new ChannelError('telegram', message, retryAfterMs);
  if (code === 429) {
    const retryAfterS = parameters.retry_after ?? 1;
    return refuse(`Telegram yêu cầu chờ ${String(retryAfterS)} giây.`, retryAfterS * 1000);
  }
  if (isUnknownBot(error))
    return refuse(
      'Telegram không nhận TELEGRAM_BOT_TOKEN. Lấy mã mới bằng lệnh /token của @BotFather, đặt lại rồi chạy lại.',
      longWaitMs,
    );
  if (code === 409)
    return refuse(
      'Một chương trình khác đang nhận tin của bot này. Hãy dừng chương trình đó, hoặc dùng một bot khác.',
      5000,
    );
  if (code >= 500) return refuse(`Telegram đang gặp sự cố (${said}).`, shortWaitMs);
  if (code === 403 || goneChat.test(description))
    return new ChannelError('telegram', `Không còn gửi được tới nơi này (${said}).`, null, {
      fate: 'gone',
    });
  return refuse(`Telegram từ chối (${said}).`, null);
}

/** What stands in quotation marks may be what somebody wrote. */
const withoutQuotes = (description: string): string =>
  description.replace(/(["'])[^"']*\1/g, '“…”').slice(0, 160);

/** What a refused edit means: nothing to change, or nothing that can be changed any more. */
export function judgeEdit(error: unknown): 'same' | 'lost' | 'failed' {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return 'failed';
  if (/message is not modified/i.test(error.description)) return 'same';
  return lostMessage.test(error.description) ? 'lost' : 'failed';
}

const lostMessage =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|message identifier is not specified|there is no (text|caption) in the message|MESSAGE_EDIT_TIME_EXPIRED/i;

/** @returns the id of the supergroup that a group has become, or null */
export const findNewChat = (error: unknown): number | null =>
  error instanceof GrammyError ? (error.parameters.migrate_to_chat_id ?? null) : null;
