/** Splits a long text into messages where a reader would pause. */

/** Where to cut, the best first: after paragraphs, lines, sentences, clauses, words. */
const edges = [/\n[ \t]*\n\s*/g, /\n\s*/g, /[.!?…:]["”’)\]]*\s+/g, /[;,]\s+/g, /\s+/g] as const;

/** A part that is much shorter than it might be, only to end at a better edge, helps nobody. */
const leastShare = 1 / 3;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Splits a text in NFC, the form in which platforms count Vietnamese letters as one character.
 *
 * @param text - as long as it likes
 * @param max - most UTF-16 units of a part, from 1
 * @returns parts without space at their ends, none of them empty
 */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text.normalize('NFC').trim();
  while (rest.length > max) {
    const at = cutAt(rest, max);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function cutAt(text: string, max: number): number {
  // One more than fits: the space after the part may stand there.
  const window = text.slice(0, max + 1);
  for (const edge of edges) {
    const ends = [...window.matchAll(edge)]
      .map(({ 0: mark, index }) => index + mark.length)
      .filter((end) => window.slice(0, end).trimEnd().length <= max);
    const last = ends.at(-1) ?? 0;
    if (last > max * leastShare) return last;
  }
  return cutBetweenLetters(text, max);
}

/** A letter and its marks stay together; one that is longer than a whole part cannot. */
function cutBetweenLetters(text: string, max: number): number {
  let at = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, max + 32))) {
    const end = index + segment.length;
    if (end > max) break;
    at = end;
  }
  if (at > 0) return at;
  const isInPair = max > 1 && /[\ud800-\udbff]/.test(text.charAt(max - 1));
  return isInPair ? max - 1 : max;
}
