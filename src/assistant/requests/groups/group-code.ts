/** One-time codes that bind a group to an agency: read aloud, typed on a phone, hard to guess. */

import { isWithin } from '../../../clock.ts';
import type { GroupCode } from '../../records/group-code.ts';

/** Without letters and digits that look alike. */
const strange = /[^23456789ABCDEFGHJKMNPQRSTUVWXYZ]/g;
const length = 8;

/** How long a code can be used. */
export const codeMinutes = 15;
const validMs = codeMinutes * 60_000;

/** @returns whether a code can still be used at the moment `now` (ms UTC) */
export const isFresh = ({ expiresAt }: GroupCode, now: number): boolean =>
  isWithin(expiresAt - validMs, now, validMs);

/** @param randomId - gives random letters and digits; their case counts */
export function createCode(randomId: () => string): string {
  let code = '';
  // The last letter of an id has fewer bits than the others.
  while (code.length < length) code += randomId().slice(0, -1).replaceAll(strange, '');
  return code.slice(0, length);
}

/** @returns the code that somebody typed, or null when it has not the shape of one */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === length && !code.match(strange) ? code : null;
}
