import { inflateSync } from 'node:zlib';

import { openSync } from 'fontkit';
import { expect, test } from 'vitest';

import { DocumentError } from '../../src/errors.ts';
import { drawPage } from '../../src/preview/draw-page.ts';
import { locateFont } from '../../src/preview/fonts.ts';
import { measureText } from '../../src/preview/measure-text.ts';
import { activity, draft, minimalPlan, readPlan } from '../document/draft.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Share of dark pixels in a part of the page, given in shares of it. */
  darkIn(left: number, top: number, right: number, bottom: number): number;
}

function openPng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const dataAt = bytes.indexOf('IDAT', 0, 'latin1');
  const size = bytes.readUInt32BE(dataAt - 4);
  const rows = inflateSync(bytes.subarray(dataAt + 4, dataAt + 4 + size));
  expect(rows).toHaveLength(height * (width + 1));
  return {
    width,
    height,
    darkIn(left, top, right, bottom) {
      let dark = 0;
      let all = 0;
      for (let y = Math.floor(top * height); y < bottom * height; y += 1) {
        for (let x = Math.floor(left * width); x < right * width; x += 1) {
          all += 1;
          if ((rows[y * (width + 1) + 1 + x] ?? 255) < 128) dark += 1;
        }
      }
      return dark / all;
    },
  };
}

test('page 1 is a picture of A4 with a header, a text and empty margins', async () => {
  const page = openPng(await drawPage(draft(readPlan('dak-nong-2024')), 1));
  expect(page.height / page.width).toBeCloseTo(297 / 210, 2);
  expect(page.width).toBeGreaterThan(900);
  expect(page.darkIn(0.14, 0.06, 0.45, 0.11)).toBeGreaterThan(0.02);
  expect(page.darkIn(0.48, 0.06, 0.91, 0.11)).toBeGreaterThan(0.02);
  expect(page.darkIn(0.14, 0.25, 0.91, 0.8)).toBeGreaterThan(0.02);
  expect(page.darkIn(0, 0, 0.13, 1)).toBe(0);
  expect(page.darkIn(0, 0, 1, 0.06)).toBe(0);
});

test('page 2 has its number above the text', async () => {
  const page = openPng(await drawPage(draft(readPlan('dak-nong-2024')), 2));
  expect(page.darkIn(0.5, 0.03, 0.55, 0.06)).toBeGreaterThan(0);
  expect(page.darkIn(0.1, 0.03, 0.45, 0.06)).toBe(0);
});

test('a page that does not exist is an error, and so is none', async () => {
  const document = draft(minimalPlan());
  await expect(drawPage(document, 2)).rejects.toThrow(DocumentError);
  await expect(drawPage(document, 0)).rejects.toThrow(DocumentError);
});

test.each(['list', 'table'] as const)(
  'in a %s, what is far behind does not change page 1',
  async (activityLayout) => {
    const agency = { ...minimalPlan().agency, activityLayout };
    const plan = (count: number) =>
      draft(
        minimalPlan({
          agency,
          activities: Array.from({ length: count }, () => activity({ leads: ['Văn phòng'] })),
        }),
      );
    const [long, short] = [await drawPage(plan(200), 1), await drawPage(plan(80), 1)];
    expect(Buffer.from(long).equals(Buffer.from(short))).toBe(true);
    // The page is full to its foot.
    expect(openPng(long).darkIn(0.1, 0.82, 0.92, 0.94)).toBeGreaterThan(0.005);
  },
);

test('a word longer than its line stays on the page', async () => {
  const page = openPng(await drawPage(draft(minimalPlan({ budget: 'x'.repeat(5_000) })), 1));
  expect(page.darkIn(0.14, 0.4, 0.9, 0.8)).toBeGreaterThan(0.05);
  expect(page.darkIn(0.92, 0, 1, 1)).toBe(0);
});

test('letters of the picture cover the Vietnamese alphabet in every style', () => {
  const vowels = Array.from('aăâeêioôơuưy').map((vowel) => vowel.normalize('NFD'));
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const letters = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
  const alphabet = [...letters, ...Array.from('bcdđghklmnpqrstvx')].flatMap((letter) => [
    letter,
    letter.toUpperCase(),
  ]);
  expect(new Set(alphabet).size).toBe(2 * (72 + 17));
  for (const bold of [false, true]) {
    for (const italic of [false, true]) {
      const font = openSync(locateFont({ bold, italic }));
      const missing = [...alphabet, ...Array.from('“”–…0123456789')].filter(
        (letter) =>
          Array.from(letter).length !== 1 || !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      );
      expect(missing).toEqual([]);
    }
  }
});

test('a text is as wide as Times New Roman prints it', () => {
  const plain = { sizePt: 12, bold: false };
  // The widths of these letters in Times New Roman: 0.5 em, 0.25 em, 0.778 em.
  expect(measureText('00', plain)).toBeCloseTo((12 * 25.4) / 72, 2);
  expect(measureText(' ', plain)).toBeCloseTo((0.25 * 12 * 25.4) / 72, 2);
  expect(measureText('m', plain)).toBeCloseTo((0.778 * 12 * 25.4) / 72, 1);
  expect(measureText('Hạnh phúc', { sizePt: 12, bold: true })).toBeGreaterThan(
    measureText('Hạnh phúc', plain),
  );
  expect(measureText('', plain)).toBe(0);
});
