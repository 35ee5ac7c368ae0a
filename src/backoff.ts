/** How long to wait before something is tried again: twice as long each time, up to a limit. */

/** How waiting grows. */
export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** @returns how long to wait after so many failures in a row, from 1 */
export const backOff = ({ firstMs, mostMs }: Backoff, failures: number): number =>
  Math.min(mostMs, firstMs * 2 ** (Math.max(1, failures) - 1));
