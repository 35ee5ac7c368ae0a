/** Finds dates written out with their year. */

/** A date in a text. */
export interface TextDate {
  readonly at: number;
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isReal: boolean;
}

const pattern =
  /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d{2})(?!\d|\/\p{Lu})|ngày (\d{1,2}) tháng (\d{1,2}) năm ((?:19|20)\d{2})/gu;

/** @returns the dates, real or not */
export function datesIn(text: string): TextDate[] {
  return [...text.normalize('NFC').matchAll(pattern)].map((match) => {
    const [found, ...parts] = match;
    const [day = 0, month = 0, year = 0] = parts.filter((part) => part).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return { at: match.index, text: found, year, month, day, isReal };
  });
}
