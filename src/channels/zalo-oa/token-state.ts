/** The tokens of an OA as they are kept, and when they should be renewed. */

import { createHash } from 'node:crypto';

import { z } from 'zod';

const pairSchema = z.object({
  accessToken: z.string().min(1),
  /** Good once, for three months. */
  refreshToken: z.string().min(1),
  obtainedAt: z.number(),
  /** When the access token ends; moments in ms UTC. */
  expiresAt: z.number(),
});

/** The shape of the kept tokens. */
export const tokenStateSchema = z.object({
  pair: pairSchema.nullable(),
  /** The pair before; dead, and kept for whoever has to find out what happened. */
  previous: pairSchema.nullable(),
  /** The platform refused the refresh token: it is not asked again with the same. */
  refusal: z.object({ code: z.number(), at: z.number() }).nullable(),
  /** Which refresh token of the settings was used already, as a mark that does not give it away. */
  seedMark: z.string().nullable(),
});

/** Two tokens that belong together. */
export type TokenPair = Readonly<z.infer<typeof pairSchema>>;

/** What is kept. */
export type TokenState = Readonly<z.infer<typeof tokenStateSchema>>;

/** What is kept at first. */
export const noTokens: TokenState = { pair: null, previous: null, refusal: null, seedMark: null };

/** A place where tokens are kept, for all processes that use them. */
export interface TokenPlace {
  /** @throws StoreError when what is kept cannot be read */
  readonly read: () => Promise<TokenState>;
  /**
   * Resolves when the tokens would survive a power cut.
   *
   * @throws StoreError when they cannot be kept
   */
  readonly write: (state: TokenState) => Promise<void>;
  /** Does something while nobody else does, in this process or another one. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;

/** So long before its end a token is renewed, where it lives long enough. */
const aheadMs = 6 * hourMs;

/** @returns whether the pair should be renewed, though its token may still be good */
export function isDue({ obtainedAt, expiresAt }: TokenPair, now: number): boolean {
  const lifeMs = expiresAt - obtainedAt;
  const isEnding = expiresAt - now <= Math.min(aheadMs, lifeMs / 4);
  // Each renewal begins the three months of the refresh token anew.
  return isEnding || now - obtainedAt >= weekMs;
}

/** @returns the state with a new pair in it, and nothing held against it */
export function withPair(state: TokenState, pair: TokenPair): TokenState {
  return { ...state, pair, previous: state.pair, refusal: null };
}

/** @returns a mark by which a refresh token is known again, not the token */
export function markOf(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex').slice(0, 16);
}
