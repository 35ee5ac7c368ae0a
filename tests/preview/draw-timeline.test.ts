/** The picture of a timeline, looked at pixel by pixel. */

import { inflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { breakLines, clip, widthOf } from '../../src/preview/clip-text.ts';
import { drawTimeline } from '../../src/preview/draw-timeline.ts';
import { layOutTimeline } from '../../src/preview/lay-out-timeline.ts';
import { colors } from '../../src/preview/mark.ts';
import { createTimeAxis } from '../../src/preview/time-axis.ts';
import type { TimelinePage, TimelineRow } from '../../src/duty/timeline.ts';

const row = (state: TimelineRow['state'], on: string): TimelineRow => ({
  title: '1. Treo băng rôn tại trụ sở cơ quan',
  status: state,
  state,
  period: null,
  marks: [{ on, state }],
});

const page = (rows: readonly TimelineRow[]): TimelinePage => ({
  title: 'Kế hoạch',
  summary: 'Tóm tắt',
  today: { on: '2024-05-13', label: 'Hôm nay 13/5' },
  span: ['2024-05-10', '2024-05-20'],
  legend: [],
  groups: [{ name: 'Văn phòng', rows }],
  foot: '',
});

/** How many pixels of a picture have each colour. */
async function countColors(drawn: TimelinePage): Promise<Map<string, number>> {
  const bytes = Buffer.from(await drawTimeline(drawn));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect([width, bytes[24], bytes[25]]).toEqual([1080, 8, 2]);
  const dataAt = bytes.indexOf('IDAT', 0, 'latin1');
  const rows = inflateSync(bytes.subarray(dataAt + 4, dataAt + 4 + bytes.readUInt32BE(dataAt - 4)));
  expect(rows).toHaveLength(height * (width * 3 + 1));
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const color = `#${rows.subarray(at, at + 3).toString('hex')}`;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  return counts;
}

describe('the picture', () => {
  it('tells done, late and ahead by their colours', async () => {
    for (const [state, on] of [
      ['done', '2024-05-12'],
      ['late', '2024-05-11'],
      ['ahead', '2024-05-15'],
    ] as const) {
      const counts = await countColors(page([row(state, on)]));
      const seen = (['done', 'late', 'ahead'] as const).filter(
        (one) => (counts.get(colors[one]) ?? 0) > 100,
      );
      expect(seen).toEqual([state]);
    }
  });

  it('tells them by their shapes too: full or hollow, round or cornered', () => {
    const shapesOf = (state: TimelineRow['state']) =>
      layOutTimeline(page([row(state, '2024-05-15')]))
        .shapes.filter(({ type }) => type !== 'text' && type !== 'box')
        .map((shape) => (shape.type === 'line' ? `${shape.points.length} corners` : shape.type))
        .join();
    expect(new Set((['done', 'late', 'ahead', 'undated'] as const).map(shapesOf)).size).toBe(4);
  });

  it('draws the days of what recurs smaller, so that they stand apart', () => {
    const days = ['2024-05-12', '2024-05-13'].map((on) => ({ on, state: 'done' as const }));
    const radii = (marks: TimelineRow['marks']) =>
      layOutTimeline(page([{ ...row('done', '2024-05-12'), marks }]))
        .shapes.flatMap((shape) => (shape.type === 'circle' ? [shape.radius] : []))
        .slice(1);
    const [one = 0] = radii(days.slice(1));
    expect(radii(days)).toHaveLength(2);
    expect(Math.max(...radii(days))).toBeLessThan(one);
  });

  it('has no line of days where the plan names none', () => {
    const drawn = { ...page([{ ...row('undated', ''), marks: [] }]), span: null };
    const texts = layOutTimeline(drawn).shapes.filter(({ type }) => type === 'text');
    expect(texts.map((shape) => shape.type === 'text' && shape.text)).not.toContain('Hôm nay 13/5');
  });

  it('keeps every text inside', () => {
    const words = 'Nghiêng '.repeat(60);
    const long = { ...row('late', '2024-05-11'), title: words, status: words };
    const drawn = layOutTimeline({
      ...page([long]),
      title: words,
      summary: words,
      groups: [{ name: words, rows: [long] }],
    });
    for (const shape of drawn.shapes) {
      if (shape.type !== 'text') continue;
      expect(shape.at.x).toBeGreaterThanOrEqual(0);
      expect(shape.at.x + widthOf(shape.text, shape)).toBeLessThanOrEqual(1080 - 40);
      expect(shape.at.y).toBeLessThan(drawn.heightPt);
    }
  });
});

describe('the line of days', () => {
  const stretch = { left: 0, right: 1000 };
  const labels = (first: string, last: string, today = first) =>
    createTimeAxis([first, last], today, stretch).ticks.map(({ label }) => label);

  it('names days, Mondays or months, as there is room', () => {
    expect(labels('2024-05-06', '2024-05-10').slice(0, 3)).toEqual(['06/5', '08/5', '10/5']);
    expect(labels('2024-05-01', '2024-06-15')).toEqual([
      ...['06/5', '13/5', '20/5', '27/5', '03/6', '10/6'],
    ]);
    expect(labels('2024-01-01', '2024-12-31')).toHaveLength(6);
    expect(labels('2024-01-01', '2024-12-31')[1]).toBe('01/3');
    expect(labels('2014-01-01', '2024-12-31').length).toBeLessThan(12);
  });

  it('takes today in, unless it is far from the plan', () => {
    const axis = (today: string) =>
      createTimeAxis(['2024-05-10', '2024-05-20'], today, stretch).includes(today);
    expect([axis('2024-04-20'), axis('2024-06-30'), axis('2024-09-30')]).toEqual([
      ...[true, true, false],
    ]);
  });

  it('puts a day that is outside at its end', () => {
    const { xOf } = createTimeAxis(['2024-05-10', '2024-05-30'], '2024-05-10', stretch);
    expect(xOf('2023-01-01')).toBe(xOf('2024-05-10'));
    expect(xOf('2025-01-01')).toBe(xOf('2024-05-30'));
  });
});

describe('a text that is too long', () => {
  const letters = { sizePt: 36, bold: false };

  it('is cut behind a word', () => {
    expect(clip('Treo băng rôn, khẩu hiệu tại trụ sở', 360, letters)).toBe('Treo băng rôn, khẩu…');
    expect(clip('Treo băng rôn', 330, letters)).toBe('Treo băng rôn');
    expect(widthOf(clip('x'.repeat(500), 330, letters), letters)).toBeLessThanOrEqual(330);
  });

  it('is broken into lines', () => {
    const words = 'một hai ba bốn năm sáu bảy tám chín mười';
    expect(breakLines(words, 360, letters, 2)).toEqual([
      'một hai ba bốn năm sáu',
      'bảy tám chín mười',
    ]);
    expect(breakLines(words, 200, letters, 2).at(-1)).toMatch(/…$/);
    expect(breakLines('', 330, letters, 2)).toEqual([]);
  });
});
