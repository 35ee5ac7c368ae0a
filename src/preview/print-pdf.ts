/** Prints what was laid out as a PDF, with the letters of Times New Roman. */

import { createRequire } from 'node:module';

import type * as Pdfmake from 'pdfmake/js/Printer.js';

import { locateFont } from './fonts.ts';

const load = createRequire(import.meta.url);

const fonts = {
  normal: locateFont({ bold: false, italic: false }),
  bold: locateFont({ bold: true, italic: false }),
  italics: locateFont({ bold: false, italic: true }),
  bolditalics: locateFont({ bold: true, italic: true }),
};

/** What is printed has nothing to fetch. */
const noNetwork = { resolve: () => undefined, resolved: () => Promise.resolve() };

/**
 * Prints; the library is loaded on first use.
 *
 * @param font - the name by which the definition calls its letters
 * @param definition - as the library takes it
 */
export async function printPdf(font: string, definition: object): Promise<Uint8Array> {
  // A CommonJS module: programs that run TypeScript disagree on what importing its default gives.
  const { default: Printer } = load('pdfmake/js/Printer.js') as typeof Pdfmake;
  const isFont = (path: string) => Object.values(fonts).includes(path);
  const printer = new Printer({ [font]: { ...fonts } }, null, noNetwork, isFont);
  const pdf = await printer.createPdfKitDocument({ ...definition, defaultStyle: { font } });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve).on('error', reject);
  });
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
