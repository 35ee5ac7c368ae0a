/** Carries out changes on a record: the one meaning of a `Change`, for the engine and every store. */

import { asJson } from './as-json.ts';
import type { Change, Json, Path } from './change.ts';

type Container = Json[] | Record<string, Json>;

/**
 * Changes a record in place, and returns it: pass a copy that is yours. The record returned is
 * another one when it was replaced whole (path `[]`), null when it was taken away.
 *
 * - What is missing on the way is made, as an object; what cannot hold the next key gives way to one.
 * - In a list an index from its length on appends; taking an index away closes the gap.
 * - Taking away what is not there changes nothing.
 * - A value becomes part of the record: what is given must not be used again.
 *
 * @throws RangeError when a path is not one, before anything is changed; see {@link checkPath}
 */
export function applyChanges(record: Json, changes: readonly Change[]): Json {
  for (const [path] of changes) checkPath(path);
  let whole = record;
  for (const change of changes) {
    const [path] = change;
    const value = change.length === 2 ? change[1] : undefined;
    if (path.length === 0) whole = value ?? null;
    else if (value === undefined) takeAway(whole, path);
    else whole = put(whole, path, value);
  }
  return whole;
}

/** @returns a copy of what was kept, changed; changes of ours leave its shape as it is */
export const changeCopy = <T extends object>(kept: T, changes: readonly Change[]): T =>
  applyChanges(asJson(structuredClone(kept)), structuredClone(changes)) as unknown as T;

/**
 * @throws RangeError when the path has a number that is no index, or a name by which JavaScript
 * reaches into what objects have in common
 */
export function checkPath(path: Path): void {
  for (const key of path) {
    const isSafe = typeof key === 'number' ? Number.isSafeInteger(key) && key >= 0 : isName(key);
    if (!isSafe) throw new RangeError('A path of a change holds a key that no record can have.');
  }
}

function isName(key: string): boolean {
  return key !== '__proto__' && key !== 'constructor' && key !== 'prototype';
}

function put(record: Json, path: Path, value: Json): Json {
  const [first = '', ...rest] = path;
  const whole = holds(record, first) ? record : {};
  let container = whole;
  let key = first;
  for (const next of rest) {
    const found = look(container, key);
    const inner = found !== undefined && holds(found, next) ? found : {};
    if (inner !== found) place(container, key, inner);
    container = inner;
    key = next;
  }
  place(container, key, value);
  return whole;
}

function takeAway(record: Json, path: Path): void {
  let container: Json | undefined = record;
  for (const key of path.slice(0, -1)) container = look(container, key);
  const last = path.at(-1) ?? '';
  if (look(container, last) === undefined) return;
  if (Array.isArray(container)) container.splice(indexOf(last) ?? 0, 1);
  else Reflect.deleteProperty(container as object, last);
}

/** Whether a value can have something at `key`: an object always, a list at an index. */
function holds(value: Json, key: string | number): value is Container {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || indexOf(key) !== null;
}

function look(value: Json | undefined, key: string | number): Json | undefined {
  if (value === undefined || !holds(value, key)) return undefined;
  if (Array.isArray(value)) return value[indexOf(key) ?? 0];
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function place(container: Container, key: string | number, value: Json): void {
  if (Array.isArray(container)) container[Math.min(indexOf(key) ?? 0, container.length)] = value;
  else container[key] = value;
}

/** Paths that were written as text give indexes as digits. */
function indexOf(key: string | number): number | null {
  if (typeof key === 'number') return key;
  return /^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : null;
}
