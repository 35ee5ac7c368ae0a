/** Lays out the days of one row: its stretch, its marks, and how far it is late. */

import type { TimelineRow } from '../duty/timeline.ts';
import { colors, drawMark, paintOf } from './mark.ts';
import type { Shape } from './shape.ts';
import type { Stretch, TimeAxis } from './time-axis.ts';

/** Days of what recurs stand close together. */
const scaleOfMany = 0.65;

/** Lays out one row; `lane` is where its middle line is. */
export function layOutLane(
  { period, marks, state }: TimelineRow,
  today: string,
  axis: TimeAxis,
  lane: Stretch & { readonly y: number },
): Shape[] {
  const { left, right, y } = lane;
  const todayX = axis.includes(today) ? axis.xOf(today) : null;
  const track = { type: 'box', width: right - left, height: 6 } as const;
  const shapes: Shape[] = [
    { ...track, at: { x: left, y: y - 3 }, paint: { fill: colors.track } },
    ...axis.ticks.map(({ x }) => drawUpright(x, y, 11, { line: colors.grid, lineWidth: 2 })),
  ];
  if (period !== null) {
    const [from, to] = [axis.xOf(period[0]), axis.xOf(period[1])];
    const bar = { type: 'box', at: { x: from, y: y - 9 }, height: 18, radius: 6 } as const;
    shapes.push({ ...bar, width: to - from, paint: paintOf(state) });
  }
  if (todayX !== null) shapes.push(drawUpright(todayX, y, 26, { line: colors.ink, lineWidth: 4 }));
  for (const { on, state: own } of marks) {
    const x = axis.xOf(on);
    if (own === 'late' && marks.length === 1 && todayX !== null)
      shapes.push(drawTail(x, todayX, y));
    shapes.push(...drawMark(own, { x, y }, marks.length > 1 ? scaleOfMany : 1));
  }
  return shapes;
}

/** From the day that it was due to today. */
const drawTail = (from: number, to: number, y: number): Shape => ({
  type: 'line',
  points: [
    { x: from, y },
    { x: to, y },
  ],
  paint: { line: colors.late, lineWidth: 6 },
  dash: 9,
});

const drawUpright = (
  x: number,
  y: number,
  half: number,
  paint: { readonly line: string; readonly lineWidth: number },
): Shape => ({
  type: 'line',
  points: [
    { x, y: y - half },
    { x, y: y + half },
  ],
  paint,
});
