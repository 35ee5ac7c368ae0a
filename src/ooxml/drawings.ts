/** What is drawn in a run: lines, pictures, and boxes with words in them. */

import type { Element } from '@xmldom/xmldom';

import { mmOfEmu, mmOfLength } from './units.ts';
import type { DrawnLine } from './word.ts';
import { descendantsOf, elementsIn, isWord } from './xml.ts';

/** What stands in a drawing. */
export interface Drawing {
  readonly lines: readonly DrawnLine[];
  readonly pictures: number;
  /** The contents of text boxes. */
  readonly boxes: readonly Element[];
}

/** What is nearly without height is a line; a freeform one has a frame around it. */
const flatMm = 1.6;

/** Reads `w:drawing` or `w:pict`. */
export function readDrawing(element: Element): Drawing {
  const boxes = descendantsOf(element, 'txbxContent').filter((box) => isWord(box, 'txbxContent'));
  const isModern = element.localName === 'drawing';
  return {
    boxes,
    pictures: descendantsOf(element, isModern ? 'pic' : 'imagedata').length,
    lines: isModern ? readModernLines(element) : readOldLines(element),
  };
}

function readModernLines(drawing: Element): DrawnLine[] {
  const isLine = descendantsOf(drawing, 'prstGeom').some((shape) =>
    /^(?:line|straightConnector1)$/.test(shape.getAttribute('prst') ?? ''),
  );
  const [extent] = elementsIn(drawing).flatMap((anchor) =>
    elementsIn(anchor).filter(({ localName }) => localName === 'extent'),
  );
  if (extent === undefined) return [];
  const widthMm = mmOfEmu(Number(extent.getAttribute('cx')) || 0);
  const heightMm = mmOfEmu(Number(extent.getAttribute('cy')) || 0);
  const hasPicture = descendantsOf(drawing, 'pic').length > 0;
  return (isLine || (!hasPicture && heightMm < flatMm)) && widthMm > heightMm ? [{ widthMm }] : [];
}

function readOldLines(picture: Element): DrawnLine[] {
  const straight = descendantsOf(picture, 'line').map((line) => {
    const [from = 0] = readPoint(line.getAttribute('from') ?? '');
    const [to = 0] = readPoint(line.getAttribute('to') ?? '');
    return { widthMm: Math.abs(to - from) };
  });
  const shapes = ['shape', 'rect'].flatMap((name) => descendantsOf(picture, name));
  const flat = shapes.flatMap((shape) => {
    const style = shape.getAttribute('style') ?? '';
    const size = (name: string) =>
      mmOfLength(new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`).exec(style)?.[1] ?? '');
    const widthMm = size('width') ?? 0;
    const isConnector = (shape.getAttribute('type') ?? '').endsWith('_t32');
    return (isConnector || (size('height') ?? 9) < flatMm) && widthMm > 1 ? [{ widthMm }] : [];
  });
  return [...straight, ...flat];
}

const readPoint = (text: string): number[] => text.split(',').map((part) => mmOfLength(part) ?? 0);
