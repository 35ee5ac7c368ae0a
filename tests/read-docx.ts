/** Reads a .docx back: the text of each paragraph, in order. */

import { strFromU8, unzipSync } from 'fflate';

/** @returns the XML of the document part */
export function documentXml(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('no word/document.xml');
  return strFromU8(part);
}

/** @returns the text of each paragraph; blanks at which no line ends are blanks */
export function paragraphsOf(bytes: Uint8Array): string[] {
  return [...documentXml(bytes).matchAll(/<w:p[ >][^]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g)]
      .map(([, text]) => text ?? ' ')
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll('\u00a0', ' '),
  );
}
