/** Text files as sheets. */

import { describe, expect, it } from 'vitest';

import { text } from '../../src/readers/text.ts';
import { readWith } from './reading.ts';

describe('a text file', () => {
  it('is read line by line, whatever Unicode it is in', async () => {
    for (const encoded of [
      Buffer.from('Kế hoạch\r\nTreo cờ'.normalize('NFD')),
      Buffer.from('\ufeffKế hoạch\nTreo cờ', 'utf16le'),
    ]) {
      const { lines } = await readWith(text, encoded);
      expect(lines.map((line) => line.text)).toEqual(['Kế hoạch', 'Treo cờ']);
    }
  });

  it('is none where bytes are no letters', () => {
    expect(text.recognises(Uint8Array.of(0xff, 0x00, 0x80))).toBe(false);
    expect(text.recognises(Uint8Array.of(65, 0, 66))).toBe(false);
  });
});
