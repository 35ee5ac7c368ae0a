/** Every file keeps the rules by which Word tells a sound file from a damaged one. */

import { describe, expect, it } from 'vitest';

import { writeDocx } from '../../src/docx/write-docx.ts';
import { openDocx } from './open-docx.ts';
import { documentNames, draftDocument, photos } from './samples.ts';
import { findFaults } from './word-rules.ts';

const open = (name: (typeof documentNames)[number]) =>
  openDocx(writeDocx(draftDocument(name), photos));

describe.each(documentNames)('the file of a %s', (name) => {
  it('has nothing that Word would stumble over', () => {
    expect(findFaults(open(name))).toEqual([]);
  });

  it('is the same whenever it is written', () => {
    const [one, other] = [
      writeDocx(draftDocument(name), photos),
      writeDocx(draftDocument(name), photos),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe('the rules themselves see', () => {
  const document = 'word/document.xml';
  const relations = 'word/_rels/document.xml.rels';
  const types = '[Content_Types].xml';
  it.each([
    ['elements in another order', document, /<w:b\/><w:bCs\/>/, '<w:bCs/><w:b/>'],
    ['an element that does not belong there', document, /<w:pPr>/, '<w:pPr><w:sz w:val="28"/>'],
    ['an element twice', document, /<w:cantSplit\/>/, '<w:cantSplit/><w:cantSplit/>'],
    ['a value that is none', document, /w:lineRule="exact"/, 'w:lineRule="just"'],
    ['half a twip', document, /<w:gridCol w:w="\d+/, '<w:gridCol w:w="1.5'],
    ['a row with a cell too few', document, /<w:tc>.*?<\/w:tc>/s, ''],
    ['a cell without a paragraph', document, /<\/w:tcPr>.*?<\/w:tc>/s, '</w:tcPr></w:tc>'],
    ['a style that is nowhere', document, /VanThu-text/, 'VanThu-none'],
    ['a style that is there twice', 'word/styles.xml', /(<w:style .*?<\/w:style>)/s, '$1$1'],
    ['two drawings of one number', document, /<wp:docPr id="2"/, '<wp:docPr id="1"'],
    ['a picture that is related to nothing', document, /r:embed="picture1"/, 'r:embed="picture9"'],
    ['a related part that is not there', relations, /media\/image1/, 'media/image9'],
    ['a relation that is there twice', relations, /Id="picture2"/, 'Id="picture1"'],
    ['a part without a content type', types, /<Default Extension="jpg"[^>]*>/, ''],
    ['a content type of no part', types, /header2/, 'header3'],
    ['a field that does not end', 'word/header1.xml', /<w:fldChar w:fldCharType="end"\/>/, ''],
    [
      'a body without its section',
      document,
      /<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:body>/s,
      '</w:body>',
    ],
  ])('%s', (_, part, from, to) => {
    const files = open('report');
    const before = files[part] ?? '';
    const damaged = before.replace(from, to);
    expect(damaged).not.toBe(before);
    expect(findFaults({ ...files, [part]: damaged })).not.toEqual([]);
  });
});
