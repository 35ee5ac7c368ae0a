/** Draws pages of a PDF: large and in grey to be recognised, small to find the lines of its tables. */

import { PDFiumLibrary } from '@hyzyla/pdfium';

import { ReaderError } from '../../errors.ts';
import { findRulings } from '../find-rulings.ts';
import type { Picture } from '../picture.ts';
import type { Ruling } from '../printed-page.ts';

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;
type Opened = Awaited<ReturnType<Library['loadDocument']>>;

const pointsPerInch = 72;
/** As recognition needs it: at 200, the slash of numbers is lost. */
const recognitionDpi = 300;
const rulingDpi = 120;
/** An A3 page at 300 dpi; larger ones are drawn smaller. */
const maxPixels = 18_000_000;

/** Draws the pages of one document. */
export class PageDrawer {
  private readonly library: Library;
  private readonly document: Opened;

  private constructor(library: Library, document: Opened) {
    this.library = library;
    this.document = document;
  }

  /** @throws ReaderError when the document cannot be drawn */
  static async open(bytes: Uint8Array, name: string): Promise<PageDrawer> {
    const library = await PDFiumLibrary.init();
    try {
      return new PageDrawer(library, await library.loadDocument(bytes));
    } catch (error) {
      library.destroy();
      throw new ReaderError(name, 'broken', { cause: error });
    }
  }

  /** @returns the page in colours, or null where there is nothing to draw */
  draw(number: number): Promise<Picture | null> {
    return this.render(number, recognitionDpi, 'colours');
  }

  /** @returns the straight lines of the page */
  async findRulings(number: number): Promise<Ruling[]> {
    const picture = await this.render(number, rulingDpi, 'grey');
    return picture === null ? [] : findRulings(picture);
  }

  private async render(
    number: number,
    dpi: number,
    colours: 'grey' | 'colours',
  ): Promise<Picture | null> {
    const page = this.document.getPage(number - 1);
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
    if (!(width > 0 && height > 0)) return null;
    const wanted = dpi / pointsPerInch;
    const scale = Math.min(wanted, Math.sqrt(maxPixels / (width * height)));
    const drawn = await page.render({
      scale,
      render: 'bitmap',
      colorSpace: colours === 'grey' ? 'Gray' : 'BGRA',
    });
    return {
      width: drawn.width,
      height: drawn.height,
      data: drawn.data,
      channels: colours === 'grey' ? 1 : 4,
      pixelsPerMm: (scale * pointsPerInch) / 25.4,
    };
  }

  close(): void {
    this.document.destroy();
    this.library.destroy();
  }
}
