/** A number of a list as Word prints it. */

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function writeRoman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [worth, letters] of romans)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}

/** After z comes aa, bb … */
function writeLetter(value: number): string {
  if (value < 1) return '';
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 30));
}

/** Marks of symbol fonts, as the dash or dot that they look like. */
const symbols: Readonly<Record<string, string>> = {
  '\uF02D': '-',
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0B0': '°',
  '\uF02B': '+',
};

/** @returns the mark of a bullet as it looks */
export const writeBullet = (text: string): string =>
  Array.from(text, (letter) => symbols[letter] ?? letter).join('');

/**
 * Writes a number.
 *
 * @param value - the count
 * @param format - `w:numFmt`
 */
export function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return writeRoman(value).toUpperCase();
    case 'lowerRoman':
      return writeRoman(value);
    case 'upperLetter':
      return writeLetter(value).toUpperCase();
    case 'lowerLetter':
      return writeLetter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}
