/** Makes facts fit for paper: no characters that a document cannot hold, no empty entries. */

import type { DocumentFacts } from '../plan/document-facts.ts';

/** Controls but the white ones, halves of surrogate pairs, noncharacters, byte order marks. */
const unprintable =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** What most texts hold nothing of: neither what cannot be printed nor a line break is without it. */
const unusual = /[^\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF]/;

const lineBreak = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Cleans every string of the facts: composed letters (NFC), line breaks as one blank, nothing that
 * cannot be printed; an entry of a list that is then empty is left out.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function cleanFacts(facts: DocumentFacts): DocumentFacts {
  return clean(facts) as DocumentFacts;
}

/** "trước 15/5", "từ 17 đến 18/5": a day of the month, and no month of a year ("5/2026"). */
const bareDay =
  /(?<=^|[\s(])(từ|trước|sau|đến|tới|hết) (?=\d{1,2}[/-]\d{1,2}(?!\d)|\d{1,2} (?:đến|tới) (?:hết )?(?:ngày )?\d{1,2}[/-]\d{1,2}(?!\d))/giu;

/** @returns the words of a time with "ngày" before each day: both ends of a span alike */
export function phraseTime(text: string): string {
  return text.replace(bareDay, '$1 ngày ');
}

/** @returns the text as it is printed */
export function cleanText(text: string): string {
  if (!unusual.test(text)) return text.normalize('NFC').trim();
  return text
    .replace(unprintable, '')
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, (blanks) => (lineBreak.test(blanks) ? ' ' : blanks))
    .trim();
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean).filter((entry) => entry !== '');
  if (typeof value === 'object' && value !== null) {
    const cleaned = Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, clean(entry)]),
    );
    return isTime(cleaned) ? { ...cleaned, text: phraseTime(cleaned.text) } : cleaned;
  }
  return value;
}

function isTime(value: object): value is { readonly text: string } {
  return 'text' in value && typeof value.text === 'string' && 'recurrence' in value;
}
