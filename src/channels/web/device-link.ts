/** Links by which a person lets in one more browser of theirs: signed, short-lived, used once. */

import { isSigned, sign } from '../../signature.ts';

const purpose = 'device';

/** How long such a link can be used. */
export const linkMinutes = 15;

/** What such a link says. */
export interface DeviceLink {
  readonly user: string;
  /** Names the link among those of the person. */
  readonly id: string;
  /** Moment in ms UTC. */
  readonly expiresAt: number;
}

/** @returns the token of a new link; `now` is a moment in ms UTC */
export const createDeviceLink = (secret: string, user: string, id: string, now: number): string => {
  const words = `${user}.${id}.${(now + linkMinutes * 60_000).toString(36)}`;
  return `${words}.${sign(secret, purpose, words)}`;
};

/** @returns what a token says, or null when it was not made here or is too old */
export const readDeviceLink = (secret: string, token: string, now: number): DeviceLink | null => {
  const end = Math.max(token.lastIndexOf('.'), 0);
  const words = token.slice(0, end);
  if (!isSigned(secret, purpose, words, token.slice(end + 1))) return null;
  const [user = '', id = '', expires = ''] = words.split('.');
  const expiresAt = Number.parseInt(expires, 36);
  return now < expiresAt ? { user, id, expiresAt } : null;
};
