/** Where the letters of pictures and measures come from: Tinos, as wide as Times New Roman. */

import { createRequire } from 'node:module';

const locate = createRequire(import.meta.url);

/** Path of a font file. */
export function locateFont({ bold, italic }: { bold: boolean; italic: boolean }): string {
  const weight = bold ? '700Bold' : '400Regular';
  const name = italic ? `${weight}_Italic` : weight;
  return locate.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
}
