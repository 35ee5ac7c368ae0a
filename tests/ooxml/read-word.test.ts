/** A Word file is read as it shows: styles resolved, numbers printed, deletions left out. */

import { expect, test } from 'vitest';

import { openPackage } from '../../src/ooxml/package.ts';
import { readWord } from '../../src/ooxml/read-word.ts';
import type { WordDocument } from '../../src/ooxml/word.ts';
import { packageOf, paragraphOf, partOf } from './package-of.ts';

const read = (body: string, parts: Readonly<Record<string, string>> = {}): WordDocument =>
  readWord(openPackage(packageOf(body, parts)));

const texts = ({ paragraphs }: WordDocument): string[] => paragraphs.map(({ text }) => text);

test('letters have the defaults, then the chain of styles, then their own properties', () => {
  const styles = partOf(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
     <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Than bai"/><w:basedOn w:val="N"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="720"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
     <w:style w:type="character" w:styleId="C"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>`,
  );
  const body =
    paragraphOf('a', '<w:pStyle w:val="T"/>', '<w:rFonts w:hAnsi="Times New Roman"/><w:i/>') +
    paragraphOf('b', '<w:pStyle w:val="T"/><w:jc w:val="center"/>', '<w:rStyle w:val="C"/>') +
    paragraphOf('c');
  const found = read(body, { 'word/styles.xml': styles }).paragraphs;
  const letters = found.map(({ runs }) => runs[0]?.format);
  expect(letters[0]).toMatchObject({
    fonts: { ascii: 'Calibri', hAnsi: 'Times New Roman' },
    sizePt: 14,
    bold: true,
    italic: true,
  });
  expect(letters[1]).toMatchObject({ bold: false });
  expect(letters[2]).toMatchObject({ sizePt: 14, bold: false });
  expect(found.map(({ format }) => format.align)).toEqual(['justify', 'center', 'left']);
  expect(found.map(({ style }) => style)).toEqual(['Than bai', 'Than bai', 'Normal']);
  expect(found[0]?.format.firstLineMm).toBeCloseTo(12.7);
});

test('numbers are those that Word prints', () => {
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = partOf(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF02D')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
     <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`,
  );
  const item = (id: number, at: number) =>
    paragraphOf('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const body = [
    item(1, 0),
    item(1, 1),
    item(1, 1),
    item(1, 2),
    item(1, 0),
    item(1, 1),
    item(2, 0),
    item(3, 0),
  ];
  const { paragraphs } = read(body.join(''), { 'word/numbering.xml': numbering });
  expect(paragraphs.map(({ number }) => number)).toEqual([
    'I.',
    '1.',
    '2.',
    'a)',
    'II.',
    '1.',
    '-',
    'IV.',
  ]);
});

test('insertions show, deletions do not, and both are seen', () => {
  const body =
    '<w:p><w:r><w:t>Kế </w:t></w:r><w:ins w:id="1"><w:r><w:t>hoạch</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>hoach</w:delText></w:r></w:del></w:p>';
  const document = read(body);
  expect(texts(document)).toEqual(['Kế hoạch']);
  expect(document.paragraphs[0]?.hasChange).toBe(true);
});

test('cells stand in their place by the grid, also where cells are merged', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphOf(text)}</w:tc>`;
  const body = `<w:tbl><w:tblGrid><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/><w:gridCol w:w="1440"/></w:tblGrid>
    <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('a', '<w:gridSpan w:val="2"/>')}${cell('b')}</w:tr>
    <w:tr><w:trPr><w:trHeight w:val="567" w:hRule="exact"/></w:trPr>${cell('c', '<w:vMerge w:val="restart"/>')}${cell('d')}${cell('e')}</w:tr>
    <w:tr>${cell('', '<w:vMerge/>')}${cell('f')}${cell('g')}</w:tr></w:tbl>`;
  const { paragraphs, tables } = read(body);
  expect(
    paragraphs.map(({ text, cell: place }) => [text, place?.row, place?.column, place?.merge]),
  ).toEqual([
    ['a', 0, 0, 'none'],
    ['b', 0, 2, 'none'],
    ['c', 1, 0, 'first'],
    ['d', 1, 1, 'none'],
    ['e', 1, 2, 'none'],
    ['', 2, 0, 'more'],
    ['f', 2, 1, 'none'],
    ['g', 2, 2, 'none'],
  ]);
  expect(tables[0]?.rows.map(({ isHeader, height }) => [isHeader, height?.rule])).toEqual([
    [true, undefined],
    [false, 'exact'],
    [false, undefined],
  ]);
});

test('headers, notes and boxes are read, and a field is known by its code', () => {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="x/header" Target="header1.xml"/></Relationships>';
  const header =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  const box =
    '<w:p><w:r><w:t>Thân</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:60pt;height:20pt"><v:textbox><w:txbxContent>' +
    `${paragraphOf('Hỏa tốc')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/><w:titlePg/></w:sectPr>';
  const document = read(box + section, {
    'word/_rels/document.xml.rels': relations,
    'word/header1.xml': partOf('hdr', header),
    'word/footnotes.xml': partOf(
      'footnotes',
      `<w:footnote w:id="2">${paragraphOf('Chú thích')}</w:footnote>`,
    ),
  });
  expect(document.paragraphs.map(({ story, text }) => [story, text])).toEqual([
    ['body', 'Thân'],
    ['box', 'Hỏa tốc'],
    ['header', '2'],
    ['footnote', 'Chú thích'],
  ]);
  expect(document.paragraphs[2]?.fields).toEqual(['PAGE']);
  const [paper] = document.sections;
  expect(paper).toMatchObject({ hasTitlePage: true, headers: { default: 'word/header1.xml' } });
  expect(paper?.leftMm).toBeCloseTo(30, 0);
});
