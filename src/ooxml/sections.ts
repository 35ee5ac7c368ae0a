/** The sections of a document: paper, margins, page numbers, headers and footers. */

import type { Element } from '@xmldom/xmldom';

import type { WordPackage } from './package.ts';
import { mmOfTwips } from './units.ts';
import type { Section } from './word.ts';
import { attributeOf, childOf, childrenOf, elementsIn, numberOf, toggleOf } from './xml.ts';

const relationsNamespaces = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

type References = Section['headers'];

/**
 * Reads the relations of a part.
 *
 * @returns targets by id, as names of parts
 * @throws ReaderError when the relations are damaged
 */
export function readRelations(source: WordPackage, part: string): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const root = source.xml(`${folder}_rels/${part.slice(slash)}.rels`)?.documentElement;
  const targets = new Map<string, string>();
  for (const relation of root ? elementsIn(root) : []) {
    if (relation.getAttribute('TargetMode') === 'External') continue;
    const target = relation.getAttribute('Target') ?? '';
    const name = target.startsWith('/') ? target.slice(1) : folder + target;
    targets.set(relation.getAttribute('Id') ?? '', name);
  }
  return targets;
}

/**
 * Reads one `w:sectPr`; what it does not say of headers and footers it has from the one before.
 *
 * @param element - null where a document has none
 */
export function readSection(
  element: Element | null,
  relations: ReadonlyMap<string, string>,
  before: Section | undefined,
): Section {
  const size = childOf(element, 'pgSz');
  const margins = childOf(element, 'pgMar');
  const numbers = childOf(element, 'pgNumType');
  const mm = (from: Element | null, name: string, usual: number) =>
    mmOfTwips(Math.abs(numberOf(from, name) ?? usual));
  return {
    element,
    widthMm: mm(size, 'w', 12_240),
    heightMm: mm(size, 'h', 15_840),
    isLandscape: attributeOf(size, 'orient') === 'landscape',
    topMm: mm(margins, 'top', 1440),
    bottomMm: mm(margins, 'bottom', 1440),
    leftMm: mm(margins, 'left', 1440) + mm(margins, 'gutter', 0),
    rightMm: mm(margins, 'right', 1440),
    headerMm: mm(margins, 'header', 720),
    footerMm: mm(margins, 'footer', 720),
    hasTitlePage: element !== null && (toggleOf(element, 'titlePg') ?? false),
    pageNumberStart: numberOf(numbers, 'start'),
    pageNumberFormat: attributeOf(numbers, 'fmt') ?? 'decimal',
    headers: { ...before?.headers, ...readReferences(element, 'headerReference', relations) },
    footers: { ...before?.footers, ...readReferences(element, 'footerReference', relations) },
  };
}

function readReferences(
  element: Element | null,
  name: string,
  relations: ReadonlyMap<string, string>,
): References {
  const found: { -readonly [Kind in keyof References]: References[Kind] } = {};
  for (const reference of childrenOf(element, name)) {
    const kind = attributeOf(reference, 'type') ?? 'default';
    const id = relationsNamespaces
      .map((namespace) => reference.getAttributeNS(namespace, 'id'))
      .find((value) => value !== null);
    const part = relations.get(id ?? '');
    if (part !== undefined && (kind === 'default' || kind === 'first' || kind === 'even'))
      found[kind] = part;
  }
  return found;
}
