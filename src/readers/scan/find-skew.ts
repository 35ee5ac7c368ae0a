/** Finds by how much a page is turned: upright, its lines of letters leave the clearest white between them. */

import type { Picture } from '../picture.ts';

/** Pages lie further askew only when somebody turned them on purpose, in degrees. */
const mostDegrees = 5;
const ink = 128;

/** @returns degrees by which the page is turned clockwise */
export function findSkew(picture: Picture): number {
  const dots = takeDots(picture);
  const coarse = best(dots, 0, mostDegrees, 0.5);
  return best(dots, best(dots, coarse, 0.5, 0.1), 0.1, 0.05);
}

interface Dots {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly height: number;
}

/** Every few pixels are enough to see the lines. */
function takeDots({ width, height, data }: Picture): Dots {
  const step = Math.max(1, Math.round(width / 900));
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = step; y < height - step; y += step)
    for (let x = step; x < width - step; x += step)
      if ((data[y * width + x] ?? 255) < ink) {
        xs.push(x / step);
        ys.push(y / step);
      }
  return { xs, ys, height: Math.ceil(height / step) };
}

function best(dots: Dots, around: number, reach: number, step: number): number {
  let found = { degrees: around, clearness: -1 };
  for (let degrees = around - reach; degrees <= around + reach + 1e-9; degrees += step) {
    const clearness = measure(dots, degrees);
    if (clearness > found.clearness) found = { degrees, clearness };
  }
  return found.degrees;
}

/** Squares of the ink of each row: most where letters share their rows. */
function measure({ xs, ys, height }: Dots, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(height * 3);
  for (const [at, x] of xs.entries()) {
    const row = Math.round((ys[at] ?? 0) - x * slope) + height;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
