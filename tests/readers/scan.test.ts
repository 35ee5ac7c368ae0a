/** Pictures of pages as sheets. */

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { PageDrawer } from '../../src/readers/pdf/draw-pages.ts';
import { findSkew } from '../../src/readers/scan/find-skew.ts';
import { scan } from '../../src/readers/scan/scan.ts';
import { factsOf, fixture, readWith } from './reading.ts';

/** Photographs the fixture as a phone would: a little askew, in the colours of paper. */
async function photograph(degrees: number): Promise<Buffer> {
  const drawer = await PageDrawer.open(fixture('cong-van.pdf'), 'cong-van.pdf');
  const page = await drawer.draw(1);
  drawer.close();
  if (page === null) throw new Error('no page');
  const { width, height, data } = page;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .rotate(degrees, { background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer();
}

describe('a picture', () => {
  it('of a page that lies askew is read, its header sure', async () => {
    const sheet = await readWith(scan, await photograph(1));
    expect(factsOf(sheet)).toMatchObject({
      kind: 'dispatch',
      number: '215',
      sign: 'SKHCN-VP',
      date: { year: 2026, month: 4, day: 8 },
      agency: { name: 'Sở Khoa học và Công nghệ', parent: 'Ủy ban nhân dân tỉnh Nam Sơn' },
    });
    expect(sheet.notes).toContain('read-from-picture');
  }, 90_000);

  it('of no document is refused', async () => {
    const wall = await sharp({
      create: {
        ...{ width: 300, height: 200, channels: 3, background: '#808080' },
      },
    })
      .png()
      .toBuffer();
    await expect(readWith(scan, wall)).rejects.toMatchObject({ reason: 'no-words' });
  }, 90_000);

  it('that is broken is said to be', async () => {
    const broken = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2]);
    await expect(readWith(scan, broken)).rejects.toMatchObject({ reason: 'broken' });
  });
});

describe('a page', () => {
  it('is found to be askew by the white between its lines', () => {
    const [width, height] = [800, 600];
    const data = new Uint8Array(width * height).fill(255);
    const slope = Math.tan((2 * Math.PI) / 180);
    for (let line = 80; line < 500; line += 40)
      for (let x = 60; x < 740; x += 1)
        for (let y = 0; y < 12; y += 1) data[(Math.round(line + x * slope) + y) * width + x] = 0;
    const skew = findSkew({ width, height, data, channels: 1, pixelsPerMm: 4 });
    expect(skew).toBeCloseTo(2, 0);
  });
});
