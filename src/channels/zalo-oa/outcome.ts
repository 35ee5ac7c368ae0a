/** What becomes of a call of the Official Account API. */

import type { Remedy } from './remedies.ts';

/** Why a call did not succeed. */
export type Failure =
  /** Refused with a number: it was not carried out. */
  | { readonly kind: 'refused'; readonly code: number; readonly remedy: Remedy }
  /** Too many calls, also after waiting: it was not carried out. */
  | { readonly kind: 'busy'; readonly retryAfterMs: number }
  /** The platform could not be reached: it was not carried out. */
  | { readonly kind: 'unreachable'; readonly reason: string; readonly retryAfterMs: number }
  /** There is no good token: it was not carried out. */
  | { readonly kind: 'unauthorised'; readonly retryAfterMs: number | null }
  /** It may have been carried out. A message must not be sent again; its echo may yet come. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a call gives. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
