/**
 * The rules by which Word calls a file damaged: parts, relations, ids, and the order of elements.
 *
 * @see ECMA-376 part 1, the schemas `wml.xsd` and `dml-wordprocessingDrawing.xsd`; part 2 for the package
 */

import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** The children that an element may have of what we write, in the schema's order; `*`: often. */
const orders: Readonly<Record<string, string>> = {
  'w:document': 'w:body',
  'w:body': 'w:p* w:tbl* w:sectPr',
  'w:p': 'w:pPr w:r*',
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:shd w:tabs w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr w:sectPr',
  'w:pBdr': 'w:top w:left w:bottom w:right',
  'w:r': 'w:rPr w:t* w:tab* w:br* w:fldChar* w:instrText* w:drawing*',
  'w:rPr':
    'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:strike w:color w:spacing w:sz w:szCs w:highlight w:u w:vertAlign w:lang',
  'w:tbl': 'w:tblPr w:tblGrid w:tr*',
  'w:tblPr':
    'w:tblStyle w:tblW w:jc w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tblGrid': 'w:gridCol*',
  'w:tr': 'w:trPr w:tc*',
  'w:trPr': 'w:cantSplit w:tblHeader',
  'w:tc': 'w:tcPr w:p* w:tbl*',
  'w:tcPr': 'w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:vAlign',
  'w:sectPr':
    'w:headerReference* w:footerReference* w:type w:pgSz w:pgMar w:pgNumType w:cols w:titlePg w:docGrid',
  'w:styles': 'w:docDefaults w:latentStyles w:style*',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:style':
    'w:name w:aliases w:basedOn w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:pPr w:rPr w:tblPr',
  'w:settings':
    'w:zoom w:defaultTabStop w:evenAndOddHeaders w:characterSpacingControl w:compat w:themeFontLang',
  'w:hdr': 'w:p*',
  'wp:inline': 'wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic',
  'pic:pic': 'pic:nvPicPr pic:blipFill pic:spPr',
  'pic:nvPicPr': 'pic:cNvPr pic:cNvPicPr',
  'pic:blipFill': 'a:blip a:srcRect a:stretch',
  'pic:spPr': 'a:xfrm a:prstGeom',
  'cp:coreProperties': 'dc:title* dc:creator* dc:language* cp:lastModifiedBy*',
};

/** What the value of an attribute must look like, by element and attribute. */
const values: Readonly<Record<string, RegExp>> = {
  'w:jc w:val': /^(left|center|right|both)$/,
  'w:spacing w:lineRule': /^(auto|exact|atLeast)$/,
  'w:spacing w:line': /^\d+$/,
  'w:spacing w:before': /^\d+$/,
  'w:spacing w:after': /^\d+$/,
  'w:ind w:left': /^\d+$/,
  'w:ind w:right': /^\d+$/,
  'w:ind w:firstLine': /^\d+$/,
  'w:sz w:val': /^\d+$/,
  'w:szCs w:val': /^\d+$/,
  'w:outlineLvl w:val': /^[0-8]$/,
  'w:tcW w:w': /^\d+$/,
  'w:gridCol w:w': /^\d+$/,
  'w:pgSz w:w': /^\d+$/,
  'wp:extent cx': /^[1-9]\d*$/,
  'wp:extent cy': /^[1-9]\d*$/,
  'wp:docPr id': /^[1-9]\d*$/,
};

const isXml = (name: string) => /[.](?:xml|rels)$/.test(name);
const elementsOf = (from: Document | Element, name: string): Element[] => [
  ...from.getElementsByTagName(name),
];
const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);

/**
 * Checks the parts of a file.
 *
 * @param files - its parts by name, as text
 * @returns what Word would stumble over, a line each; nothing for a sound file
 */
export function findFaults(files: Readonly<Record<string, string>>): string[] {
  const parts = new Map(
    Object.entries(files)
      .filter(([name]) => isXml(name))
      .map(([name, xml]) => [name, new DOMParser().parseFromString(xml, 'text/xml')]),
  );
  return [
    ...findTypeFaults([...Object.keys(files)], parts.get('[Content_Types].xml')),
    ...[...parts].flatMap(([name, part]) =>
      name.endsWith('.rels') ? findRelationFaults(name, part, files) : findOrderFaults(name, part),
    ),
    ...findNameFaults(parts),
    ...[...parts].flatMap(([name, part]) => findTableFaults(name, part)),
    ...[...parts].flatMap(([name, part]) => findFieldFaults(name, part)),
  ];
}

function findTypeFaults(names: readonly string[], types: Document | undefined): string[] {
  if (types === undefined) return ['no [Content_Types].xml'];
  const endings = elementsOf(types, 'Default').map((one) => one.getAttribute('Extension') ?? '');
  const overrides = elementsOf(types, 'Override').map((one) => one.getAttribute('PartName') ?? '');
  return [
    ...twice([...endings, ...overrides]).map((name) => `two content types of ${name}`),
    ...overrides
      .filter((name) => !names.includes(name.slice(1)))
      .map((name) => `a content type of ${name}, which is not there`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(`/${name}`))
      .filter((name) => !endings.includes(name.replace(/^.*[.]/, '')))
      .map((name) => `no content type of ${name}`),
    ...names
      .filter((name) => name.endsWith('.xml') && name.startsWith('word/'))
      .filter((name) => !overrides.includes(`/${name}`))
      .map((name) => `no content type of its own for ${name}`),
  ];
}

function findRelationFaults(
  name: string,
  part: Document,
  files: Readonly<Record<string, string>>,
): string[] {
  const relations = elementsOf(part, 'Relationship');
  const [, folder = '', owner = ''] = /^(.*?)_rels\/(.*)[.]rels$/.exec(name) ?? [];
  const ids = relations.map((one) => one.getAttribute('Id') ?? '');
  const used = [...(files[folder + owner] ?? '').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(
    ([, id = '']) => id,
  );
  return [
    ...twice(ids).map((id) => `${name}: two relations ${id}`),
    ...relations
      .map((one) => folder + (one.getAttribute('Target') ?? ''))
      .filter((target) => files[target] === undefined)
      .map((target) => `${name}: ${target} is not there`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${folder}${owner}: no relation ${id}`),
  ];
}

function findOrderFaults(name: string, part: Document): string[] {
  return elementsOf(part, '*').flatMap((element) => [
    ...findDisorder(name, element),
    ...findStrangeValues(name, element),
  ]);
}

function findDisorder(name: string, element: Element): string[] {
  const order = orders[element.tagName];
  if (order === undefined) return [];
  // The pieces of these come in any order.
  const isMixed = ['w:r', 'w:tc', 'w:body', 'cp:coreProperties'].includes(element.tagName);
  const known = order.split(' ');
  let at = 0;
  return childrenOf(element).flatMap(({ tagName }) => {
    const place = known.findIndex((one) => one.replace('*', '') === tagName);
    if (place === -1) return [`${name}: ${tagName} in ${element.tagName}`];
    const isOften = known[place]?.endsWith('*') === true;
    if (!(isMixed && isOften) && place < at)
      return [`${name}: ${tagName} too late or twice in ${element.tagName}`];
    if (!(isMixed && isOften)) at = isOften ? place : place + 1;
    return [];
  });
}

function findStrangeValues(name: string, element: Element): string[] {
  return [...element.attributes].flatMap((attribute) => {
    const wanted = values[`${element.tagName} ${attribute.name}`];
    if (wanted === undefined || wanted.test(attribute.value)) return [];
    return [`${name}: ${element.tagName} ${attribute.name}="${attribute.value}"`];
  });
}

/** Styles are there once and under one name; drawings have numbers of their own. */
function findNameFaults(parts: ReadonlyMap<string, Document>): string[] {
  const valueOf = (element: Element) => element.getAttribute('w:val') ?? '';
  const all = (name: string) => [...parts.values()].flatMap((part) => elementsOf(part, name));
  const styles = all('w:style');
  const ids = styles.map((style) => style.getAttribute('w:styleId') ?? '');
  const names = styles.flatMap((style) => elementsOf(style, 'w:name').map(valueOf));
  const used = [...all('w:pStyle'), ...all('w:basedOn'), ...all('w:rStyle')].map(valueOf);
  const drawings = all('wp:docPr').map((drawing) => drawing.getAttribute('id') ?? '');
  return [
    ...twice([...ids, ...names.map((name) => `the name ${name}`)]).map((id) => `two styles ${id}`),
    ...new Set(used.filter((id) => !ids.includes(id)).map((id) => `no style ${id}`)),
    ...twice(drawings).map((id) => `two drawings ${id}`),
  ];
}

/** Rows have as many cells as the grid has columns; a cell and a body end as Word wants them to. */
function findTableFaults(name: string, part: Document): string[] {
  const lastOf = (element: Element) => childrenOf(element).at(-1)?.tagName;
  const named = (element: Element, tag: string) =>
    childrenOf(element).filter(({ tagName }) => tagName === tag);
  return [
    ...elementsOf(part, 'w:tbl').flatMap((table) => {
      const columns = elementsOf(table, 'w:gridCol').length;
      const rows = named(table, 'w:tr').map((row) => named(row, 'w:tc').length);
      const isFull = rows.length > 0 && rows.every((cells) => cells === columns);
      return isFull ? [] : [`${name}: a table of ${columns} columns, rows of ${rows.join(', ')}`];
    }),
    ...elementsOf(part, 'w:tc')
      .filter((cell) => lastOf(cell) !== 'w:p')
      .map(() => `${name}: a cell that does not end with a paragraph`),
    ...elementsOf(part, 'w:body')
      .filter((body) => lastOf(body) !== 'w:sectPr')
      .map(() => `${name}: a body that does not end with its section`),
    ...elementsOf(part, 'w:body')
      .filter((body) => childrenOf(body).at(-2)?.tagName === 'w:tbl')
      .map(() => `${name}: no paragraph after the last table`),
  ];
}

function findFieldFaults(name: string, part: Document): string[] {
  return elementsOf(part, 'w:p').flatMap((paragraph) => {
    const marks = elementsOf(paragraph, 'w:fldChar').map((one) =>
      one.getAttribute('w:fldCharType'),
    );
    const isWhole = /^(?:begin,(?:separate,)?end,?)*$/.test(
      marks.map((mark) => `${mark ?? ''},`).join(''),
    );
    return isWhole ? [] : [`${name}: a field of ${marks.join(', ')}`];
  });
}
