/** Reads the profile of an agency from a letterhead, a signature block, a list of units or a sentence. */

import { tokenise } from '../text/token.ts';
import type { Signature } from '../plan/agency.ts';
import { type ColumnLine, splitColumns } from './columns.ts';
import type { Evidence, Found } from './entry.ts';
import { type AgencyFacts, findCouncil, findDepartment, otherAgency } from './find-agency.ts';
import { findInstitution } from './find-institution.ts';
import { trimMarks } from './labels.ts';
import { readSigners } from './read-signers.ts';
import { stripBullet } from '../text/split-lines.ts';
import { beginsUnit } from './unit-words.ts';
import { kindCodes } from './vocabulary.ts';

/** What a text tells of an agency. */
export interface ProfileFacts {
  readonly agency: AgencyFacts;
  readonly units: string[];
  readonly signers: Signature[];
}

const nothing: AgencyFacts = { name: null, parent: null, symbol: null, place: null, level: null };

/** @returns the agency, its units and who signs, as far as the text tells them, and where */
export function readAgency(text: string): Found<ProfileFacts> {
  const { left, right } = splitColumns(text);
  const lines = [...left, ...right].filter(({ text: line }) => line !== '' && !isMotto(line));
  const agency: AgencyFacts = { ...nothing };
  const evidence: Evidence[] = [];
  const say = (path: string, { number }: ColumnLine, sureness: Evidence['sureness'] = 'sure') => {
    evidence.push({ path, lines: [number], sureness });
  };
  for (const line of lines) readSignAndPlace(agency, line, say);
  const named = readNames(agency, lines, say);
  const signers = readSigners(
    lines.filter(
      (line) =>
        !isDated(line.text) &&
        (!named.includes(line) || line.text.includes(',') || line.text !== line.text.toUpperCase()),
    ),
  );
  for (const [at, { line }] of signers.entries()) say(`signers.${at}`, line);
  const units = readUnitList(
    lines.filter((line) => !named.includes(line) || line.text.includes(',')),
    agency,
  );
  for (const [at, { line }] of units.entries()) say(`units.${at}`, line);
  const isSentence = agency.place !== null && evidence.every(({ path }) => path !== 'agency.place');
  const first = named[0];
  if (isSentence && first) say('agency.place', first, 'doubtful');
  return {
    facts: {
      agency,
      units: units.map(({ name }) => name),
      signers: signers.map(({ signature }) => signature),
    },
    evidence,
  };
}

type Say = (path: string, line: ColumnLine, sureness?: Evidence['sureness']) => void;

const isMotto = (line: string): boolean =>
  /^(?:cộng h[òo][aà] xã hội|cong hoa xa hoi|độc lập|doc lap)/iu.test(line) ||
  !/[\p{L}\p{N}]/u.test(line);
const datePattern = /^(.{2,40}?),\s*(?:ngày|ngay)\s/iu;
const isDated = (line: string): boolean => datePattern.test(line) || /^(?:số|so)\s*:/iu.test(line);
/** "Số 88-KH/BTGDVTU": numbers of the Party. */
const partySign = /(?:số|so)\s*:?\s*[\d.…_ ]*-\s*\p{Lu}[\p{L}]{1,4}\s*\/\s*([\p{Lu}&]{2,})/u;
const signPattern = /(?:số|so)\s*:?\s*[\d.…_ ]*\/\s*([\p{L}&]+)\s*(?:[-–]\s*([\p{L}&]+))?/iu;
const codes = kindCodes.split('|');

function readSignAndPlace(agency: AgencyFacts, line: ColumnLine, say: Say): void {
  const symbol = symbolIn(line.text);
  if (symbol !== null && agency.symbol === null) {
    agency.symbol = symbol;
    say('agency.symbol', line);
  }
  const place = datePattern.exec(line.text)?.[1];
  if (place !== undefined && agency.place === null && !bodyBehind.test(place)) {
    agency.place = trimMarks(place);
    say('agency.place', line);
  }
}

const told = /(?:ký hiệu|ky hieu|viết tắt|viet tat)(?: là| la)?\s*:?\s*([\p{L}&]{2,12})/iu;

/** The sign behind the kind ("/KH-SKHCN"), before the unit ("/SKHCN-VP"), or as it is told. */
function symbolIn(text: string): string | null {
  const party = partySign.exec(text)?.[1];
  if (party !== undefined) return party;
  const sign = signPattern.exec(text);
  if (sign === null) return told.exec(text)?.[1] ?? null;
  const [, first = '', second] = sign;
  return (codes.includes(first) ? second : first) ?? null;
}

/** "Quy Nhơn" is a place, although "quỹ" begins a body. */
const bodyBehind =
  /^(?:sở|ubnd|ủy ban|uỷ ban|phòng|trường|trung tâm|văn phòng|ban|căn cứ|thực hiện)\s/iu;

const isBody = (text: string): boolean => beginsUnit(tokenise(text), 0);

/** @returns the lines that name the agency and what it belongs to */
function readNames(agency: AgencyFacts, lines: readonly ColumnLine[], say: Say): ColumnLine[] {
  const told = lines[0] === undefined ? null : findInstitution(lines[0].text, lines.length === 1);
  if (told !== null && lines[0] !== undefined) {
    nameAgency(agency, { facts: told, line: lines[0] }, say);
    return [lines[0]];
  }
  const bodies = joinHeads(lines).flatMap(bodyOfHead);
  const [first, second] = bodies;
  if (first === undefined) return [];
  if (second === undefined || !isParent(first.facts, second.facts)) {
    nameAgency(agency, first, say);
    return first.used;
  }
  nameAgency(agency, second, say);
  agency.place ??= first.facts.place;
  agency.parent = fullName(first.facts);
  if (/^(?:Tỉnh|Thành|Đảng) ủy/u.test(agency.parent ?? '')) agency.level = 'other';
  say('agency.parent', first.line);
  return [...first.used, ...second.used];
}

/** A department above another body is named with its province. */
function fullName({ name, parent, level }: AgencyFacts): string | null {
  const province = level === 'department' ? parent?.replace(/^Ủy ban nhân dân\s+/u, '') : undefined;
  return province === undefined || name === null ? name : `${name} ${province}`;
}

function nameAgency(agency: AgencyFacts, { facts, line }: Body, say: Say): void {
  const { symbol, place } = agency;
  Object.assign(agency, facts, { symbol, place: place ?? facts.place });
  say('agency.name', line);
  if (facts.parent !== null) say('agency.parent', line, 'doubtful');
}

interface Body {
  readonly facts: AgencyFacts;
  readonly line: ColumnLine;
}

function bodyOfHead({ line, whole, used }: Head) {
  const isOther =
    isDated(line.text) || isTitleLine(line.text) || /^(?:tm|kt|tl|tuq)\b/iu.test(whole);
  const facts = isOther ? null : bodyOf(whole, line.text === line.text.toUpperCase());
  return facts === null ? [] : [{ facts, line, used }];
}

function isParent(first: AgencyFacts, second: AgencyFacts): boolean {
  const isAbove = /^(?:Ủy ban nhân dân|Bộ|Sở|Tỉnh)/u.test(first.name ?? '');
  if (!isAbove || second.level === null || second.level === 'commune') return false;
  return first.name !== second.name && second.name?.startsWith('Ủy ban') !== true;
}

const isTitleLine = (text: string): boolean =>
  /^(?:TM|KT|TL|TUQ|Q)\s*\./u.test(text) || /^(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|CHÁNH)/u.test(text);

interface Head {
  readonly line: ColumnLine;
  /** With the line that goes on with it. */
  readonly whole: string;
  readonly used: ColumnLine[];
}

/** A name that goes on below: "TRUNG TÂM ỨNG DỤNG" above "VÀ CHUYỂN GIAO CÔNG NGHỆ". */
const goesOn =
  /^(?:VÀ|CỦA|THUỘC|TỈNH|THÀNH PHỐ|ĐẶC KHU|KHU VỰC|HUYỆN|XÃ|PHƯỜNG|CHUYÊN NGÀNH|SỐ)\s\p{Lu}/u;

/** A kind of body whose own name stands on the next line. */
const bareKind =
  /^(?:TRƯỜNG (?:CAO ĐẲNG|ĐẠI HỌC|TRUNG CẤP|THPT|THCS|TIỂU HỌC|MẦM NON)|TRUNG TÂM|BỆNH VIỆN(?: ĐA KHOA)?|VIỆN|BAN QUẢN LÝ)$/u;

/** "ỦY BAN NHÂN DÂN" above "XÃ QUẢNG NGỌC" is one name. */
function joinHeads(lines: readonly ColumnLine[]): Head[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const isOpen = /^(?:ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan|ubnd)$/iu.test(line.text);
    const isTail =
      next !== undefined &&
      /^(?:xã|phường|tỉnh|thành phố|đặc khu|thị trấn|huyện|xa|phuong)\s/iu.test(next.text);
    const isRest =
      next !== undefined &&
      (goesOn.test(next.text) || bareKind.test(line.text)) &&
      next.text === next.text.toUpperCase() &&
      line.text === line.text.toUpperCase() &&
      isBody(line.text);
    return (isOpen && isTail) || isRest
      ? { line, whole: `${line.text} ${next.text}`, used: [line, next] }
      : { line, whole: line.text, used: [line] };
  });
}

function bodyOf(text: string, isCapital: boolean): AgencyFacts | null {
  const department = findDepartment(text);
  const council = findCouncil(text);
  if (department !== null) return department;
  if (council !== null) return council;
  const isHeadline = isCapital && isBody(text) && text.length < 120;
  return isHeadline ? otherAgency(text) : null;
}

/** Names of units: on lines of their own, or behind "có", "gồm" in a sentence. */
function readUnitList(
  lines: readonly ColumnLine[],
  agency: AgencyFacts,
): { name: string; line: ColumnLine }[] {
  return lines.flatMap((line) =>
    piecesOf(line.text)
      .map((piece) =>
        trimMarks(
          stripBullet(piece.replace(/\s*\([^()]{1,20}\)\s*$/u, '')).replace(
            /^(?:có|co|gồm|gom|các phòng ban|và|va|các đơn vị|cac don vi|đơn vị trực thuộc|cơ cấu|các phòng)(?: gồm| gom| là| la| có)?\s*:?\s+/iu,
            '',
          ),
        ),
      )
      .filter((name) => isUnitName(name, agency))
      .map((name) => ({ name, line })),
  );
}

function piecesOf(text: string): string[] {
  const listed = /^(?:\d{1,2}[.)]|[-–•+*])\s+/u.test(text) ? stripBullet(text) : '';
  if (unitHead.test(listed) && !listed.includes(':'))
    return listed.split(
      /[,;]\s+(?=(?:phòng|văn phòng|trung tâm|chi cục|thanh tra|ban|hội|đoàn|công đoàn)\s)/iu,
    );
  return text.split(
    /[,;]\s*|:\s+|\s(?:và|va)\s(?=(?:phòng|phong|ban|trung tâm|trung tam|văn phòng|van phong|chi cục|chi cuc|thanh tra|chi đoàn|công đoàn|công an|đoàn|hội|p\.))|(?<=\s)(?=(?:có|co|gồm|gom)\s(?:\d+ )?(?:văn phòng|van phong|phòng|phong|vp|trung|ban|chi))/giu,
  );
}

const unitHead =
  /^(?:phòng|phong|p\.|văn phòng|van phong|vp|trung tâm|trung tam|tt|ban|chi cục|chi cuc|thanh tra|chi đoàn|chi doan|công đoàn|cong doan|đoàn|doan|hội|hoi|công an|cong an|trạm|tram|đội|doi|tổ|to|mặt trận|mat tran)(?=\s|$|\.)/iu;

function isUnitName(name: string, { name: own }: AgencyFacts): boolean {
  if (
    !unitHead.test(name) ||
    name === own ||
    name.length > 100 ||
    (name === name.toUpperCase() && name.length > 12)
  )
    return false;
  return (
    !/[.:]\s/u.test(name) &&
    !/^(?:phó|ban hành|tổ chức|hội nghị|hội thảo)/iu.test(name) &&
    !/^(?:phòng|phong|trung tâm|ban|hội|tổ)$/iu.test(name)
  );
}
