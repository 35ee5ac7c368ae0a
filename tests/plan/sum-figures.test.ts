import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { Figure } from '../../src/plan/result.ts';
import { sumFigures, writeCount, writeFigure } from '../../src/plan/sum-figures.ts';

const figure = (count: number, unit: string | null, more: Partial<Figure> = {}): Figure => ({
  ...{ count, unit, max: null, isAbout: false },
  ...more,
});
const totalsOf = (...figures: Figure[]) => sumFigures(figures).map(writeFigure);

describe('a total', () => {
  it('adds what has the same unit, and only that', () => {
    expect(
      totalsOf(
        figure(11, 'tin, bài'),
        figure(60, 'đại biểu'),
        figure(2, 'Tin, bài'),
        figure(3, 'tin'),
      ),
    ).toEqual(['13 tin, bài', '60 đại biểu', '03 tin']);
  });

  it('of a range is a range, of about is about', () => {
    expect(totalsOf(figure(60, 'đại biểu', { max: 70 }), figure(10, 'đại biểu'))).toEqual([
      '70-80 đại biểu',
    ]);
    expect(totalsOf(figure(60, 'bài'), figure(5, 'bài', { isAbout: true }))).toEqual([
      'khoảng 65 bài',
    ]);
  });

  it('of decimals has no tail of binary', () => {
    expect(totalsOf(figure(0.1, 'triệu đồng'), figure(0.2, 'triệu đồng'))).toEqual([
      '0,3 triệu đồng',
    ]);
  });

  it('of per cents, and of numbers without a unit, is not formed', () => {
    expect(totalsOf(figure(95, '%'), figure(90, '%'), figure(5, null))).toEqual([]);
  });

  it('does not depend on the order', () => {
    const any = fc.record({
      count: fc.integer({ min: 0, max: 1_000_000 }),
      max: fc.constant(null),
      unit: fc.constantFrom('tin', 'bài', 'đại biểu'),
      isAbout: fc.boolean(),
    });
    const sorted = (figures: readonly Figure[]) =>
      sumFigures(figures).toSorted((a, b) => a.unit.localeCompare(b.unit));
    fc.assert(
      fc.property(fc.array(any), (figures) => {
        expect(sorted(figures.toReversed())).toEqual(sorted(figures));
        const all = figures.reduce((sum, { count }) => sum + count, 0);
        expect(sumFigures(figures).reduce((sum, { count }) => sum + count, 0)).toBe(all);
      }),
    );
  });
});

test.each([
  [0, '0'],
  [3, '03'],
  [11, '11'],
  [1250, '1.250'],
  [1_200_000, '1.200.000'],
  [12.5, '12,5'],
  [1234.5, '1.234,5'],
])('%d is written %s', (count, expected) => {
  expect(writeCount(count)).toBe(expected);
});
