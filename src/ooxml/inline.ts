/** What stands in a paragraph: runs with their letters, fields, changes and drawings. */

import type { Element } from '@xmldom/xmldom';

import { readDrawing, type Drawing } from './drawings.ts';
import { attributeOf, childOf, elementsIn, isWord } from './xml.ts';

/** A run before its format is known. */
export interface RawRun {
  readonly element: Element;
  readonly start: number;
  readonly text: string;
  readonly change: 'inserted' | 'deleted' | null;
  readonly field: string | null;
}

/** The contents of a paragraph. */
export interface Inline {
  text: string;
  readonly runs: RawRun[];
  readonly drawings: Drawing[];
  readonly fields: string[];
  hasPageBreak: boolean;
  hasComment: boolean;
  hasChange: boolean;
}

interface Field {
  code: string;
  isResult: boolean;
}

interface Reading {
  readonly inline: Inline;
  /** Fields that are open, the innermost last. */
  readonly open: Field[];
}

/** Reads what stands in a paragraph. */
export function readInline(paragraph: Element): Inline {
  const inline: Inline = {
    text: '',
    runs: [],
    drawings: [],
    fields: [],
    hasPageBreak: false,
    hasComment: false,
    hasChange: false,
  };
  const properties = childOf(paragraph, 'pPr');
  inline.hasChange = hasFormatChange(properties);
  walk(paragraph, { inline, open: [] }, null);
  return inline;
}

const hasFormatChange = (properties: Element | null): boolean =>
  childOf(properties, 'pPrChange') !== null ||
  childOf(properties, 'rPrChange') !== null ||
  ['ins', 'del', 'rPrChange'].some((name) => childOf(childOf(properties, 'rPr'), name) !== null);

function walk(parent: Element, reading: Reading, change: RawRun['change']): void {
  for (const element of elementsIn(parent)) {
    if (isWord(element, 'r')) readRun(element, reading, change);
    else if (isWord(element, 'fldSimple')) readSimpleField(element, reading, change);
    else walkInto(element, reading, change);
  }
}

/** Elements that only surround runs. */
const wrappers =
  /^(?:hyperlink|smartTag|customXml|sdt|sdtContent|dir|bdo|Choice|AlternateContent)$/;

const changes: Readonly<Record<string, RawRun['change']>> = {
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
};

function walkInto(element: Element, reading: Reading, change: RawRun['change']): void {
  const name = element.localName ?? '';
  const changed = changes[name];
  if (changed !== undefined) {
    reading.inline.hasChange = true;
    walk(element, reading, changed);
  } else if (name === 'commentRangeStart') reading.inline.hasComment = true;
  else if (wrappers.test(name)) walk(element, reading, change);
}

function readSimpleField(element: Element, reading: Reading, change: RawRun['change']): void {
  const code = (attributeOf(element, 'instr') ?? '').trim();
  reading.inline.fields.push(code);
  reading.open.push({ code, isResult: true });
  walk(element, reading, change);
  reading.open.pop();
}

function readRun(element: Element, reading: Reading, change: RawRun['change']): void {
  const { inline } = reading;
  const start = inline.text.length;
  const text = elementsIn(element)
    .map((child) => readPiece(child, reading))
    .join('');
  const properties = childOf(element, 'rPr');
  if (childOf(properties, 'rPrChange') !== null) inline.hasChange = true;
  const field = reading.open.findLast(({ isResult }) => isResult)?.code ?? null;
  const shown = change === 'deleted' ? '' : text;
  inline.text += shown;
  inline.runs.push({ element, start, text: shown, change, field });
}

/** @returns the letters that one element of a run prints */
function readPiece(child: Element, reading: Reading): string {
  const { inline } = reading;
  const name = child.localName ?? '';
  const letter = letters[name];
  if (letter !== undefined) return letter;
  if (name === 't') return child.textContent ?? '';
  if (name === 'br') {
    if (attributeOf(child, 'type') !== 'page') return '\n';
    inline.hasPageBreak = true;
  } else if (name === 'commentReference') inline.hasComment = true;
  else readObject(child, reading);
  return '';
}

/** Elements that stand for one letter. */
const letters: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
};

function readObject(child: Element, reading: Reading): void {
  const name = child.localName ?? '';
  if (name === 'fldChar') readFieldMark(child, reading);
  else if (name === 'instrText') readCode(child, reading);
  else if (/^(?:drawing|pict|object)$/.test(name)) reading.inline.drawings.push(readDrawing(child));
  else if (name === 'AlternateContent')
    // The fallback says the same for old programs.
    for (const choice of elementsIn(child).slice(0, 1))
      for (const inner of elementsIn(choice)) readObject(inner, reading);
}

function readCode(child: Element, { open }: Reading): void {
  const field = open.at(-1);
  if (field !== undefined) field.code += child.textContent ?? '';
}

function readFieldMark(mark: Element, { inline, open }: Reading): void {
  const kind = attributeOf(mark, 'fldCharType');
  const field = open.at(-1);
  if (kind === 'begin') open.push({ code: '', isResult: false });
  else if (kind === 'separate' && field !== undefined) {
    field.isResult = true;
    field.code = field.code.trim();
  } else if (kind === 'end') {
    open.pop();
    if (field !== undefined) inline.fields.push(field.code.trim());
  }
}
