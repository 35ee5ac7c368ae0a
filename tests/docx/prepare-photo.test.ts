/** Photos are as small as a page needs them, whatever they claim to be. */

import { randomBytes } from 'node:crypto';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { fetchPhotos } from '../../src/assistant/turn/fetch-photos.ts';
import { preparePhoto } from '../../src/docx/prepare-photo.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { activity, draft, minimalPlan, templateOf } from '../document/draft.ts';
import { openDocx, readParagraphs } from './open-docx.ts';

const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } });

/** A picture that says of itself that it is very large, in a few bytes. */
async function makeBomb(side: number): Promise<Uint8Array> {
  const png = await blank(1, 1).png().toBuffer();
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  return png;
}

describe('a photo', () => {
  it('of a phone becomes as small as the page needs', async () => {
    const large = await noise(2400, 1800).jpeg({ quality: 95 }).toBuffer();
    const prepared = await preparePhoto(large);
    expect(large.length).toBeGreaterThan(3_000_000);
    expect([prepared?.width, prepared?.height]).toEqual([1067, 800]);
    expect(prepared?.data.length).toBeLessThan(1_000_000);
  });

  it('that was held upright stands upright, and says no more where it was taken', async () => {
    const exif = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '11/1 0/1 0/1' } };
    const turned = await blank(40, 20)
      .jpeg()
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const prepared = await preparePhoto(turned);
    expect([prepared?.width, prepared?.height]).toEqual([20, 40]);
    expect((await sharp(prepared?.data).metadata()).exif).toBeUndefined();
  });

  it.each(['png', 'webp'] as const)(
    'that came as %s is shown too, and not made larger',
    async (kind) => {
      const prepared = await preparePhoto(await noise(30, 20).toFormat(kind).toBuffer());
      expect([prepared?.width, prepared?.height]).toEqual([30, 20]);
      expect((await sharp(prepared?.data).metadata()).format).toBe('jpeg');
    },
  );

  it.each([
    ['claims 900 million pixels', () => makeBomb(30_000)],
    ['ends half way', async () => (await noise(400, 300).jpeg().toBuffer()).subarray(0, 20_000)],
    ['is damaged', async () => (await noise(40, 30).png().toBuffer()).fill(7, 60, 900)],
    [
      'is a drawing',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['is text', () => Buffer.from('not a picture')],
    ['is empty', () => Buffer.alloc(0)],
  ])('that %s is refused, and the next one is prepared', async (_, make) => {
    expect(await preparePhoto(await make())).toBeNull();
    expect(await preparePhoto(await blank(4, 3).png().toBuffer())).toMatchObject({ width: 4 });
  });
});

describe('the photos of a report', () => {
  const photos = Array.from({ length: 20 }, (_, at) => ({ file: `web:${at}` }));
  const facts = minimalPlan({ kind: 'report', activities: [activity({ photos })] });

  it('come two at a time, and are let go when they are small', async () => {
    const large = await noise(1600, 1200).jpeg({ quality: 90 }).toBuffer();
    let underWay = 0;
    let most = 0;
    const fetched = await fetchPhotos(
      facts,
      async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        return large;
      },
      async (bytes) => {
        const prepared = await preparePhoto(bytes);
        underWay -= 1;
        return prepared;
      },
    );
    expect(most).toBe(2);
    expect(fetched.size).toBe(20);
    const [first] = fetched.values();
    expect(first?.data.length).toBeLessThan(large.length);
  });

  it('say in the place of one that cannot be shown what is wrong', async () => {
    const small = await preparePhoto(await blank(40, 30).jpeg().toBuffer());
    const prepared = new Map([
      ['web:0', small],
      ['web:1', null],
    ]);
    const parts = openDocx(writeDocx(draft(facts, templateOf('report')), prepared));
    const lines = readParagraphs(parts['word/document.xml'] ?? '');
    expect(lines.filter((line) => line.startsWith('(Ảnh này hỏng'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('(Không lấy được'))).toHaveLength(18);
    expect(Object.keys(parts).filter((name) => /^word\/media\/.+jpg$/.test(name))).toHaveLength(1);
  });
});
