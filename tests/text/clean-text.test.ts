/** What people send loses what nobody sees, and keeps what it is read by. */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { cleanText } from '../../src/text/clean-text.ts';

const invisible =
  /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|(?![\t\n])\p{Cc}/u;

it('drops every sign that is not shown, or turns the order of letters around', () => {
  const kept: string[] = [];
  for (let code = 0; code <= 0x10_ff_ff; code += 1) {
    const sign = String.fromCodePoint(code);
    if (invisible.test(sign) && cleanText(`a${sign}b`) !== 'ab') kept.push(code.toString(16));
  }
  // A carriage return is a break of the line.
  expect(kept).toEqual(['d']);
});

it.each([0x20_66, 0x20_69, 0x06_1c, 0xad, 0xe_00_41, 0x20_0d, 0x20_0c, 0xfe_0f])(
  'drops U+%s between letters',
  (code) => {
    expect(cleanText(`Văn${String.fromCodePoint(code)} phòng`)).toBe('Văn phòng');
  },
);

it.each(['👨‍👩‍👧', '❤️', '👩🏽‍💻', '❤️‍🔥', '1️⃣', '🇻🇳', 'Tọa đàm\t“số”\nhàng hai', '½ m² – 30°C'])(
  'keeps %s',
  (text) => {
    expect(cleanText(text)).toBe(text);
  },
);

it('cleans once for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
    }),
  );
});
