/** Says what became of a message that was not taken, for the outbox and for the operator. */

import { ChannelError, type Fate } from '../../errors.ts';
import type { BotFailure } from './bot-api.ts';

const minuteMs = 60_000;

/** @returns what a failure means for the message that met it */
export function explainFailure(failure: BotFailure): ChannelError {
  switch (failure.kind) {
    case 'refused':
      return say(`Zalo không nhận tin này (mã lỗi ${failure.code}).`, null);
    case 'unauthorised':
      return say(
        `mã bot không dùng được (mã lỗi ${failure.code}). Hãy lấy lại mã trong Zalo Bot Manager, đặt ZALO_BOT_TOKEN rồi khởi động lại.`,
        10 * minuteMs,
      );
    case 'busy':
      return say(
        'đã hết số tin được gửi lúc này (có thể là hạn mức tháng), sẽ gửi lại.',
        failure.retryAfterMs ?? minuteMs,
      );
    case 'unreachable':
      return say(`không kết nối được máy chủ Zalo (${failure.reason}).`, 5_000);
    case 'unknown':
      return say(`không rõ tin đã tới hay chưa (${failure.reason}).`, null, 'unknown');
  }
}

/** @returns the error of this channel */
export const say = (
  words: string,
  retryAfterMs: number | null,
  fate: Fate = 'refused',
): ChannelError => new ChannelError('zalo-bot', words, retryAfterMs, { fate });
