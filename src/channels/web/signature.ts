/** Signs short texts with the secret of the program, each purpose with a key of its own. */

import { createHmac, timingSafeEqual } from 'node:crypto';

/** @returns the signature of `text` for `purpose`, 43 characters of base64url */
export const sign = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');

/** @returns true when `signature` was made by {@link sign}; takes as long when it was not */
export const isSigned = (
  secret: string,
  purpose: string,
  text: string,
  signature: string,
): boolean => {
  const expected = Buffer.from(sign(secret, purpose, text));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
};
