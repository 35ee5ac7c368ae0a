/** Who is at the other end: a signed cookie, from which the ids of the person and chat follow. */

import { createHash } from 'node:crypto';

import { parseCookie, stringifySetCookie } from 'cookie';

import { isSigned, sign } from '../../signature.ts';

const cookieName = 'vanthu';
const purpose = 'session';
/** So long after the page was opened last. */
const maxAgeSeconds = 30 * 24 * 60 * 60;

/** A person in a browser; `user` and `chat` are the same, as in any private chat. */
export interface Session {
  /** The secret part of the cookie: never logged, never kept. */
  readonly id: string;
  readonly user: string;
  readonly chat: string;
}

/** @param id - at least 128 random bits, of letters, digits, `-` and `_` */
export const createSession = (id: string): Session => {
  const digest = createHash('sha256').update(`person\n${id}`).digest('hex').slice(0, 32);
  return { id, user: digest, chat: digest };
};

/** @returns the session that a `Cookie` header proves, or null */
export const readSession = (secret: string, cookieHeader: string | undefined): Session | null => {
  const value = parseCookie(cookieHeader ?? '')[cookieName] ?? '';
  const [id = '', signature = '', ...rest] = value.split('.');
  if (rest.length > 0 || id === '' || !isSigned(secret, purpose, id, signature)) return null;
  return createSession(id);
};

/** @returns the `Set-Cookie` header that keeps the session in the browser */
export const writeSession = (secret: string, session: Session, isHttps: boolean): string =>
  stringifySetCookie({
    name: cookieName,
    value: `${session.id}.${sign(secret, purpose, session.id)}`,
    httpOnly: true,
    sameSite: 'strict',
    secure: isHttps,
    path: '/',
    maxAge: maxAgeSeconds,
  });
