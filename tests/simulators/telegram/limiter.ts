/**
 * Two models of Telegram's limits, which are not published.
 *
 * A: buckets of 30 a second over all chats, one a second for a chat with a small burst, 20 a minute
 * for a group. B: the same, and after one 429 nothing is taken for 5 s, counted anew from every call
 * that comes meanwhile.
 */

/** The models. */
export type LimiterModel = 'A' | 'B';

interface Bucket {
  tokens: number;
  at: number;
}

interface Rate {
  readonly perMs: number;
  readonly size: number;
}

const overAll: Rate = { perMs: 30 / 1000, size: 30 };
const perChat: Rate = { perMs: 1 / 1000, size: 3 };
const perGroup: Rate = { perMs: 20 / 60_000, size: 20 };
const blockMs = 5000;

/** Methods that count; people's answers to presses and chat actions do not. */
const counted = /^(send(?!chataction)|edit|copy|forward)/;

/** A limiter of one bot. */
export class Limiter {
  /** How many calls it has refused. */
  refused = 0;
  private readonly model: LimiterModel;
  private readonly all: Bucket = { tokens: overAll.size, at: 0 };
  private readonly chats = new Map<number, { readonly chat: Bucket; readonly group: Bucket }>();
  private blockedUntil = 0;

  constructor(model: LimiterModel) {
    this.model = model;
  }

  /** @returns 0 when the call may pass, or after how many seconds to try again */
  take(method: string, chat: number | null, now: number): number {
    if (!counted.test(method)) return 0;
    if (this.model === 'B' && now < this.blockedUntil) return this.block(now, blockMs);
    const waitMs = this.spend(chat ?? 0, now);
    return waitMs === 0 ? 0 : this.block(now, waitMs);
  }

  private block(now: number, waitMs: number): number {
    this.refused += 1;
    if (this.model === 'A') return Math.max(1, Math.ceil(waitMs / 1000));
    this.blockedUntil = now + blockMs;
    return blockMs / 1000;
  }

  private spend(chat: number, now: number): number {
    const own = this.chats.get(chat) ?? {
      chat: { tokens: perChat.size, at: now },
      group: { tokens: perGroup.size, at: now },
    };
    this.chats.set(chat, own);
    const buckets: (readonly [Bucket, Rate])[] = [
      [this.all, overAll],
      [own.chat, perChat],
    ];
    if (chat < 0) buckets.push([own.group, perGroup]);
    const waitMs = Math.max(...buckets.map(([bucket, rate]) => wait(bucket, rate, now)));
    if (waitMs > 0) return waitMs;
    for (const [bucket] of buckets) bucket.tokens -= 1;
    return 0;
  }
}

/** Fills a bucket up to now. @returns how long until it has a token */
const wait = (bucket: Bucket, rate: Rate, now: number): number => {
  bucket.tokens = Math.min(rate.size, bucket.tokens + (now - bucket.at) * rate.perMs);
  bucket.at = now;
  // Sums of thirds of a token must not miss a whole one.
  return bucket.tokens > 1 - 1e-9 ? 0 : (1 - bucket.tokens) / rate.perMs;
};
