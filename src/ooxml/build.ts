/** Builds elements of the word-processing namespace, at the place that the standard has for them. */

import type { Document, Element } from '@xmldom/xmldom';

import { childOf, elementsIn } from './xml.ts';

/** Order of the elements of `w:rPr`. @see ECMA-376, 17.3.2.28 */
export const letterOrder = orderOf(
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
);

/** Order of the elements of `w:pPr`. @see ECMA-376, 17.3.1.26 */
export const paragraphOrder = orderOf(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
);

/** Order of the elements of `w:sectPr`. @see ECMA-376, 17.6.17 */
export const sectionOrder = orderOf(
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
);

/** Order of the elements of `w:trPr`, of which only the last are fixed. */
export const rowOrder = orderOf('cantSplit trHeight tblHeader jc ins del trPrChange');

/** Places of elements by name. */
export type Order = ReadonlyMap<string, number>;

function orderOf(names: string): Order {
  return new Map(names.split(' ').map((name, place) => [name, place]));
}

const documentOf = ({ ownerDocument }: Element): Document => {
  if (ownerDocument === null) throw new TypeError('an element of no document');
  return ownerDocument;
};

/** Creates an element of the same namespace as another, with attributes of that namespace. */
export function createLike(
  other: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const prefix = other.prefix === null || other.prefix === '' ? 'w' : other.prefix;
  const created = documentOf(other).createElementNS(other.namespaceURI, `${prefix}:${name}`);
  for (const [key, value] of Object.entries(attributes))
    created.setAttributeNS(other.namespaceURI, `${prefix}:${key}`, value);
  return created;
}

/** @returns text that keeps its blanks */
export function createText(other: Element, name: 't' | 'delText', text: string): Element {
  const created = createLike(other, name);
  created.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  created.appendChild(documentOf(other).createTextNode(text));
  return created;
}

/** Puts an element inside, at its place; one of the same name gives way. */
export function place(parent: Element, child: Element, order: Order): Element {
  const name = child.localName ?? '';
  const old = childOf(parent, name);
  if (old !== null) parent.replaceChild(child, old);
  else {
    const rank = order.get(name) ?? order.size;
    const after = elementsIn(parent).find(
      ({ localName }) => (order.get(localName ?? '') ?? order.size) > rank,
    );
    parent.insertBefore(child, after ?? null);
  }
  return child;
}

/** @returns the element of this name inside; made where there is none */
export function need(parent: Element, name: string, order: Order): Element {
  return childOf(parent, name) ?? place(parent, createLike(parent, name), order);
}

/** @returns the properties that come first in an element; made where there are none */
export function needFirst(parent: Element, name: string): Element {
  const found = childOf(parent, name);
  if (found !== null) return found;
  const created = createLike(parent, name);
  parent.insertBefore(created, parent.firstChild);
  return created;
}

/** Sets attributes of the namespace; null takes one away. */
export function setAttributes(
  element: Element,
  attributes: Readonly<Record<string, string | null>>,
): void {
  for (const [key, value] of Object.entries(attributes))
    if (value === null) element.removeAttributeNS(element.namespaceURI, key);
    else element.setAttributeNS(element.namespaceURI, `${element.prefix ?? 'w'}:${key}`, value);
}
