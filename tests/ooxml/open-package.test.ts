/** A Word file is opened within bounds, and what cannot be opened says why. */

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { ReaderError } from '../../src/errors.ts';
import { openPackage } from '../../src/ooxml/package.ts';
import { readWord } from '../../src/ooxml/read-word.ts';
import { packageOf, paragraphOf, partOf } from './package-of.ts';

function reasonOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ReaderError) return error.reason;
    throw error;
  }
  return 'opened';
}

const compound = (name: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(600).fill(0),
    ...Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

describe('a file that cannot be opened says why', () => {
  test.each([
    ['a text', strToU8('không phải tệp Word'), 'broken'],
    ['nothing', new Uint8Array(0), 'broken'],
    ['half a file', packageOf(paragraphOf('Một dòng')).slice(0, 300), 'broken'],
    ['a protected file', compound('EncryptedPackage'), 'encrypted'],
    ['the old format', compound('WordDocument'), 'old-format'],
    ['an archive of something else', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'not-word'],
    ['too many bytes', new Uint8Array(20 * 1024 * 1024 + 1), 'too-big'],
    [
      'entities',
      packageOf('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'broken',
    ],
    ['broken XML', packageOf('<w:p>'), 'broken'],
    ['elements without end', packageOf('<w:sdt>'.repeat(900) + '</w:sdt>'.repeat(900)), 'too-deep'],
    [
      'a bomb',
      zipSync({ 'word/document.xml': new Uint8Array(220 * 1024 * 1024) }, { level: 6 }),
      'too-big',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(() => readWord(openPackage(bytes)))).toBe(reason);
  });
});

test('macros, signatures and protection are named', () => {
  const settings = partOf(
    'settings',
    '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
  );
  const traits = openPackage(
    packageOf('', {
      'word/vbaProject.bin': 'x',
      '_xmlsignatures/sig1.xml': '<Signature/>',
      'word/settings.xml': settings,
    }),
  ).traits;
  expect(traits).toEqual({ hasMacros: true, isSigned: true, isProtected: true });
  const plain = openPackage(packageOf(paragraphOf('Một dòng'))).traits;
  expect(plain).toEqual({ hasMacros: false, isSigned: false, isProtected: false });
});
