/** Remembers what was done in this run of the program, so that nothing is done twice. */

import { LRUCache } from 'lru-cache';

/** So many of the last doings are remembered. */
const remembered = 5_000;

/** @returns a function that does what has a name once, and gives the same result ever after */
export function createOnce<Result>(): (
  name: string,
  act: () => Promise<Result>,
) => Promise<Result> {
  const done = new LRUCache<string, Promise<Result>>({ max: remembered });
  return (name, act) => {
    const known = done.get(name);
    if (known !== undefined) return known;
    const result = act();
    done.set(name, result);
    // What failed was not done.
    result.catch(() => done.delete(name));
    return result;
  };
}
