/** Tells where a pasted section ends and another part of the document begins. */

import { foldLine } from '../text/fold-line.ts';
import type { Line } from './sheet.ts';

const recipients = /^noi nhan\s*(?::|$)/u;
const parts =
  /^(?:(?:nguon )?kinh phi(?: thuc hien| to chuc)?\s*(?::.*)?|muc dich,? (?:va )?yeu cau|muc dich)\s*:?$/u;
const duties =
  /^(?:to chuc thuc hien|phan cong(?: nhiem vu| thuc hien| trach nhiem)?|trach nhiem(?: thuc hien| cua cac (?:don vi|co quan).*)?)\s*:?$/u;

/** True for the heading of a part that holds no activities; duties come behind them. */
export function beginsOtherPart({ text, marker }: Line, isBehindWork: boolean): boolean {
  const folded = foldLine(text.slice(0, 120)).trim();
  if (recipients.test(folded)) return true;
  const isHeading =
    marker?.kind === 'roman' || (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase());
  return isHeading && (parts.test(folded) || (isBehindWork && duties.test(folded)));
}
