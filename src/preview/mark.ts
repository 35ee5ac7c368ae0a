/** The marks of a timeline: each state has its own shape and colour, so that it reads in grey too. */

import type { TimelineState } from '../duty/timeline.ts';
import type { Paint, Point, Shape } from './shape.ts';

/** Dark enough on white for small letters. */
export const colors = {
  done: '#1b6e3c',
  late: '#b3261e',
  ahead: '#1f4e9e',
  undated: '#5f6368',
  ink: '#202124',
  soft: '#5f6368',
  grid: '#c4c7cc',
  track: '#e3e5e8',
  band: '#eef0f3',
  paper: '#ffffff',
} as const;

/** @returns how a stretch of days is painted: what is still ahead is hollow */
export function paintOf(state: TimelineState): Paint {
  const color = colors[state];
  return state === 'ahead' || state === 'undated'
    ? { fill: colors.paper, line: color, lineWidth: 4 }
    : { fill: color, line: color, lineWidth: 4 };
}

/** @returns a ticked circle, a triangle with its exclamation mark, a hollow diamond or a hollow circle */
export function drawMark(state: TimelineState, { x, y }: Point, scale = 1): Shape[] {
  const at = (dx: number, dy: number): Point => ({ x: x + dx * scale, y: y + dy * scale });
  const paint = paintOf(state);
  const white = { line: colors.paper, lineWidth: 4 * scale };
  switch (state) {
    case 'done':
      return [
        { type: 'circle', at: { x, y }, radius: 16 * scale, paint },
        { type: 'line', points: [at(-8, 0), at(-2, 7), at(9, -7)], paint: white },
      ];
    case 'late':
      return [
        { type: 'line', points: [at(0, -19), at(19, 15), at(-19, 15)], isClosed: true, paint },
        { type: 'line', points: [at(0, -8), at(0, 5)], paint: white },
        { type: 'circle', at: at(0, 10), radius: 2.4 * scale, paint: { fill: colors.paper } },
      ];
    case 'ahead':
      return [
        {
          type: 'line',
          points: [at(0, -16), at(16, 0), at(0, 16), at(-16, 0)],
          isClosed: true,
          paint,
        },
      ];
    case 'undated':
      return [{ type: 'circle', at: { x, y }, radius: 12 * scale, paint }];
  }
}
