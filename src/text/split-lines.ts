/** Splits a pasted list into its lines, without bullets. */

/** @returns the lines that hold more than punctuation, without bullets and numbering */
export function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => stripBullet(line))
    .filter((line) => hasWords(line));
}

/** True when a text holds more than punctuation. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}

const bullet = /^(?:[-–—+*•▪●·>]|\(?\d{1,2}[.)](?= \S)) ?/u;

/** @returns a line between single spaces, without the bullets and numbers of a list before it */
export function stripBullet(line: string): string {
  let words = line.split(/\s/).filter(Boolean).join(' ');
  for (let rest = ''; rest !== words; words = words.replace(bullet, '')) rest = words;
  return words;
}

/** @returns a text without the marks that end an entry of a list */
export function stripEnd(text: string, marks = ' ;,.'): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
