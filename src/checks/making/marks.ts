/** Tells text that was typed without diacritics. */

/** Words of a text that long have a mark somewhere in Vietnamese. */
const leastWords = 4;

/** @returns true for a text of several words without a single mark */
export const isWithoutMarks = (text: string): boolean =>
  text.split(/\s+/).length >= leastWords && /^[\p{ASCII}]*$/u.test(text) && /[a-z]{2}/.test(text);
