/** Picks one of a list of things by its id, and a field of it: the filter `pick` of expressions. */

/**
 * @param list - objects; anything else holds none
 * @param wanted - value of `key` of the one that is meant
 * @param field - what is taken of it
 * @param key - by which things are told apart
 * @returns the field, or null where there is no such thing
 */
export function pickField(list: unknown, wanted: unknown, field: string, key = 'id'): unknown {
  if (!Array.isArray(list) || wanted === null || wanted === undefined) return null;
  const found = list.find((one) => isObject(one) && one[key] === wanted) as unknown;
  return isObject(found) && Object.hasOwn(found, field) ? (found[field] ?? null) : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
