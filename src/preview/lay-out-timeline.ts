/** Lays a timeline out: which shapes stand where, for the screen of a phone. */

import type { TimelineGroup, TimelinePage, TimelineRow } from '../duty/timeline.ts';
import { breakLines, clip, widthOf, type Letters } from './clip-text.ts';
import { layOutLane } from './lay-out-lane.ts';
import { colors, drawMark } from './mark.ts';
import type { Shape } from './shape.ts';
import { createTimeAxis, type TimeAxis } from './time-axis.ts';

/** Shapes and how much room they take. */
export interface Drawing {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly shapes: readonly Shape[];
}

/** Shapes, and where the next begin. */
interface Part {
  readonly shapes: readonly Shape[];
  readonly below: number;
}

/** A phone shows a third of it: letters of 36 points become letters of 12. */
const width = 1080;
const margin = 44;
const inner = width - 2 * margin;
/** Where words begin beside a mark. */
const indent = margin + 64;

const large = { sizePt: 46, bold: true };
const normal = { sizePt: 36, bold: false };
const strong = { sizePt: 36, bold: true };
const small = { sizePt: 32, bold: false };
const smallStrong = { sizePt: 32, bold: true };

/** Lays out one picture. */
export function layOutTimeline(page: TimelinePage): Drawing {
  const axis =
    page.span === null
      ? null
      : createTimeAxis(page.span, page.today.on, { left: margin + 8, right: width - margin - 8 });
  const parts = [
    (top: number) => layOutHead(page, top),
    ...(axis === null ? [] : [(top: number) => layOutAxis(page, axis, top)]),
    ...page.groups.flatMap((group) => layOutGroup(group, page.today.on, axis)),
    (top: number) => layOutFoot(page, top),
  ];
  const shapes: Shape[] = [];
  let y = margin;
  for (const layOut of parts) {
    const part = layOut(y);
    shapes.push(...part.shapes);
    y = part.below;
  }
  return { widthPt: width, heightPt: y, shapes };
}

/** `y` is that of the base line. */
function write(text: string, x: number, y: number, letters: Letters, color?: string): Shape {
  return { type: 'text', text, at: { x, y }, ...letters, color: color ?? colors.ink };
}

function layOutHead({ title, summary, legend }: TimelinePage, top: number): Part {
  const lines = breakLines(title, inner, large, 2);
  const shapes = lines.map((line, at) => write(line, margin, top + 44 + at * 54, large));
  const summaryY = top + 44 + lines.length * 54 + 8;
  shapes.push(write(clip(summary, inner, normal), margin, summaryY, normal));
  const legendY = summaryY + 62;
  let x = margin + 20;
  for (const { state, label } of legend) {
    shapes.push(...drawMark(state, { x, y: legendY - 11 }));
    shapes.push(write(label, x + 34, legendY, small, colors.soft));
    x += widthOf(label, small) + 96;
  }
  return { shapes, below: legendY + 36 };
}

/** Days of the axis, and today on a tag above them. */
function layOutAxis({ today }: TimelinePage, axis: TimeAxis, top: number): Part {
  const todayX = axis.includes(today.on) ? axis.xOf(today.on) : null;
  const labelsY = todayX === null ? top + 30 : top + 84;
  const shapes: Shape[] = [];
  for (const { x, label } of axis.ticks) {
    const half = widthOf(label, small) / 2;
    const isFree = todayX === null || Math.abs(x - todayX) > half + 14;
    if (isFree) shapes.push(write(label, clamp(x - half, half * 2), labelsY, small, colors.soft));
  }
  if (todayX !== null) {
    const wide = widthOf(today.label, smallStrong) + 32;
    const x = clamp(todayX - wide / 2, wide);
    const box = { type: 'box', width: wide, height: 46, radius: 8 } as const;
    shapes.push({ ...box, at: { x, y: top }, paint: { fill: colors.ink } });
    shapes.push(write(today.label, x + 16, top + 33, smallStrong, colors.paper));
    const stem = [top + 46, labelsY + 16].map((y) => ({ x: todayX, y }));
    shapes.push({ type: 'line', points: stem, paint: { line: colors.ink, lineWidth: 4 } });
  }
  return { shapes, below: labelsY + 16 };
}

/** Keeps something of a width within the margins. */
const clamp = (x: number, wide: number): number =>
  Math.min(Math.max(x, margin), width - margin - wide);

type LayOut = (top: number) => Part;

function layOutGroup(
  { name, rows }: TimelineGroup,
  today: string,
  axis: TimeAxis | null,
): LayOut[] {
  const band = { type: 'box', width, height: 58, paint: { fill: colors.band } } as const;
  const head: LayOut = (top) => ({
    shapes: [
      { ...band, at: { x: 0, y: top } },
      write(clip(name, inner, strong), margin, top + 41, strong),
    ],
    below: top + 58,
  });
  return [
    head,
    ...rows.map(
      (row): LayOut =>
        (top) =>
          layOutRow(row, today, axis, top),
    ),
  ];
}

function layOutRow(row: TimelineRow, today: string, axis: TimeAxis | null, top: number): Part {
  const room = width - margin - indent;
  const shapes = [
    ...drawMark(row.state, { x: margin + 24, y: top + 56 }, 1.3),
    write(clip(row.title, room, normal), indent, top + 46, normal),
    write(clip(row.status, room, strong), indent, top + 90, strong, colors[row.state]),
  ];
  if (axis === null) return { shapes, below: top + 112 };
  const lane = layOutLane(row, today, axis, { left: margin, right: width - margin, y: top + 130 });
  return { shapes: [...shapes, ...lane], below: top + 162 };
}

function layOutFoot({ foot }: TimelinePage, top: number): Part {
  if (foot === '') return { shapes: [], below: top + 24 };
  return { shapes: [write(foot, margin, top + 48, small, colors.soft)], below: top + 76 };
}
