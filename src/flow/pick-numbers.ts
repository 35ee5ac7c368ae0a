/** Numbers of options as people type them: "2", "1,3", "1 3 5", "2-4". */

const shape = /^\d{1,3}(?:\s*(?:[,;\s]|-|–)\s*\d{1,3})*[.,;]?$/;

/**
 * @param text - as it was typed
 * @param count - how many there are to choose from
 * @returns the numbers, each once and in the order typed; null when the text is anything else or a
 *   number names nothing
 */
export function pickNumbers(text: string, count: number): number[] | null {
  if (!shape.test(text.trim())) return null;
  const numbers: number[] = [];
  for (const part of text
    .replaceAll(/\s*[-–]\s*/g, '-')
    .split(/[,;\s.]+/)
    .filter(Boolean)) {
    const [from = 0, to = from] = part.split('-').map(Number);
    if (from < 1 || to > count || to < from) return null;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return [...new Set(numbers)];
}
