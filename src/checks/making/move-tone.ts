/** Puts a tone on the vowel on which the decree prints it: hòa, thủy. */

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** @returns the word with its tone on the first vowel of oa, oe, uy at its end */
export function moveTone(word: string): string {
  const parts = word.normalize('NFD');
  const tone = tones.exec(parts)?.[0] ?? '';
  const plain = parts.replace(tones, '').normalize('NFC');
  const head = plain.slice(0, -1);
  return (head + tone + plain.slice(-1)).normalize('NFC');
}
