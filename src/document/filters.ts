/** What templates can do with a value, beyond the filters of Liquid. */

import { listTotals } from '../plan/list-totals.ts';
import { counted, happened, late, mention, moment, named, onDay, told } from './fact-filters.ts';

/** The filters by the name that templates use. */
export const filters = {
  capital: capitalise,
  close,
  cited: cite,
  counted,
  series: joinSeries,
  flowing: flow,
  happened,
  late,
  mention,
  moment,
  named,
  on_day: onDay,
  told,
  totals: listTotals,
  unheaded: stripHeading,
} as const;

/** @returns the text with its first letter in upper case; `08h00` stays */
export function capitalise(value: unknown): string {
  const text = textOf(value);
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

/** @returns the text with exactly one closing mark; "?", "!" and an ellipsis are closing enough */
export function close(value: unknown, mark = '.'): string {
  const text = textOf(value).trimEnd();
  if (text === '' || /(?:\.\.\.|[…!?])["”’)]*$/.test(text)) return text;
  return stripClosing(text) + mark;
}

/** @returns a cited document without "Căn cứ" before it or a mark after it */
export function cite(value: unknown): string {
  return stripClosing(textOf(value).replace(/^(?:căn cứ|thực hiện|theo)\s+/i, ''));
}

/**
 * Joins names in one line; the commas inside them stay, so semicolons stand between them. "Các phòng,
 * đơn vị trực thuộc" that was read as two names is one phrase again.
 */
export function joinSeries(value: unknown): string {
  const items = (Array.isArray(value) ? value : [value]).map((item) => stripClosing(textOf(item)));
  const phrases: string[] = [];
  for (const item of items) {
    const before = phrases.at(-1);
    const goesOn = before !== undefined && /^các /iu.test(before) && /^\p{Ll}/u.test(item);
    if (goesOn && !/[,;]/.test(before + item)) phrases[phrases.length - 1] = `${before}, ${item}`;
    else phrases.push(item);
  }
  return phrases.join('; ');
}

/**
 * Takes away a heading that was pasted with the text under it.
 *
 * @param value - the text
 * @param heading - the name of the section that it is printed in ("Kinh phí")
 * @returns the text; as it was where nothing stands under the heading
 */
export function stripHeading(value: unknown, heading: string): string {
  const text = textOf(value);
  const parts = new RegExp(
    `^[\\s*]*(?<number>(?:[IVX]+|\\d{1,2})[.)])?\\s*(?<said>${heading})(?: thực hiện| tổ chức)?(?<mark>[*\\s:.]*)(?<under>.+)$`,
    'isu',
  ).exec(text)?.groups;
  if (parts === undefined) return text;
  const { number, said, mark = '', under = '' } = parts;
  const isMarked = /[:.]/.test(mark) || said === heading.toLocaleUpperCase('vi');
  const isNumbered = number !== undefined && /^\p{Lu}/u.test(under);
  return isMarked || isNumbered ? under : text;
}

/**
 * Fits a title into the middle of a sentence.
 *
 * @param value - the title as typed
 * @param lead - the word that stands before it and is not to be said twice ("Kế hoạch")
 * @returns the title; its first letter in lower case unless it begins a name ("Ngày Khoa học …")
 */
export function flow(value: unknown, lead = ''): string {
  let text = stripClosing(textOf(value));
  if (lead !== '' && text.toLocaleLowerCase('vi').startsWith(`${lead.toLocaleLowerCase('vi')} `)) {
    text = text.slice(lead.length).trimStart();
  }
  const beginsPhrase = /^\p{Lu}\p{Ll}* [\p{Ll}\d]/u.test(text);
  if (!beginsPhrase) return text;
  const [first = ''] = text;
  return first.toLocaleLowerCase('vi') + text.slice(first.length);
}

/** Takes away closing marks, and "./." whole; an ellipsis is part of the text. */
function stripClosing(text: string): string {
  const whole = text.trimEnd();
  if (whole.endsWith('...')) return whole;
  let end = whole.endsWith('./.') ? whole.length - 3 : whole.length;
  while (end > 0 && ' .;,:\u00A0'.includes(whole.charAt(end - 1))) end -= 1;
  return whole.slice(0, end);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
