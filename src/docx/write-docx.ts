/** Writes a document as DOCX, as Word, LibreOffice and Google Docs open it. */

import { strToU8, zipSync, type Zippable } from 'fflate';

import type { OfficialDocument } from '../document/block.ts';
import type { PreparedPhotos } from '../plan/photos.ts';
import { headerRelation, writeBody, writeHeaders } from './write-body.ts';
import { pictureRelation } from './write-picture.ts';
import { writeStyles } from './write-styles.ts';
import { escapeXml, xmlHead } from './xml.ts';

/** No clock: the same document is the same file. It is the first day that a ZIP file knows. */
const fileTime = '1980-01-01T00:00:00';

/** A twentieth larger than the smallest, in half the time. */
const packing = 4;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * Writes a document.
 *
 * @param document - in its final form
 * @param pictures - the photos of its annex that could be had
 */
export function writeDocx(
  document: OfficialDocument,
  pictures: PreparedPhotos = new Map(),
): Uint8Array {
  const { xml, photos } = writeBody(document, pictures);
  const headers = writeHeaders(document.page);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/document.xml': xml,
    'word/_rels/document.xml.rels': writeRelations(photos.length),
    'word/styles.xml': writeStyles(document),
    'word/settings.xml': settings,
    'word/header1.xml': headers.others,
    'word/header2.xml': headers.first,
    'docProps/core.xml': writeProperties(document.title),
    'docProps/app.xml': appProperties,
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  // A photo is packed already.
  for (const [at, data] of photos.entries()) files[mediaName(at + 1)] = [data, { level: 0 }];
  return zipSync(files, { level: packing, mtime: fileTime });
}

const mediaName = (number: number) => `word/media/image${number}.jpg`;

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const relationsOf = (relations: string) =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${relations}</Relationships>`;

function writeRelations(photos: number): string {
  let relations =
    relation('styles', `${office}/styles`, 'styles.xml') +
    relation('settings', `${office}/settings`, 'settings.xml') +
    relation(headerRelation.others, `${office}/header`, 'header1.xml') +
    relation(headerRelation.first, `${office}/header`, 'header2.xml');
  for (let number = 1; number <= photos; number += 1)
    relations += relation(pictureRelation(number), `${office}/image`, `media/image${number}.jpg`);
  return relationsOf(relations);
}

const packageRelations = relationsOf(
  relation('document', `${office}/officeDocument`, 'word/document.xml') +
    relation('core', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml') +
    relation('app', `${office}/extended-properties`, 'docProps/app.xml'),
);

const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;

const contentTypes =
  `${xmlHead}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="jpg" ContentType="image/jpeg"/>' +
  part('/word/document.xml', `${wordType}.document.main+xml`) +
  part('/word/styles.xml', `${wordType}.styles+xml`) +
  part('/word/settings.xml', `${wordType}.settings+xml`) +
  part('/word/header1.xml', `${wordType}.header+xml`) +
  part('/word/header2.xml', `${wordType}.header+xml`) +
  part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  part(
    '/docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  ) +
  '</Types>';

/** Word of 2013 and later lays it out as its own, not as an old file. */
const settings =
  `${xmlHead}<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="720"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/></w:settings>';

const appProperties =
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Văn Thư</Application></Properties>';

function writeProperties(title: string): string {
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Văn Thư</dc:creator><dc:language>vi-VN</dc:language>` +
    '<cp:lastModifiedBy>Văn Thư</cp:lastModifiedBy></cp:coreProperties>'
  );
}
