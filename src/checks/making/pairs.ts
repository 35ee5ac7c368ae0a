/** Finds a bracket or quotation mark whose other half is missing. */

/** @returns where the first one without its other half stands; null where all are paired */
export function findUnpaired(text: string, open = '(', close = ')'): number | null {
  const waiting: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) waiting.push(at);
    else if (text[at] === close && waiting.pop() === undefined) return at;
  }
  return waiting[0] ?? null;
}
