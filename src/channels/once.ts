/** Remembers what was done in this run of the program, so that nothing is done twice. */

/** So many of the last doings are remembered. */
const remembered = 5_000;

/** @returns a function that does what has a name once, and gives the same result ever after */
export function createOnce<Result>(): (
  name: string,
  act: () => Promise<Result>,
) => Promise<Result> {
  const done = new Map<string, Promise<Result>>();
  return (name, act) => {
    const known = done.get(name);
    if (known !== undefined) return known;
    const result = act();
    done.set(name, result);
    // What failed was not done.
    result.catch(() => done.delete(name));
    const [oldest] = done.keys();
    if (done.size > remembered && oldest !== undefined) done.delete(oldest);
    return result;
  };
}
