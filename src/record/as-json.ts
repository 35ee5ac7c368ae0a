/** Values of ours as what a record is made of. */

import type { Json } from './change.ts';

/**
 * The compiler cannot see it of an interface, which has no index signature. What comes back from the
 * store is looked at: its schema says what it must be.
 *
 * @returns the value itself, which survives JSON
 */
export const asJson = (value: object | string | number | boolean | null): Json =>
  value as unknown as Json;

/** @returns an object itself, as fields of a record */
export const asFields = (value: object): Record<string, Json> =>
  value as unknown as Record<string, Json>;
