/** Opens DOCX files as a reader would, and refuses XML that is not well-formed. */

import { strFromU8, unzipSync } from 'fflate';

/** The parts of a file by name; each XML part is checked. */
export function openDocx(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  const files = Object.fromEntries(parts) as Record<string, string>;
  for (const [name, xml] of Object.entries(files))
    if (/[.](?:xml|rels)$/.test(name)) checkXml(name, xml);
  return files;
}

/** The body's paragraphs from top to bottom, those in cells too; every blank as a plain one. */
export function readParagraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, content = '']) =>
    [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => decode(text))
      .join('')
      .replaceAll('\u00A0', ' '),
  );
}

function decode(text: string): string {
  const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (_, name: string) => letters[name] ?? `&${name};`);
}

const legal = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

const token = /<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|<\?xml[^>]*\?>|[^<]+/gy;

/** Checks that tags are balanced, entities known and characters those of XML 1.0. */
export function checkXml(name: string, xml: string): void {
  const fail = (why: string): never => {
    throw new Error(`${name}: ${why}`);
  };
  if (!legal.test(xml)) fail('a character that XML 1.0 does not know');
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(xml)) fail('a stray &');
  const tokens = [...xml.matchAll(token)];
  const read = tokens.reduce((length, [text]) => length + text.length, 0);
  if (read !== xml.length) fail(`no XML at ${read}: ${xml.slice(read, read + 40)}`);
  const open: string[] = [];
  for (const [, slash, tag = '', closed] of tokens) {
    if (tag !== '' && closed !== '/') checkNesting(open, tag, slash === '/', fail);
  }
  if (open.length > 0) fail(`<${open.join('><')}> is not closed`);
}

function checkNesting(
  open: string[],
  tag: string,
  isEnd: boolean,
  fail: (why: string) => never,
): void {
  if (!isEnd) open.push(tag);
  else if (open.pop() !== tag) fail(`</${tag}> closes nothing`);
}
