/** Chance that can be had again: the same seed gives the same choices. */

/** A source of choices. */
export interface Chance {
  /** A whole number from 0 up to, and without, `bound`. */
  readonly below: (bound: number) => number;
  /** One of a list that is not empty. */
  readonly oneOf: <T>(list: readonly T[]) => T;
}

/** @returns the choices of a seed (mulberry32) */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, oneOf: (list) => list[below(list.length)] as never };
}
