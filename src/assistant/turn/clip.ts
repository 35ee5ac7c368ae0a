/** Words of others as a message shows them. */

/** @returns titles between quotation marks */
export const quote = (titles: readonly string[]): string =>
  titles.map((title) => `“${title}”`).join('; ');

/** Most characters of an answer that a message shows; it is kept whole. */
const shownLength = 160;

/** @returns a text on one line, cut where it is long */
export function clip(text: string, length = shownLength): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  return `${line
    .slice(0, length - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
