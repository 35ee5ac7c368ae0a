/** A `.docx` as the package of parts that it is, opened within bounds. */

import type { Document } from '@xmldom/xmldom';
import { unzipSync, type UnzipFileInfo } from 'fflate';

import { ReaderError } from '../errors.ts';
import { attributeOf, childOf, elementsOf, parseXml } from './xml.ts';

const megabyte = 1024 * 1024;
const maxBytes = 20 * megabyte;
const maxUnpackedBytes = 200 * megabyte;
const maxParts = 4000;
/** How often a part may repeat itself; honest XML packs up to some forty times. */
const maxRatio = 1000;

/** What keeps a file from being changed, or a copy of it from being what it was. */
export interface PackageTraits {
  readonly hasMacros: boolean;
  /** Somebody signed it digitally. */
  readonly isSigned: boolean;
  /** It may only be read, or only filled in. */
  readonly isProtected: boolean;
}

/** An opened package: the parts as they came, each parsed when first asked for. */
export interface WordPackage {
  readonly file: string;
  /** Bytes by name, in the order of the archive. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly traits: PackageTraits;
  /** Name of the part that holds the text. */
  readonly mainPart: string;
  /**
   * Parses a part, once. Null where there is none.
   *
   * @throws ReaderError when the part is no XML or out of bounds
   */
  readonly xml: (part: string) => Document | null;
}

/**
 * Opens a package.
 *
 * @param bytes - the file
 * @param file - its name, for what is said of it
 * @throws ReaderError `too-big`, `encrypted`, `old-format`, `broken`, `too-deep` or `not-word`
 */
export function openPackage(bytes: Uint8Array, file = 'document.docx'): WordPackage {
  if (bytes.length > maxBytes) throw new ReaderError(file, 'too-big');
  refuseCompound(bytes, file);
  const parts = unpack(bytes, file);
  const parsed = new Map<string, Document | null>();
  const xml = (part: string): Document | null => {
    let document = parsed.get(part);
    if (document === undefined) {
      const content = parts.get(part);
      document = content === undefined ? null : parseXml(content, file);
      parsed.set(part, document);
    }
    return document;
  };
  const mainPart = findMainPart(xml, parts);
  if (mainPart === null) throw new ReaderError(file, 'not-word');
  return { file, parts, mainPart, traits: readTraits(parts, xml), xml };
}

/**
 * A compound file in place of an archive is an encrypted `.docx`, or the old binary format.
 *
 * @throws ReaderError saying which of the two
 */
function refuseCompound(bytes: Uint8Array, file: string): void {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  if (!magic.every((byte, at) => bytes[at] === byte)) return;
  const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
  throw new ReaderError(file, includesBytes(bytes, name) ? 'encrypted' : 'old-format');
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}

/** @throws ReaderError for a bomb, and for what is no archive */
function unpack(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  let count = 0;
  let total = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    count += 1;
    total += originalSize;
    if (count > maxParts || total > maxUnpackedBytes) throw new ReaderError(file, 'too-big');
    if (originalSize > megabyte && originalSize > size * maxRatio)
      throw new ReaderError(file, 'too-big');
    return !name.endsWith('/');
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    throw new ReaderError(file, 'broken', { cause: error });
  }
}

function findMainPart(
  xml: WordPackage['xml'],
  parts: ReadonlyMap<string, Uint8Array>,
): string | null {
  for (const relation of elementsOf(xml('_rels/.rels'))) {
    if (!(relation.getAttribute('Type') ?? '').endsWith('/officeDocument')) continue;
    const target = (relation.getAttribute('Target') ?? '').replace(/^\//, '');
    return parts.has(target) && target.startsWith('word/') ? target : null;
  }
  return parts.has('word/document.xml') ? 'word/document.xml' : null;
}

function readTraits(
  parts: ReadonlyMap<string, Uint8Array>,
  xml: WordPackage['xml'],
): PackageTraits {
  const names = [...parts.keys()];
  const settings = xml('word/settings.xml')?.documentElement ?? null;
  const protection = childOf(settings, 'documentProtection');
  const enforced = attributeOf(protection, 'enforcement') ?? '0';
  return {
    hasMacros: names.some((name) => /vbaProject\.bin$/i.test(name)),
    isSigned: names.some((name) => /^_xmlsignatures\/.*\.xml$/i.test(name)),
    isProtected: protection !== null && !['0', 'false', 'off'].includes(enforced),
  };
}
