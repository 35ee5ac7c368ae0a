/** What the cookie of a browser proves: whose it is, and which of their browsers. */

import { createHash } from 'node:crypto';

import { parseCookie, stringifySetCookie } from 'cookie';

import { isSigned, sign } from '../../signature.ts';

const cookieName = 'vanthu';
const purpose = 'session';
const dayMs = 86_400_000;

/** A session ends when its person stayed away for more days than this. */
export const idleDays = 30;

/** A person in a browser; `user` and `chat` are the same, as in any private chat. */
export interface Session {
  /** What the cookie says before its signature: never logged, never kept. */
  readonly ticket: string;
  readonly user: string;
  readonly chat: string;
  /** Names the browser among those of the person. */
  readonly device: string;
  /** Day of {@link dayOf} on which it was made; null where cookies did not say so yet. */
  readonly madeOn: number | null;
}

/** @returns the number of a day (UTC), for a moment in ms UTC */
export const dayOf = (atMs: number): number => Math.floor(atMs / dayMs);

const digest = (purposeOfId: string, id: string): string =>
  createHash('sha256').update(`${purposeOfId}\n${id}`).digest('hex').slice(0, 32);

/**
 * @param id - at least 128 random bits, of letters, digits, `-` and `_`
 * @param now - moment in ms UTC
 * @param user - whose browser it is; somebody new where nobody is named
 */
export const createSession = (id: string, now: number, user = digest('person', id)): Session => {
  const madeOn = dayOf(now);
  const device = digest('device', id);
  return { ticket: `${id}.${user}.${madeOn.toString(36)}`, user, chat: user, device, madeOn };
};

/** Cookies of before say the id alone. */
const readTicket = (ticket: string): Session | null => {
  const [id = '', user, day = '', ...rest] = ticket.split('.');
  if (id === '' || rest.length > 0) return null;
  if (user !== undefined) return createSession(id, Number.parseInt(day, 36) * dayMs, user);
  const person = digest('person', id);
  return { ticket, user: person, chat: person, device: person, madeOn: null };
};

/** @returns the session that a `Cookie` header proves, or null; whether it has ended is recorded */
export const readSession = (secret: string, cookieHeader: string | undefined): Session | null => {
  const value = parseCookie(cookieHeader ?? '')[cookieName] ?? '';
  const end = value.lastIndexOf('.');
  const ticket = value.slice(0, Math.max(end, 0));
  return isSigned(secret, purpose, ticket, value.slice(end + 1)) ? readTicket(ticket) : null;
};

const writeCookie = (value: string, isHttps: boolean, maxAge: number): string =>
  stringifySetCookie({
    name: cookieName,
    value,
    httpOnly: true,
    sameSite: 'strict',
    secure: isHttps,
    path: '/',
    maxAge,
  });

/** @returns the `Set-Cookie` header that keeps the session in the browser */
export const writeSession = (secret: string, { ticket }: Session, isHttps: boolean): string =>
  writeCookie(`${ticket}.${sign(secret, purpose, ticket)}`, isHttps, idleDays * (dayMs / 1000));

/** @returns the `Set-Cookie` header that takes the session out of the browser */
export const dropSession = (isHttps: boolean): string => writeCookie('', isHttps, 0);
