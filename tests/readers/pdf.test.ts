/** PDF files as sheets. */

import { describe, expect, it } from 'vitest';

import { isBelieved } from '../../src/readers/pdf/judge-layer.ts';
import { pdf } from '../../src/readers/pdf/pdf.ts';
import { factsOf, factsOfDispatch, fixture, readWith } from './reading.ts';

describe('a PDF', () => {
  it('is read by where its words stand, letterhead and signature column by column', async () => {
    const sheet = await readWith(pdf, fixture('cong-van.pdf'));
    expect(factsOf(sheet)).toMatchObject(factsOfDispatch);
    expect(sheet.notes).toEqual([]);
  });

  it('is said to be broken when it is', async () => {
    const broken = Buffer.from('%PDF-1.7\nnothing');
    await expect(readWith(pdf, broken)).rejects.toMatchObject({ reason: 'broken' });
  });
});

describe('a text layer', () => {
  const words = 'Sở Khoa học và Công nghệ xây dựng Kế hoạch tổ chức các hoạt động chào mừng. ';

  it('is believed where its words are syllables of Vietnamese', () => {
    expect(isBelieved(words.repeat(3))).toBe(true);
  });

  it('is not believed where it holds codes of glyphs', () => {
    expect(isBelieved('6Ӣ CÔNG 7+ѬѪ1* &Ӝ1* H“A X√ +Ӝ, &+Ӫ 1*+Ƭ$ 9,ӊ7 '.repeat(9))).toBe(false);
  });

  it('is not believed where it says no more than who signed', () => {
    expect(isBelieved('Ký bởi: Sở Khoa học và Công nghệ Thời gian ký: 09/04/2026 08:12:44')).toBe(
      false,
    );
  });
});
