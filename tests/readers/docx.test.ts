/** Word files as sheets. */

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { docx } from '../../src/readers/docx.ts';
import { readWith } from './reading.ts';

const word = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const p = (inside: string): string => `<w:p>${inside}</w:p>`;
const r = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;

describe('a .docx', () => {
  it('is read with its tracked changes accepted', async () => {
    const { lines } = await readWith(
      docx,
      word(
        p(
          `${r('Treo ')}<w:ins>${r('cờ')}</w:ins><w:del><w:r><w:delText>băng</w:delText></w:r></w:del>`,
        ),
      ),
    );
    expect(lines.map(({ text }) => text)).toEqual(['Treo cờ']);
  });

  it('gives the cells of its tables', async () => {
    const cell = (words: string): string => `<w:tc>${p(r(words))}</w:tc>`;
    const { lines } = await readWith(
      docx,
      word(`<w:tbl><w:tr>${cell('Treo cờ')}${cell('15/5')}</w:tr></w:tbl>`),
    );
    expect(lines.map(({ text, cell: at }) => [text, at?.row, at?.column])).toEqual([
      ['Treo cờ', 0, 0],
      ['15/5', 0, 1],
    ]);
  });
});
