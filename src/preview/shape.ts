/** What a drawing is made of, in points from its upper left corner; the first lies lowest. */

import type { PdfNode } from './describe-blocks.ts';

/** A place. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How an area or a line is coloured. */
export interface Paint {
  readonly fill?: string;
  readonly line?: string;
  readonly lineWidth?: number;
}

/** A part of a drawing. */
export type Shape =
  | {
      readonly type: 'text';
      readonly text: string;
      /** The left end of its base line. */
      readonly at: Point;
      readonly sizePt: number;
      readonly bold: boolean;
      readonly color: string;
    }
  | {
      readonly type: 'box';
      readonly at: Point;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly paint: Paint;
    }
  | {
      readonly type: 'line';
      readonly points: readonly Point[];
      readonly paint: Paint;
      readonly isClosed?: boolean;
      /** Length of a dash and of the gap behind it. */
      readonly dash?: number;
    }
  | {
      readonly type: 'circle';
      readonly at: Point;
      readonly radius: number;
      readonly paint: Paint;
    };

/** From the upper edge of a line of Times New Roman to its base line, in em. */
const ascent = 0.891;

/** @returns a shape as the PDF library takes it */
export function describeShape(shape: Shape): PdfNode {
  if (shape.type !== 'text')
    return { canvas: [describeVector(shape)], absolutePosition: { x: 0, y: 0 } };
  const { text, at, sizePt, bold, color } = shape;
  const absolutePosition = { x: at.x, y: at.y - ascent * sizePt };
  return { text, bold, color, fontSize: sizePt, noWrap: true, absolutePosition };
}

function describeVector(shape: Exclude<Shape, { type: 'text' }>): PdfNode {
  const { fill, line, lineWidth } = shape.paint;
  const paint = { color: fill, lineColor: line, lineWidth: line === undefined ? 0 : lineWidth };
  switch (shape.type) {
    case 'box': {
      const { at, width, height, radius } = shape;
      return { type: 'rect', ...at, w: width, h: height, r: radius, ...paint };
    }
    case 'line': {
      const { points, isClosed = false, dash } = shape;
      // The library moves what it is given.
      const copied = points.map((point) => ({ ...point }));
      const dashed = dash === undefined ? {} : { dash: { length: dash, space: dash } };
      return { type: 'polyline', points: copied, closePath: isClosed, ...dashed, ...paint };
    }
    case 'circle': {
      const { at, radius } = shape;
      return { type: 'ellipse', ...at, r1: radius, r2: radius, ...paint };
    }
  }
}
