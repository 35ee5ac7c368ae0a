/** Reads the arguments of a method; every one may come as JSON or as text. */

import { badRequest } from './refusal.ts';
import { parseJson } from './request.ts';
import type { Call } from './request.ts';

/** @returns null when it is absent */
export const text = (call: Call, name: string): string | null => {
  const value = call.args[name];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : JSON.stringify(value);
};

/** @returns the fallback when it is absent or no number */
export const integer = (call: Call, name: string, fallback = 0): number => {
  const value = text(call, name);
  const number = value === null || value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) ? number : fallback;
};

/** @returns true for `true`, `True`, `yes` and `1` */
export const flag = (call: Call, name: string): boolean =>
  ['true', 'yes', '1'].includes((text(call, name) ?? '').toLowerCase());

/** @returns null when it is absent; it may be given as JSON or as text with JSON in it */
export const json = (call: Call, name: string): unknown => {
  const value = call.args[name];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') return value;
  const parsed = parseJson(value);
  if (parsed === undefined)
    throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
  return parsed;
};

/** @returns an object of JSON, or null */
export const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
