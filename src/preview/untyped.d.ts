/** What is used of two libraries that bring no types. */

declare module 'fontkit' {
  /** A font; lengths in its own units. */
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }
  /** Opens a font file. */
  export function openSync(path: string): Font;
}

declare module 'pdfmake/js/Printer.js' {
  import type { Readable } from 'node:stream';

  /** Lays out document definitions. */
  class Printer {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
      virtualFiles: null,
      urlResolver: { resolve(): void; resolved(): Promise<void> },
      localAccessPolicy: (path: string) => boolean,
    );
    createPdfKitDocument(definition: object): Promise<Readable & { end(): void }>;
  }
  export { Printer as default };
}
