/** Writes the styles of a document: one for each style of its paragraphs, beside those Word expects. */

import type { Block, OfficialDocument, ParagraphStyle } from '../document/block.ts';
import { defaultSizePt, lineOf, styleId, toTwips, twipsPerPt } from './units.ts';
import { writeSize } from './write-blocks.ts';
import { escapeXml, xmlHead } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What every document of Word has, under the names by which Word knows them. */
const builtIn =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>';

/** @returns the part `word/styles.xml` */
export function writeStyles(document: OfficialDocument): string {
  const styles = stylesOf([...document.blocks, ...annexParagraphs(document)]);
  return (
    `${xmlHead}<w:styles xmlns:w="${main}">${writeDefaults(document.page.font)}${builtIn}` +
    `${styles.map(writeStyle).join('')}</w:styles>`
  );
}

function writeDefaults(name: string): string {
  const font = escapeXml(name);
  return (
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    `${writeSize(defaultSizePt)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="${lineOf(1)}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
  );
}

const annexParagraphs = ({ annex }: OfficialDocument): Block[] =>
  annex === null
    ? []
    : [
        ...annex.heading,
        ...annex.pictures.map(({ caption }) => caption),
        ...(annex.end === null ? [] : [annex.end]),
      ];

function stylesOf(blocks: readonly Block[]): ParagraphStyle[] {
  const styles = new Map<string, ParagraphStyle>();
  const collect = (block: Block): void => {
    if (block.type === 'paragraph') styles.set(block.style.name, block.style);
    if (block.type === 'table')
      for (const { cells } of block.rows) for (const cell of cells) cell.forEach(collect);
  };
  blocks.forEach(collect);
  return [...styles.values()];
}

function writeStyle(style: ParagraphStyle): string {
  const { align, spaceBeforePt, spaceAfterPt, lineSpacing } = style;
  const id = escapeXml(styleId(style.name));
  const level = /^heading-(\d)$/.exec(style.name)?.[1];
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:spacing w:before="${spaceBeforePt * twipsPerPt}" w:after="${spaceAfterPt * twipsPerPt}" ` +
    // The default by the standard, but LibreOffice takes a missing rule for an exact height.
    `w:line="${lineOf(lineSpacing)}" w:lineRule="auto"/>${writeIndent(style)}` +
    `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>` +
    `${level === undefined ? '' : `<w:outlineLvl w:val="${Number(level) - 1}"/>`}</w:pPr>` +
    `<w:rPr>${writeSize(style.sizePt)}</w:rPr></w:style>`
  );
}

function writeIndent({ firstLineMm, leftMm, rightMm }: ParagraphStyle): string {
  const say = (name: string, mm: number) => (mm > 0 ? ` w:${name}="${toTwips(mm)}"` : '');
  const said = `${say('left', leftMm)}${say('right', rightMm)}${say('firstLine', firstLineMm)}`;
  return said === '' ? '' : `<w:ind${said}/>`;
}
