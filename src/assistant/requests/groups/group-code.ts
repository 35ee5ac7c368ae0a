/** One-time codes that bind a group to an agency: read aloud, typed on a phone, hard to guess. */

import { isWithin } from '../../../clock.ts';

/** Without letters and digits that look alike. */
const strange = /[^23456789ABCDEFGHJKMNPQRSTUVWXYZ]/g;
const length = 8;

/** Whoever has a code may bind one group with it, until it expires. */
export interface GroupCode {
  readonly channel: string;
  readonly agency: string;
  /** Who asked for it, `channel:user`, and the chat in which they did. */
  readonly user: string;
  readonly chat: string;
  /** Moment in ms UTC. */
  readonly expiresAt: number;
}

/** How long a code can be used. */
export const codeMinutes = 15;
const validMs = codeMinutes * 60_000;

/** @returns whether a code can still be used at the moment `now` (ms UTC) */
export const isFresh = ({ expiresAt }: GroupCode, now: number): boolean =>
  isWithin(expiresAt - validMs, now, validMs);

/** @returns the key of a code's record */
export const codeKey = (code: string): string => `codes/${code}`;

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
