/** Adds figures up, unit by unit, and writes them the way documents do. */

import { isAddable } from './counted-units.ts';
import type { Figure } from './result.ts';

/** What the figures of one unit come to. */
export interface Total extends Figure {
  readonly unit: string;
  /** How many figures were added. */
  readonly parts: number;
}

/** @returns a total for each unit, in the order they are met; only what has the same unit is added */
export function sumFigures(figures: readonly Figure[]): Total[] {
  const totals = new Map<string, Total>();
  for (const figure of figures) {
    const { unit } = figure;
    if (unit === null || !isAddable(unit)) continue;
    const key = unit.toLowerCase().normalize('NFC');
    const before = totals.get(key);
    totals.set(key, before === undefined ? { ...figure, unit, parts: 1 } : add(before, figure));
  }
  return [...totals.values()];
}

function add(total: Total, { count, max, isAbout }: Figure): Total {
  const most = (total.max ?? total.count) + (max ?? count);
  const isRange = total.max !== null || max !== null;
  return {
    ...total,
    count: round(total.count + count),
    max: isRange ? round(most) : null,
    isAbout: total.isAbout || isAbout,
    parts: total.parts + 1,
  };
}

/** Decimals of money do not add up exactly in binary. */
function round(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

/** @returns `03 kỷ niệm chương`, `1.250 lượt người`, `khoảng 60-70 đại biểu`, `12,5 triệu đồng` */
export function writeFigure({ count, max, unit, isAbout }: Figure): string {
  const number = max === null ? writeCount(count) : `${writeCount(count)}-${writeCount(max)}`;
  const words = unit === null ? '' : unit === '%' ? unit : ` ${unit}`;
  return `${isAbout ? 'khoảng ' : ''}${number}${words}`;
}

/** @returns a number with Vietnamese separators; whole numbers below ten with a leading zero */
export function writeCount(count: number): string {
  const [whole = '', decimals] = String(count).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  if (decimals !== undefined) return `${grouped},${decimals}`;
  return /^\d$/.test(whole) && count !== 0 ? `0${whole}` : grouped;
}
