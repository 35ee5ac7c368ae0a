/** The readers there are: one member a line, asked in this order which of them knows a file. */

import { doc } from './doc.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { pdf } from './pdf/pdf.ts';
import { scan } from './scan/scan.ts';
import { text } from './text.ts';

/** Readers by their names. */
export const fileReaders = { docx, doc, pdf, scan, html, text };
