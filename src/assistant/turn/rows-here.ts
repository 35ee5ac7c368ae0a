/** Where the lines of a list stand in its message: which of them are shown is known when it is fitted. */

/** Stands on a line of its own: no character, so that it is taken out of whatever people send. */
export const rowsHere = '\uFDD0';

/** @returns the text with its lines in their place */
export const putRows = (text: string, lines: readonly string[]): string =>
  text.includes(rowsHere)
    ? text
        .split('\n')
        .flatMap((line) => (line === rowsHere ? lines : [line]))
        .join('\n')
    : text;
