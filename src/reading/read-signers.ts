/** Finds who signs, in lines of a signature block or in a sentence ("chu tich Ngo Van Bach"). */

import type { Signature } from '../plan/agency.ts';
import type { ColumnLine } from './columns.ts';
import { readSignature } from './read-signature.ts';

/** A signature and the line it ends in. */
export interface FoundSigner {
  readonly signature: Signature;
  readonly line: ColumnLine;
}

const authority = /^(?:(?:TM|KT|TL|TUQ|Q)\s*\.|(?:T\/M|K\/T|T\/L)[\s.])/u;
const titles =
  'phó giám đốc|hiệu phó|hieu pho|giám đốc|phó chủ tịch thường trực|phó chủ tịch|chủ tịch|phó chánh văn phòng|chánh văn phòng|pgđ|gđ|pct|ct|cvp|phó trưởng ban|trưởng ban|phó trưởng phòng|trưởng phòng|chi cục trưởng|phó chi cục trưởng|hiệu trưởng|phó hiệu trưởng|viện trưởng|cục trưởng|bí thư|phó bí thư|pho giam doc|giam doc|pho chu tich|chu tich|chanh van phong|pgd|gd|hieu truong|truong phong|pho chanh van phong|truong ban';
const blockTitle = new RegExp(String.raw`^(?:${titles})(?:\s|$)`, 'iu');
const honorific = String.raw`(?:(?:là|la|:|-|–|ông|bà|ong|ba|đ\/c|đồng chí|dong chi|anh|chị|thầy|thay|cô|ts\.?|ths\.?|pgs\.?)\s*)*`;
const word = String.raw`\p{L}[\p{L}\p{M}’'‘ʼ]*`;
const named = new RegExp(
  String.raw`(?<![\p{L}])(${titles})(?:\s+(?:sở|so|xã|xa|phường|ubnd|tỉnh))?\s*:?\s+${honorific}(${word}(?:\s${word}){1,4})`,
  'giu',
);

/** @returns the signatures of a block of lines, or those that a sentence names */
export function readSigners(lines: readonly ColumnLine[]): FoundSigner[] {
  const blocks = readBlocks(lines);
  return blocks.length > 0 ? blocks : lines.flatMap((line) => readNamed(line));
}

/** Authorities and titles in capitals, and the name below them. */
function readBlocks(lines: readonly ColumnLine[]): FoundSigner[] {
  const found: FoundSigner[] = [];
  let block: ColumnLine[] = [];
  for (const line of lines) {
    const text = line.text.trim();
    const isHead = authority.test(text) || (blockTitle.test(text) && text === text.toUpperCase());
    if (isHead) block.push(line);
    else if (block.length > 0 && isName(text)) {
      const signer = signerOf([...block, line]);
      if (signer !== null) found.push(signer);
      block = [];
    }
  }
  const last = block.length > 0 ? signerOf(block) : null;
  return last === null ? found : [...found, last];
}

const isName = (text: string): boolean => {
  const bare = text.replace(/^(?:(?:PGS|TS|ThS|GS|Ths|CN|KS|BS)\.?\s*)+/u, '');
  return (
    bare.split(' ').length >= 2 &&
    bare.split(' ').length <= 6 &&
    /^[\p{L} .’'‘ʼ]+$/u.test(bare) &&
    bare.split(' ').every((part) => /^\p{Lu}/u.test(part))
  );
};

function signerOf(block: readonly ColumnLine[]): FoundSigner | null {
  const line = block.at(-1);
  const reading = readSignature(block.map(({ text }) => text).join('\n'));
  return reading.ok && line !== undefined ? { signature: reading.signature, line } : null;
}

const shortTitles: Readonly<Record<string, string>> = {
  ...{
    pgđ: 'PHÓ GIÁM ĐỐC',
    pgd: 'PHÓ GIÁM ĐỐC',
    gđ: 'GIÁM ĐỐC',
    gd: 'GIÁM ĐỐC',
    pct: 'PHÓ CHỦ TỊCH',
    ct: 'CHỦ TỊCH',
  },
  ...{
    cvp: 'CHÁNH VĂN PHÒNG',
    'pho giam doc': 'PHÓ GIÁM ĐỐC',
    'giam doc': 'GIÁM ĐỐC',
    'pho chu tich': 'PHÓ CHỦ TỊCH',
  },
  ...{
    'chu tich': 'CHỦ TỊCH',
    'chanh van phong': 'CHÁNH VĂN PHÒNG',
    'hieu truong': 'HIỆU TRƯỞNG',
    'hiệu phó': 'PHÓ HIỆU TRƯỞNG',
    'hieu pho': 'PHÓ HIỆU TRƯỞNG',
    'truong phong': 'TRƯỞNG PHÒNG',
  },
  ...{ 'pho chanh van phong': 'PHÓ CHÁNH VĂN PHÒNG', 'truong ban': 'TRƯỞNG BAN' },
};

/** What a name does not hold. */
const endings = new Set([
  'ký',
  'ky',
  'là',
  'la',
  'có',
  'co',
  'và',
  'va',
  'phó',
  'pho',
  'thay',
  'thì',
  'nhé',
  'nha',
  'ạ',
  'đi',
  'kí',
  'em',
  'anh',
  'nghen',
  'cho',
  'các',
]);

/** @returns the people whom a text names with their titles */
export function findNamedSigners(text: string): Signature[] {
  const found: Signature[] = [];
  for (const [, title = '', rest = ''] of text.matchAll(named)) {
    const name = cutName(rest);
    if (name !== null) found.push({ authority: null, title: writeTitle(title), name });
  }
  return found;
}

const readNamed = (line: ColumnLine): FoundSigner[] =>
  findNamedSigners(line.text).map((signature) => ({ signature, line }));

/** @returns a title in capitals, short forms written out */
export function writeTitle(title: string): string {
  return shortTitles[title.toLowerCase()] ?? title.toUpperCase();
}

/** A name written in capitals goes on as long as its words have them; in small letters, up to a word that is none. */
function cutName(rest: string): string | null {
  const words = rest.split(' ');
  const hasCapitals = /^\p{Lu}/u.test(rest);
  const end = words.findIndex(
    (one, at) => at > 0 && (hasCapitals ? !/^\p{Lu}/u.test(one) : endings.has(one.toLowerCase())),
  );
  const name = words.slice(0, end < 0 ? words.length : end);
  if (
    name.length < 2 ||
    endings.has((name[0] ?? '').toLowerCase()) ||
    /^(?:sở|so|ubnd|xã|phòng|uỷ|ủy|tỉnh)$/iu.test(name[0] ?? '')
  )
    return null;
  const whole = name.join(' ');
  const isOneCase = whole === whole.toLowerCase() || whole === whole.toUpperCase();
  return isOneCase
    ? name.map((one) => one.charAt(0).toUpperCase() + one.slice(1).toLowerCase()).join(' ')
    : whole;
}
