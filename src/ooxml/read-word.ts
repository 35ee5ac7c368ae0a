/** Reads an opened package: paragraphs in the order of the document, with everything resolved. */

import type { Element } from '@xmldom/xmldom';

import type { WordPackage } from './package.ts';
import { readNumbering } from './numbering.ts';
import { createParagraphReader, type Where } from './read-paragraph.ts';
import { readRelations, readSection } from './sections.ts';
import { readStyles } from './styles.ts';
import { createTableReader } from './tables.ts';
import type { Paragraph, Section, Story, Table, WordDocument } from './word.ts';
import { childOf, childrenOf, elementsIn, isWord, toggleOf } from './xml.ts';

/** Paragraphs beyond any document of an office. */
const maxParagraphs = 100_000;

/**
 * Reads a package: the body with its tables and boxes, then headers, footers, notes and comments.
 *
 * @throws ReaderError when a part is damaged or out of bounds
 */
export function readWord(source: WordPackage): WordDocument {
  const reading = begin(source);
  const { paragraphs, tables, sections } = reading;
  const body = childOf(source.xml(source.mainPart)?.documentElement ?? null, 'body');
  const main: Where = {
    part: source.mainPart,
    story: 'body',
    cell: null,
    tableStyle: null,
    depth: 0,
    section: () => sections.length,
  };
  if (body !== null) reading.walk(body, main);
  if (sections.length === 0) reading.endSection(null);
  for (const [part, story] of storiesOf(source))
    for (const container of containersOf(source, part, story))
      reading.walk(container, { ...main, part, story, section: () => null });
  const settings = source.xml('word/settings.xml')?.documentElement ?? null;
  const is = (name: string) => settings !== null && toggleOf(settings, name) === true;
  return {
    paragraphs,
    tables,
    sections,
    hasEvenHeaders: is('evenAndOddHeaders'),
    tracksChanges: is('trackRevisions'),
  };
}

/** Elements that only surround paragraphs and tables. */
const wrappers = /^(?:sdt|sdtContent|customXml|ins|moveTo|Choice|AlternateContent)$/;

function begin(source: WordPackage) {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const sections: Section[] = [];
  const styles = readStyles(source);
  const relations = readRelations(source, source.mainPart);
  const readParagraph = createParagraphReader(styles, readNumbering(source));
  const readTable = createTableReader(styles, tables);
  const walk = (container: Element, where: Where): void => {
    for (const element of elementsIn(container)) walkElement(element, where);
  };
  const walkElement = (element: Element, where: Where): void => {
    if (isWord(element, 'p')) walkParagraph(element, where);
    else if (isWord(element, 'tbl')) readTable(element, where, walk);
    else if (isWord(element, 'sectPr')) endSection(element);
    else if (wrappers.test(element.localName ?? '')) walk(element, where);
  };
  const walkParagraph = (element: Element, where: Where): void => {
    if (paragraphs.length >= maxParagraphs) return;
    const { paragraph, boxes } = readParagraph(element, where, paragraphs.length);
    paragraphs.push(paragraph);
    for (const box of boxes) walk(box, { ...where, story: 'box', cell: null });
    const properties = childOf(childOf(element, 'pPr'), 'sectPr');
    if (properties !== null && where.story === 'body') endSection(properties);
  };
  const endSection = (element: Element | null): void => {
    sections.push(readSection(element, relations, sections.at(-1)));
  };
  return { paragraphs, tables, sections, walk, endSection };
}

/** The parts beside the body that hold words. */
function storiesOf(source: WordPackage): [string, Story][] {
  return [...source.parts.keys()].flatMap((part): [string, Story][] => {
    const [, name] = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/.exec(part) ?? [];
    if (name === undefined) return [];
    return [[part, name.replace(/s$/, '') as Story]];
  });
}

/** Notes and comments stand in elements of their own; the separators of notes hold no words. */
function containersOf(source: WordPackage, part: string, story: Story): Element[] {
  const root = source.xml(part)?.documentElement ?? null;
  if (root === null) return [];
  if (story === 'header' || story === 'footer') return [root];
  return childrenOf(root, story).filter((note) => {
    const type = note.getAttributeNS(note.namespaceURI, 'type');
    return type === null || type === 'normal';
  });
}
