/** Writes changes into a Word file as tracked ones, which a person accepts or refuses in Word. */

import type { Element } from '@xmldom/xmldom';

import {
  createLike,
  createText,
  letterOrder,
  need,
  needFirst,
  paragraphOrder,
  place,
  rowOrder,
  sectionOrder,
  setAttributes,
  type Order,
} from './build.ts';
import type { Change, LetterChange, PageChange, ParagraphChange, RowChange } from './change.ts';
import { isolateRuns } from './split-run.ts';
import { twipsOfMm } from './units.ts';
import { attributeOf, childOf, elementsIn } from './xml.ts';

/** Marks of a tracked change: whose, when, and its number. */
export interface Marker {
  readonly author: string;
  readonly next: () => Readonly<Record<string, string>>;
}

/**
 * Creates what numbers and signs changes.
 *
 * @param author - as Word shows it
 * @param at - `YYYY-MM-DDTHH:mm:ssZ`
 * @param firstId - no number of the file is as great
 */
export function createMarker(author: string, at: string, firstId: number): Marker {
  let id = firstId;
  return {
    author,
    next: () => {
      id += 1;
      return { id: String(id), author, date: at };
    },
  };
}

/** Replaces words: the old ones are struck out, the new ones inserted with the look of the first. */
export function changeWords(
  paragraph: Element,
  { start, end, words }: Extract<Change, { type: 'words' }>,
  marker: Marker,
): void {
  const isInsertion = start === end;
  const runs = isolateRuns(paragraph, isInsertion ? Math.max(0, start - 1) : start, end);
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return;
  if (words !== '') insertAfter(last, words, marker, childOf(first, 'rPr'));
  if (isInsertion) return;
  for (const run of runs) strikeOut(run, marker);
}

function insertAfter(run: Element, words: string, marker: Marker, look: Element | null): void {
  const inserted = createLike(run, 'ins', marker.next());
  const created = createLike(run, 'r');
  if (look !== null) created.appendChild(look.cloneNode(true));
  created.appendChild(createText(run, 't', words));
  inserted.appendChild(created);
  run.parentNode?.insertBefore(inserted, run.nextSibling);
}

function strikeOut(run: Element, marker: Marker): void {
  const deleted = createLike(run, 'del', marker.next());
  run.parentNode?.replaceChild(deleted, run);
  deleted.appendChild(run);
  for (const text of elementsIn(run).filter(({ localName }) => localName === 't'))
    run.replaceChild(createText(text, 'delText', text.textContent ?? ''), text);
}

/** Keeps the properties as they were; false where somebody else's change is still open. */
function remember(
  properties: Element,
  name: string,
  order: Order,
  marker: Marker,
  left: readonly string[] = [],
): boolean {
  const open = childOf(properties, `${name}Change`);
  if (open !== null) return attributeOf(open, 'author') === marker.author;
  const change = createLike(properties, `${name}Change`, marker.next());
  const before = createLike(properties, name);
  for (const child of elementsIn(properties))
    if (!left.includes(child.localName ?? '')) before.appendChild(child.cloneNode(true));
  change.appendChild(before);
  place(properties, change, order);
  return true;
}

/** Changes the look of letters. */
export function changeLetters(
  paragraph: Element,
  { start, end, letters }: Extract<Change, { type: 'letters' }>,
  marker: Marker,
): void {
  for (const run of isolateRuns(paragraph, start, end)) {
    const properties = needFirst(run, 'rPr');
    if (remember(properties, 'rPr', letterOrder, marker)) setLetters(properties, letters);
  }
}

function setLetters(properties: Element, letters: LetterChange): void {
  const set = (name: string, attributes: Readonly<Record<string, string | null>>) => {
    setAttributes(need(properties, name, letterOrder), attributes);
  };
  const { font, sizePt, bold, italic, language } = letters;
  if (font !== undefined) {
    const fonts = place(properties, createLike(properties, 'rFonts'), letterOrder);
    setAttributes(fonts, { ascii: font, hAnsi: font, eastAsia: font, cs: font });
  }
  if (sizePt !== undefined)
    for (const name of ['sz', 'szCs']) set(name, { val: String(sizePt * 2) });
  for (const [name, value] of [
    ['b', bold],
    ['i', italic],
  ] as const)
    if (value !== undefined) set(name, { val: value ? null : '0' });
  if (letters.underline === false) set('u', { val: 'none' });
  if (language !== undefined) set('lang', { val: language });
  unmark(properties, letters, set);
}

function unmark(
  properties: Element,
  { isBlack, isUnmarked }: LetterChange,
  set: (name: string, attributes: Readonly<Record<string, string | null>>) => void,
): void {
  if (isBlack === true)
    set('color', { val: 'auto', themeColor: null, themeShade: null, themeTint: null });
  if (isUnmarked !== true) return;
  set('highlight', { val: 'none' });
  const shading = childOf(properties, 'shd');
  if (shading !== null) properties.removeChild(shading);
}

/** Changes how a paragraph stands. */
export function changeParagraph(paragraph: Element, format: ParagraphChange, marker: Marker): void {
  const properties = needFirst(paragraph, 'pPr');
  if (!remember(properties, 'pPr', paragraphOrder, marker, ['rPr', 'sectPr', 'pPrChange'])) return;
  const { align, firstLineMm, beforePt, afterPt, lines } = format;
  const set = (name: string, attributes: Readonly<Record<string, string | null>>) => {
    setAttributes(need(properties, name, paragraphOrder), attributes);
  };
  if (align !== undefined) set('jc', { val: align === 'justify' ? 'both' : align });
  if (firstLineMm !== undefined)
    set('ind', { firstLine: String(twipsOfMm(firstLineMm)), hanging: null });
  if (beforePt !== undefined)
    set('spacing', { before: String(beforePt * 20), beforeAutospacing: null });
  if (afterPt !== undefined)
    set('spacing', { after: String(afterPt * 20), afterAutospacing: null });
  if (lines !== undefined)
    set('spacing', { line: String(Math.round(lines * 240)), lineRule: 'auto' });
}

/** Changes the paper and margins of a section. */
export function changePage(section: Element, page: PageChange, marker: Marker): void {
  const left = ['headerReference', 'footerReference', 'sectPrChange'];
  if (!remember(section, 'sectPr', sectionOrder, marker, left)) return;
  const sizes = { w: page.widthMm, h: page.heightMm };
  const margins = {
    top: page.topMm,
    bottom: page.bottomMm,
    left: page.leftMm,
    right: page.rightMm,
  };
  for (const [name, values] of [
    ['pgSz', sizes],
    ['pgMar', margins],
  ] as const)
    for (const [key, mm] of Object.entries(values) as [string, number | undefined][])
      if (mm !== undefined)
        setAttributes(need(section, name, sectionOrder), { [key]: String(twipsOfMm(mm)) });
  if (page.hasTitlePage === true) need(section, 'titlePg', sectionOrder);
}

/** Changes a row of a table. */
export function changeRow(row: Element, properties: RowChange, marker: Marker): void {
  const found = childOf(row, 'trPr') ?? insertRowProperties(row);
  if (!remember(found, 'trPr', rowOrder, marker, ['ins', 'del', 'trPrChange'])) return;
  if (properties.isHeader === true) need(found, 'tblHeader', rowOrder);
  if (properties.cantSplit === true) need(found, 'cantSplit', rowOrder);
  const height = childOf(found, 'trHeight');
  if (properties.isFree === true && height !== null) setAttributes(height, { hRule: 'atLeast' });
}

/** The properties of a row stand after its exceptions from the table. */
function insertRowProperties(row: Element): Element {
  const created = createLike(row, 'trPr');
  const exceptions = childOf(row, 'tblPrEx');
  row.insertBefore(created, exceptions === null ? row.firstChild : exceptions.nextSibling);
  return created;
}
