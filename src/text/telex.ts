/** Reads words whose keys a keyboard left as they were typed: "kees hoachj" → "kế hoạch". */

const vowelKeys: Readonly<Record<string, string>> = {
  ...{ aa: 'â', aw: 'ă', ee: 'ê', oo: 'ô', ow: 'ơ', uw: 'ư', dd: 'đ' },
};
const toneKeys: Readonly<Record<string, string>> = {
  ...{ s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
};
const syllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:[aăâeêioôơuưy]{1,3})(?:ng|nh|ch|[cmnpt])?$/u;
/** Letters that no Vietnamese word has, but keys for marks are. */
const keyLetters = /[fjwz]|aa|ee|oo|dd/iu;

/** @returns a text with such words written out, where enough of them stand in it; else as it was */
export function decodeTelex(text: string, least = 2): string {
  if (text.length > longest) return text;
  let count = 0;
  const written = text.replaceAll(
    /(?<![\p{L}\p{M}\d@./_-])[\p{L}]{2,9}(?![\p{L}\p{M}\d@_])/gu,
    (word) => {
      const meant = decodeWord(word);
      if (meant === null) return word;
      if (keyLetters.test(word)) count += 1;
      return meant;
    },
  );
  return count < least ? text : written;
}

/** Longer texts are written in a program that puts the marks. */
const longest = 2_000;

const toneInside = /^(.*[aăâeêioôơuưy])([sfrxj])(ng|nh|ch|[cmnptiuoy])?$/u;
const toneBehind = /^(.*[aăâeêioôơuưy](?:ng|nh|ch|[cmnpt])?)([sfrxj])$/u;

/** @returns the word that keys mean, or null where they are a word as they stand */
function decodeWord(word: string): string | null {
  const lower = word.toLowerCase();
  if (!/^\p{L}[a-zđ]+$/u.test(word) || !/^[a-zđ]+$/u.test(lower)) return null;
  const keyed = lower
    .replace(/uwow?/u, 'ươ')
    .replaceAll(/aa|aw|ee|oo|ow|uw|dd/gu, (keys) => vowelKeys[keys] ?? keys);
  const { letters, tone } = takeTone(keyed);
  if (letters === lower || !syllable.test(letters)) return null;
  const written = putTone(letters, tone);
  return /^\p{Lu}/u.test(word) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

function takeTone(keyed: string): { letters: string; tone: string } {
  const [, head = keyed, key = '', tail = ''] =
    toneInside.exec(keyed) ?? toneBehind.exec(keyed) ?? [];
  return { letters: head + tail, tone: toneKeys[key] ?? '' };
}

/** Puts a tone on the vowel that carries it: the last marked one, else the one before an end, else the first of two. */
function putTone(word: string, tone: string): string {
  const [, head = '', vowels = '', end = ''] =
    /^((?:gi(?=[aăâeêoôơuư])|qu|[^aăâeêioôơuưy])*)([aăâeêioôơuưy]+)(.*)$/u.exec(word) ?? [];
  const at =
    markedIn(vowels) ?? (vowels.length === 1 || (vowels.length === 2 && end === '') ? 0 : 1);
  return `${head}${vowels.slice(0, at + 1)}${tone}${vowels.slice(at + 1)}${end}`.normalize('NFC');
}

/** In "ươ" and "uyê" the second of the marked vowels carries it, in "ưa" the first. */
function markedIn(vowels: string): number | null {
  const at = Math.max(vowels.search(/[ăâêôơ]/u), vowels.search(/ư(?!ơ)/u));
  return at < 0 ? null : at;
}
