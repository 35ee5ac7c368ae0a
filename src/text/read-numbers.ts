/** Numbers of options as people type them: "2", "[1]", "số 2", "1,3", "1 3", "2-4", "1, 3 và 5". */

import { foldWords } from './fold.ts';

const filler = ['so', 'cau', 'muc', 'va', 'voi'];

/**
 * @returns the numbers of a text that is nothing else, in the order typed; null for any other text.
 *   At most three digits, so that a year is none.
 */
export function readNumbers(text: string): number[] | null {
  // Below nothing there is no option, and the first is not meant.
  if (/^\s*[-–—−]\s*\d/.test(text)) return null;
  const parts = text
    .replaceAll(/[–—]/g, '-')
    .split(/[\s,;.()[\]&+-]/)
    .filter((part) => part !== '' && !filler.includes(foldWords(part)));
  if (parts.length === 0 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  const joints = text.replaceAll(/[–—]/g, '-').split(/\d+/).slice(1, -1);
  const numbers = parts.map(Number);
  return numbers.flatMap((number, index) => {
    const last = numbers[index - 1];
    if (last === undefined || joints[index - 1]?.trim() !== '-' || number < last) return [number];
    return Array.from({ length: number - last }, (_, step) => last + step + 1);
  });
}

/**
 * @param text - as it was typed
 * @param count - how many there are to choose from
 * @returns the numbers, each once; null when the text is anything else or a number names nothing
 */
export function pickNumbers(text: string, count: number): number[] | null {
  const numbers = readNumbers(text);
  if (numbers === null || numbers.some((number) => number < 1 || number > count)) return null;
  return [...new Set(numbers)];
}
