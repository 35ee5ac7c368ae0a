/** Changes are tracked in a copy: refused, its words are those of the original. */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import type { Change } from '../../src/ooxml/change.ts';
import { commentWord } from '../../src/ooxml/comment-word.ts';
import { mendWord } from '../../src/ooxml/mend-word.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { readWord } from '../../src/ooxml/read-word.ts';
import { packageOf, paragraphOf, partOf } from './package-of.ts';

const signature = { author: 'Văn Thư', at: '2026-11-27T08:00:00Z' };

const body =
  '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Kế ho</w:t></w:r>' +
  '<w:r><w:t xml:space="preserve">ạch năm  2026 , hết</w:t><w:tab/><w:t>dòng</w:t></w:r></w:p>' +
  paragraphOf('Dòng hai', '', '<w:color w:val="FF0000"/><w:sz w:val="20"/>') +
  '<w:tbl><w:tr><w:trPr><w:trHeight w:val="300" w:hRule="exact"/></w:trPr><w:tc>' +
  `${paragraphOf('Ô')}</w:tc></w:tr></w:tbl>` +
  '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1134" w:left="1134"/></w:sectPr>';

const changes: readonly Change[] = [
  { type: 'words', paragraph: 0, start: 12, end: 14, words: ' ' },
  { type: 'words', paragraph: 0, start: 18, end: 19, words: '' },
  { type: 'words', paragraph: 0, start: 29, end: 29, words: './.' },
  { type: 'words', paragraph: 0, start: 0, end: 6, words: 'KẾ HOẠ' },
  {
    type: 'letters',
    paragraph: 0,
    start: 3,
    end: 7,
    letters: { bold: true, font: 'Times New Roman' },
  },
  {
    type: 'letters',
    paragraph: 1,
    start: 0,
    end: 8,
    letters: { isBlack: true, sizePt: 14, language: 'vi-VN' },
  },
  { type: 'paragraph', paragraph: 0, format: { align: 'justify', firstLineMm: 12.7, afterPt: 6 } },
  {
    type: 'page',
    section: 0,
    page: { widthMm: 210, heightMm: 297, leftMm: 30, hasTitlePage: true },
  },
  { type: 'row', table: 0, row: 0, properties: { isFree: true, isHeader: true } },
];

const mainOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

const wordsOf = (bytes: Uint8Array): string[] =>
  readWord(openPackage(bytes)).paragraphs.map(({ text }) => text);

/** Refuses all changes, as Word does: insertions go, deletions come back, old properties hold again. */
function refuse(bytes: Uint8Array): string {
  return mainOf(bytes)
    .replaceAll(/<w:ins [^>]*>.*?<\/w:ins>/gs, '')
    .replaceAll(/<\/?w:del(?: [^>]*)?>/g, '')
    .replaceAll('w:delText', 'w:t');
}

const lettersIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
    .map(([, text]) => text ?? '\t')
    .join('');

describe('a mended copy', () => {
  const original = packageOf(body);
  const mended = mendWord(openPackage(original), changes, signature);

  test('says the new words where its changes are accepted', () => {
    expect(wordsOf(mended)).toEqual(['KẾ HOẠch năm 2026, hết\tdòng./.', 'Dòng hai', 'Ô']);
  });

  test('says the old words, letter by letter, where its changes are refused', () => {
    expect(lettersIn(refuse(mended))).toBe(lettersIn(mainOf(original)));
  });

  test('looks as it should', () => {
    const { paragraphs, sections, tables } = readWord(openPackage(mended));
    const [first, second] = paragraphs;
    expect(first?.format).toMatchObject({ align: 'justify', afterPt: 6 });
    expect(second?.runs[0]?.format).toMatchObject({ sizePt: 14, colour: null, language: 'vi-VN' });
    expect(sections[0]?.leftMm).toBeCloseTo(30, 1);
    expect(sections[0]?.hasTitlePage).toBe(true);
    expect(tables[0]?.rows[0]?.height?.rule).toBe('atLeast');
  });

  test('numbers each change once, and names whose it is', () => {
    const marks = [...mainOf(mended).matchAll(/<w:(?:ins|del|[a-zA-Z]+Change) ([^>]*)>/g)];
    const ids = marks.map(([, marked = '']) => /w:id="(\d+)"/.exec(marked)?.[1]);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    expect(marks.every(([, marked = '']) => marked.includes('w:author="Văn Thư"'))).toBe(true);
  });

  test('leaves every other part byte for byte', () => {
    const given = packageOf(body, { 'word/styles.xml': partOf('styles', '<!-- as it was -->') });
    const parts = unzipSync(mendWord(openPackage(given), changes, signature));
    for (const [name, bytes] of Object.entries(unzipSync(given)))
      if (name !== 'word/document.xml') expect(parts[name]).toEqual(bytes);
  });

  test('leaves alone the open changes of somebody else', () => {
    const others =
      '<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="7" w:author="An"><w:rPr/></w:rPrChange></w:rPr><w:t>chữ</w:t></w:r></w:p>';
    const change: Change = {
      type: 'letters',
      paragraph: 0,
      start: 0,
      end: 3,
      letters: { bold: false },
    };
    const xml = mainOf(mendWord(openPackage(packageOf(others)), [change], signature));
    expect(xml).toContain('w:author="An"');
    expect(xml).not.toContain('Văn Thư');
  });
});

describe('a commented copy', () => {
  const given = packageOf(body);
  const lines = ['Thừa dấu cách.', 'Căn cứ: chính tả'];
  const commented = commentWord(
    openPackage(given),
    [
      { paragraph: 0, start: 12, end: 14, lines },
      { paragraph: 1, start: 0, end: 0, lines },
    ],
    signature,
  );

  test('says the same words, and its comments', () => {
    const { paragraphs } = readWord(openPackage(commented));
    const own = paragraphs.filter(({ story }) => story === 'body').map(({ text }) => text);
    expect(own).toEqual(wordsOf(given));
    const said = paragraphs.filter(({ story }) => story === 'comment').map(({ text }) => text);
    expect(said).toEqual([...lines, ...lines]);
  });

  test('declares and relates the part of its comments, and numbers each once', () => {
    const parts = unzipSync(commented);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain(
      '/word/comments.xml',
    );
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
      'comments.xml',
    );
    const xml = mainOf(commented);
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(
        [...xml.matchAll(new RegExp(`<w:${mark} w:id="(\\d)"`, 'g'))].map(([, id]) => id).sort(),
      ).toEqual(['0', '1']);
  });

  test('keeps the comments that are there', () => {
    const comment = `<w:comment w:id="4" w:author="An">${paragraphOf('Xem lại')}</w:comment>`;
    const before = packageOf(body, { 'word/comments.xml': partOf('comments', comment) });
    const after = commentWord(
      openPackage(before),
      [{ paragraph: 1, start: 0, end: 4, lines }],
      signature,
    );
    const xml = strFromU8(unzipSync(after)['word/comments.xml'] ?? new Uint8Array());
    expect(xml).toContain('Xem lại');
    expect(xml).toContain('w:id="5"');
  });
});
