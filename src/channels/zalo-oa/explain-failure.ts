/** Says what became of a message that was not taken, for the outbox and for the operator. */

import { ChannelError, type Fate } from '../../errors.ts';
import type { Failure } from './outcome.ts';
import type { Remedy } from './remedies.ts';

const minuteMs = 60_000;

/** What each refusal means; `retryAfterMs` is null where trying again is useless. */
interface Verdict {
  readonly fate?: Fate;
  readonly retryAfterMs: number | null;
  readonly words: string;
  readonly isOfChannel?: true;
}

const alarm = 'Hãy chạy "npx vanthu doctor" để biết cần làm gì.';

const verdicts: Readonly<Record<Remedy, Verdict>> = {
  retry: { retryAfterMs: 30_000, words: 'Zalo chưa gửi được, sẽ gửi lại.' },
  wait: { retryAfterMs: 5_000, words: 'đã hết số lượt gọi trong phút này, sẽ gửi lại.' },
  'renew-token': {
    retryAfterMs: minuteMs,
    words: `mã truy cập không dùng được. ${alarm}`,
    isOfChannel: true,
  },
  'upload-again': { retryAfterMs: 1_000, words: 'tệp đã tải lên không còn, sẽ tải lại.' },
  'send-text': { retryAfterMs: null, words: 'Zalo không nhận loại tin này.' },
  shorten: { retryAfterMs: null, words: 'tin dài hoặc tệp lớn quá mức Zalo cho phép.' },
  hold: {
    fate: 'held',
    retryAfterMs: null,
    words: 'người nhận chưa nhắn cho OA trong 7 ngày qua; tin được giữ đến khi họ nhắn lại.',
  },
  queue: {
    retryAfterMs: 60 * minuteMs,
    words: 'gói dịch vụ của OA đã hết hạn mức tin; tin được giữ, cần mua thêm hạn mức.',
  },
  reschedule: { retryAfterMs: 60 * minuteMs, words: 'Zalo không cho gửi vào giờ này.' },
  'mark-unreachable': {
    fate: 'gone',
    retryAfterMs: null,
    words: 'người nhận không theo dõi OA, hoặc đã chặn tin của OA.',
  },
  'stop-group': {
    fate: 'gone',
    retryAfterMs: null,
    words: 'nhóm đã ngừng hoạt động, hoặc OA không còn trong nhóm.',
  },
  'authorise-again': {
    retryAfterMs: 10 * minuteMs,
    words: 'OA chưa cấp quyền này cho ứng dụng. Hãy chạy "npx vanthu zalo login".',
  },
  alarm: { retryAfterMs: 10 * minuteMs, words: `OA hoặc ứng dụng chưa dùng được. ${alarm}` },
  drop: { retryAfterMs: null, words: 'Zalo không nhận tin này.' },
};

/** @returns what a failure means for the message that met it */
export function explainFailure(failure: Failure): ChannelError {
  switch (failure.kind) {
    case 'refused': {
      const { retryAfterMs, words, ...more } = verdicts[failure.remedy];
      const said = `${words} (mã lỗi ${failure.code})`;
      return new ChannelError('zalo-oa', said, retryAfterMs, more);
    }
    case 'busy':
      return say('đang hết số lượt gọi trong phút, sẽ gửi lại.', failure.retryAfterMs);
    case 'unreachable':
      return say(`không kết nối được máy chủ Zalo (${failure.reason}).`, failure.retryAfterMs);
    case 'unauthorised':
      return new ChannelError(
        'zalo-oa',
        'chưa có quyền dùng OA. Hãy chạy "npx vanthu zalo login".',
        failure.retryAfterMs ?? 5 * minuteMs,
        { isOfChannel: true },
      );
    case 'unknown':
      return say(`không rõ tin đã tới hay chưa (${failure.reason}).`, null, 'unknown');
  }
}

/** @returns that a message waits for its person to write again, and why */
export function explainHeld(problem: 'never-interacted' | 'window-closed'): ChannelError {
  const words =
    problem === 'never-interacted'
      ? 'người nhận chưa từng nhắn cho OA'
      : 'người nhận đã hơn 7 ngày chưa nhắn cho OA';
  return say(`${words}; tin được giữ đến khi họ nhắn.`, null, 'held');
}

/** @returns the error of this channel */
export const say = (
  words: string,
  retryAfterMs: number | null,
  fate: Fate = 'refused',
): ChannelError => new ChannelError('zalo-oa', words, retryAfterMs, { fate });
