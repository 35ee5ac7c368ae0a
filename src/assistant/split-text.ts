/** Splits a text that is too long for one message where a reader would pause. */

/** Where to cut, the best first: between paragraphs, lines, sentences, words. */
const edges = ['\n\n', '\n', '. ', '; ', ', ', ' '] as const;

/** @returns parts of at most `max` UTF-16 units; one part, perhaps empty, where it fits */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const at = cutAt(rest, max);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}

function cutAt(text: string, max: number): number {
  for (const edge of edges) {
    const at = text.lastIndexOf(edge, max - edge.trimEnd().length);
    // A first part that is very short only to end on a paragraph helps nobody.
    if (at > max / 3) return at + edge.trimEnd().length;
  }
  const isInPair = /[\ud800-\udbff]/.test(text.charAt(max - 1));
  return isInPair && max > 1 ? max - 1 : max;
}
