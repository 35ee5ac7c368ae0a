/** Signs short texts with the secret of the program, each purpose with a key of its own. */

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Characters of base64url in a whole signature, of 256 bits. */
const wholeLength = 43;

/** @returns the first `length` characters, of 6 bits each, of the signature of `text` for `purpose` */
export const sign = (secret: string, purpose: string, text: string, length = wholeLength): string =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url').slice(0, length);

/** @returns true when `signature` was made by {@link sign}; takes as long when it was not */
export const isSigned = (
  secret: string,
  purpose: string,
  text: string,
  signature: string,
  length = wholeLength,
): boolean => {
  const expected = Buffer.from(sign(secret, purpose, text, length));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
};
