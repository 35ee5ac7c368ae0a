/** Finds the agency in a line of a letterhead or in a sentence, and writes its name out. */

import { tokenise } from '../text/token.ts';
import { trimMarks } from './labels.ts';
import { writeName } from './name-case.ts';
import { lettersOf } from '../text/spelling.ts';
import { departments } from './vocabulary.ts';

/** An agency as far as a text tells it. */
export interface AgencyFacts {
  name: string | null;
  parent: string | null;
  symbol: string | null;
  place: string | null;
  level: 'department' | 'commune' | 'other' | null;
}

const area =
  '(?:tỉnh|tinh|thành phố|thanh pho|tp\\.?|xã|xa|phường|phuong|đặc khu|dac khu|thị trấn|thi tran|huyện|huyen|quận|quan|thị xã|thi xa)';
const councilPattern = new RegExp(
  String.raw`(?:ubnd|u\.?b\.?n\.?d|ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan|ủy ban|uy ban|ub)\s+(${area})\s+([^,;.:\n(]{2,40})`,
  'iu',
);
const communePattern = /(?:xã|xa|phường|phuong|đặc khu|dac khu|thị trấn|thi tran)/iu;
const provinceTail =
  /[\s,-]+(?:thuộc |thuoc )?(tỉnh|tinh|thành phố|thanh pho|tp\.?)\s+([^,;.:\n(]{2,30})$/iu;

/** @returns the people's committee that a text names */
export function findCouncil(text: string): AgencyFacts | null {
  const found = councilPattern.exec(text.replace(/\s+/gu, ' '));
  if (found === null) return null;
  const [, kind = '', rest = ''] = found;
  const place = trimWords(rest.replace(provinceTail, ''));
  const isCommune = communePattern.test(kind);
  const unit = fullArea(kind);
  return {
    name: `Ủy ban nhân dân ${unit} ${writePlace(place)}`,
    ...{
      parent: null,
      symbol: null,
      place: writePlace(place),
      level: isCommune ? 'commune' : 'other',
    },
  };
}

/** @returns the province that a text names, with the word before it */
export function findProvince(text: string): { kind: string; name: string } | null {
  const found = /(?:^|[\s,])(tỉnh|tinh|thành phố|thanh pho|tp\.?)\s+([^,;.:\n()]{2,30})/iu.exec(
    text,
  );
  if (found === null) return null;
  const name = writePlace(trimWords(found[2] ?? ''));
  return name === '' ? null : { kind: fullArea(found[1] ?? ''), name };
}

const stopWords =
  /\s(?:chủ tịch|chu tich|giám đốc|giam doc|phó|pho|có|co|gồm|gom|ạ|nhé|nha|và|va|bên|ben|mình|minh|em|tôi|toi|đây|day|là|la|ký|ky|làm|lam|các phòng|cac phong|mã|ma|ký hiệu)(?=\s|$).*$/iu;

/** A name of a place ends where the sentence goes on. */
function trimWords(text: string): string {
  return trimMarks(` ${text}`.replace(stopWords, '')).split(' ').slice(0, 5).join(' ');
}

/** Who typed a place in small letters gets capitals; marks are not guessed. */
function writePlace(place: string): string {
  const isOneCase = place === place.toUpperCase() || place === place.toLowerCase();
  return isOneCase
    ? place.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    : place;
}

const areas: Readonly<Record<string, string>> = {
  ...{
    tinh: 'tỉnh',
    'thanh pho': 'thành phố',
    tp: 'thành phố',
    xa: 'xã',
    phuong: 'phường',
    'dac khu': 'đặc khu',
  },
  ...{ 'thi tran': 'thị trấn', huyen: 'huyện', quan: 'quận', 'thi xa': 'thị xã' },
};
const fullArea = (kind: string): string => areas[foldName(kind)] ?? kind.toLowerCase();
const foldName = (text: string): string =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map((token) => lettersOf(token.text))
    .join(' ');

const fields = departments
  .flatMap(([name = '', ...short]) =>
    [name, ...short].map((form) => ({ name, words: foldName(form) })),
  )
  .sort((one, other) => other.words.length - one.words.length);

/** @returns the department that a text names: "sở khcn lâm đồng", "Sở KH&CN tỉnh Lâm Đồng" */
export function findDepartment(text: string): AgencyFacts | null {
  const rest = /(?:^|[^\p{L}])(?:sở|so)\s+([^,;:\n(]{2,90})/iu.exec(
    text.replace(/\s+/gu, ' '),
  )?.[1];
  if (rest === undefined) return null;
  const folded = `${foldName(rest)} `;
  const field = fields.find(({ words }) => folded.startsWith(`${words} `));
  if (field === undefined) return null;
  const behind = wordsBehind(rest, field.words.split(' ').length);
  const province = findProvince(` ${behind}`) ?? findProvince(text) ?? bareProvince(behind);
  const parent = province === null ? null : `Ủy ban nhân dân ${province.kind} ${province.name}`;
  const place = province?.name ?? null;
  return { name: `Sở ${field.name}`, parent, symbol: null, place, level: 'department' };
}

/** "sở khcn lâm đồng": a place behind the department is most likely the province. */
function bareProvince(text: string): { kind: string; name: string } | null {
  const name = writePlace(trimWords(text));
  return isPlaceName(name) ? { kind: 'tỉnh', name } : null;
}

const isPlaceName = (text: string): boolean =>
  text !== '' && text.split(' ').length <= 4 && /^\p{Lu}/u.test(text);

function wordsBehind(text: string, count: number): string {
  const tokens = tokenise(text).filter(({ kind }) => kind !== 'mark');
  return text
    .slice(tokens[count - 1]?.to ?? text.length)
    .replace(/[.].*$/u, '')
    .trim();
}

/** @returns any other body, written properly: a school, a board, a centre */
export function otherAgency(line: string): AgencyFacts {
  const isDepartment = /^(?:ban|thanh tra|cục|chi cục)\s/iu.test(line);
  return {
    name: writeName(line),
    parent: null,
    symbol: null,
    place: null,
    level: isDepartment ? 'department' : 'other',
  };
}
