/** The XML of a part: parsed within bounds, and walked by local names in either edition of the standard. */

import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

import { ReaderError } from '../errors.ts';

/** Elements within elements; Word itself stays far below. */
const maxDepth = 250;
/** Bytes of one part that is parsed. */
const maxPartBytes = 48 * 1024 * 1024;

/** The namespace of words and paragraphs, in the transitional and the strict edition. */
const wordNamespaces: ReadonlySet<string | null> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/**
 * Parses one part.
 *
 * @throws ReaderError when it is too big, too deep, declares entities, or is no XML
 */
export function parseXml(bytes: Uint8Array, file: string): Document {
  if (bytes.length > maxPartBytes) throw new ReaderError(file, 'too-big');
  const text = decode(bytes, file);
  measureDepth(text, file);
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw new ReaderError(file, 'broken', { cause: error });
  }
}

/** @returns the XML with its declaration, as bytes */
export function writeXml(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return new TextEncoder().encode(text.startsWith('<?xml') ? text : head + text);
}

/** @throws ReaderError for bytes that are no text */
function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ReaderError(file, 'broken', { cause: error });
  }
}

/**
 * Entities can grow without bound, and depth can exhaust the stack: both are refused before parsing.
 *
 * @throws ReaderError for either
 */
function measureDepth(text: string, file: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ReaderError(file, 'broken');
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) depth -= 1;
    else if (next !== 0x3f && next !== 0x21) {
      const end = text.indexOf('>', at);
      if (text.charCodeAt(end - 1) !== 0x2f) depth += 1;
      if (depth > maxDepth) throw new ReaderError(file, 'too-deep');
    }
  }
}

/** @returns true for an element of the word-processing namespace with this local name */
export const isWord = (element: Element, name: string): boolean =>
  element.localName === name && wordNamespaces.has(element.namespaceURI);

/** @returns the elements directly inside, in order */
export function elementsIn(parent: Element): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element);
  return found;
}

/** @returns the elements directly inside the root, none where there is no document */
export const elementsOf = (document: Document | null): Element[] => {
  const root = document?.documentElement ?? null;
  return root === null ? [] : elementsIn(root);
};

/** @returns the word-processing elements of this name directly inside */
export const childrenOf = (parent: Element | null, name: string): Element[] =>
  parent === null ? [] : elementsIn(parent).filter((element) => isWord(element, name));

/** @returns the first word-processing element of this name directly inside */
export function childOf(parent: Element | null, name: string): Element | null {
  if (parent === null) return null;
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 1 && isWord(node as Element, name)) return node as Element;
  return null;
}

/** @returns the word-processing attribute, `w:val` where nothing is named */
export function attributeOf(element: Element | null, name = 'val'): string | null {
  if (element === null) return null;
  return element.getAttributeNS(element.namespaceURI, name) ?? element.getAttribute(`w:${name}`);
}

/** @returns the attribute as a number, null where it is absent or none */
export function numberOf(element: Element | null, name = 'val'): number | null {
  const text = attributeOf(element, name);
  const value = text === null ? NaN : Number.parseFloat(text);
  return Number.isFinite(value) ? value : null;
}

/** @returns an on/off property: null where it is not said */
export function toggleOf(parent: Element | null, name: string): boolean | null {
  const element = childOf(parent, name);
  if (element === null) return null;
  return !['0', 'false', 'off'].includes(attributeOf(element) ?? 'true');
}

/** Calls back for every element below that has this local name, in any namespace. */
export function descendantsOf(parent: Element, name: string): Element[] {
  return elementsIn(parent).flatMap((element) =>
    element.localName === name
      ? [element, ...descendantsOf(element, name)]
      : descendantsOf(element, name),
  );
}
