/** Reads the sign of a document's number: the first group after the slash. */

import { kindCodes } from '../sheet/kinds.ts';

/** The first group of a sign. */
export interface Sign {
  readonly code: string;
  /** Where it stands in the line. */
  readonly at: number;
  /** It is the code of a kind of document. */
  readonly isOfKind: boolean;
}

const codes = new Set(kindCodes.values());

/** @returns the first group; null where there is no sign, or only one group */
export function readSign(text: string): Sign | null {
  const match = /\/\s*(?:\d{4}\s*\/\s*)?(\p{L}+)\s*[-–—]\s*[\p{L}&]/u.exec(text);
  const code = match?.[1];
  if (match === null || code === undefined) return null;
  return { code, at: match.index + match[0].indexOf(code), isOfKind: codes.has(code) };
}
