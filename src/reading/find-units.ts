/** Finds units in running text: those of the agency by any of their forms, others by how names look. */

import { isDash, isMark, says, type Token, tokenAt } from '../text/token.ts';
import type { KnownUnit } from '../plan/agency.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { lettersOf } from '../text/spelling.ts';
import { fieldWords } from './vocabulary.ts';
import { indexForms } from './unit-forms.ts';
import { beginsUnit, isCollective } from './unit-words.ts';

/** A unit that was found: its name, and the token behind it. */
export interface UnitAt {
  readonly name: string;
  readonly end: number;
  readonly isKnown: boolean;
}

/** @returns the unit that begins at a token, or null */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  known: readonly KnownUnit[],
  text: string,
): UnitAt | null {
  return knownAt(tokens, at, known) ?? strangerAt(tokens, at, text);
}

/** Behind a short form, these make it the unit of somebody else: "Văn phòng Bộ", "Công an tỉnh". */
const foreignTail = createPhraseTest(
  'tỉnh|bộ|thành phố|tp|trung ương|huyện|quận|quốc hội|ubnd|hđnd|tỉnh ủy|tỉnh đoàn|phẩm|chính phủ|chủ tịch|đoàn đại biểu|điện tử|đảng ủy',
);

function knownAt(tokens: readonly Token[], at: number, known: readonly KnownUnit[]): UnitAt | null {
  for (const { words, name, isTold } of indexForms(known).get(
    lettersOf(tokenAt(tokens, at).text),
  ) ?? []) {
    const end = endOfWords(tokens, at, words);
    if (end === null || isGlued(tokens, end)) continue;
    const isWhole = isTold && words.length > 2;
    if (!isWhole && foreignTail(tokens, end) !== null && !sameTail(tokens, end, name)) return null;
    return { name, end, isKnown: true };
  }
  return null;
}

/** "VP UBND" of "Văn phòng HĐND và UBND xã" names no other body. */
function sameTail(tokens: readonly Token[], at: number, name: string): boolean {
  return (
    ` ${lettersOf(name)} `.includes(` ${lettersOf(tokenAt(tokens, at).text)} `) &&
    lettersOf(tokenAt(tokens, at).text) !== 'bo'
  );
}

/** True where a word goes on behind a sign: the "ttud" of "ttud@tinh.gov.vn". */
function isGlued(tokens: readonly Token[], end: number): boolean {
  const [sign, next] = [tokenAt(tokens, end), tokenAt(tokens, end + 1)];
  return isMark(sign, '@', '_') && !sign.isSpaced && next.kind === 'word' && !next.isSpaced;
}

function endOfWords(
  tokens: readonly Token[],
  start: number,
  words: readonly string[],
): number | null {
  let at = start;
  for (const [index, word] of words.entries()) {
    let skipped = 0;
    while (index > 0 && skipped < 2 && mayStandInside(tokenAt(tokens, at))) {
      at += 1;
      skipped += 1;
    }
    if (lettersOf(tokenAt(tokens, at).text) !== word) return null;
    at += 1;
  }
  return at;
}

function mayStandInside(token: Token): boolean {
  return isDash(token) || isMark(token, '.', '&', ',', '/');
}

/** Small words that stand inside names. */
const innerWords = createPhraseTest(
  'và|các|thuộc|tỉnh|đặc khu|xã|phường|huyện|thành phố|thị xã|thị trấn|quốc gia|trung ương|của|trực thuộc|cơ sở|chuyên môn|khu vực|số|thôn|ấp|liên quan|có liên quan|ngành|đoàn thể|phòng|ban|sở|đơn vị|cơ quan|địa phương|hội|đoàn|khoa|lâm sàng|cận lâm sàng|tổ|tổ dân phố|buôn|bản|làng|lớp|khối|chi bộ|chi đoàn|đảng ủy|đảng bộ|chuyên viên|trạm|trường|trường học',
);
const lowerHeads = createPhraseTest(
  'sở|phòng|ban|trung tâm|văn phòng|chi cục|chi đoàn|đoàn thanh niên|công đoàn|hội nông dân|hội phụ nữ|hội cựu chiến binh|mặt trận|ubnd|hđnd|công an|trạm y tế|trường|các thôn|các phòng|các đơn vị|các ấp|các xã|các trường|các hội|các ban|các đoàn thể|liên hiệp|đài|tổ công nghệ số cộng đồng|bộ phận|thanh tra|các cơ quan|vnpt|viettel|bưu điện|các tổ|ban chỉ huy quân sự|trưởng thôn|trưởng các thôn|đoàn xã|đoàn phường|bộ phận một cửa|lãnh đạo',
);
/** Names that hold small words of their own. */
const wholeNames = createPhraseTest(
  'báo và phát thanh , truyền hình|báo và phát thanh truyền hình|báo và đài phát thanh , truyền hình|báo và đài pt - th|báo và đài ptth|các hội thành viên|các hội đoàn thể|các ban , ngành , đoàn thể|các ban ngành đoàn thể',
);
const maxNameTokens = 24;

/** A name of no unit of the agency: a word that names begin with, and what belongs to it. */
function strangerAt(tokens: readonly Token[], at: number, text: string): UnitAt | null {
  const first = tokenAt(tokens, at);
  if (first.kind !== 'word' || !(beginsUnit(tokens, at) || wholeNames(tokens, at) !== null))
    return null;
  const end = endOfStranger(tokens, at);
  if (end === null || (end - at < 2 && !/^\p{Lu}{3,}/u.test(first.text))) return null;
  return { name: text.slice(first.from, tokenAt(tokens, end - 1).to), end, isKnown: false };
}

function endOfStranger(tokens: readonly Token[], at: number): number | null {
  const head = lowerHeads(tokens, at);
  const whole = wholeNames(tokens, at);
  if (whole !== null) return endOfCapitals(tokens, whole, false);
  if (isCapital(tokenAt(tokens, at)) || isCollective(tokens, at))
    return endOfCapitals(tokens, Math.max(at + 1, head ?? 0), isCollective(tokens, at));
  return head === null ? null : endOfLower(tokens, head);
}

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

function endOfCapitals(tokens: readonly Token[], from: number, isWide: boolean): number {
  let end = from;
  const last = Math.min(tokens.length, from + maxNameTokens);
  for (let at = from; at < last;) {
    const next = endOfNamePart(tokens, at) ?? (isWide ? endOfListed(tokens, at) : null);
    if (next === null) break;
    if (!isJoint(tokens, at)) end = Math.max(end, next);
    at = next;
  }
  return end;
}

/** "Các phòng, đơn vị thuộc Sở": a comma goes on to the next kind of body. */
function endOfListed(tokens: readonly Token[], at: number): number | null {
  // "các sở ngành, các phòng": each begins anew.
  if (!isMark(tokenAt(tokens, at), ',') || says(tokenAt(tokens, at + 1), 'các')) return null;
  return innerWords(tokens, at + 1);
}

/** Between the words of a name; at its end they belong to what follows. */
const isJoint = (tokens: readonly Token[], at: number): boolean =>
  ['và', 'của'].includes(tokenAt(tokens, at).lower) || tokenAt(tokens, at).kind === 'mark';

/** @returns the end of a piece of a name that begins at a token, or null where the name has ended */
function endOfNamePart(tokens: readonly Token[], at: number): number | null {
  const token = tokenAt(tokens, at);
  if (token.kind === 'word' && isCapital(token)) return at + 1;
  if (token.kind === 'number') return tokenAt(tokens, at + 1).text.startsWith('/') ? null : at + 1;
  if (isSecondSyllable(tokens, at)) return fieldWord(tokens, at - 1) ?? at + 1;
  return innerWords(tokens, at) ?? (isJointInside(tokens, at) ? at + 1 : null);
}

const fieldWord = createPhraseTest(...fieldWords);

/** The "học" of "Khoa học": behind a capital, and before one more word of the name or its end. */
function isSecondSyllable(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [
    tokenAt(tokens, at - 1),
    tokenAt(tokens, at),
    tokenAt(tokens, at + 1),
  ];
  if (token.kind !== 'word' || !/^\p{Lu}/u.test(before.text)) return false;
  if (fieldWord(tokens, at - 1) !== null) return true;
  if (endsName(tokens, at) !== null) return false;
  return next.kind === 'mark' || /^\p{Lu}/u.test(next.text) || innerWords(tokens, at + 1) !== null;
}

/** A dash, "&" or comma before one more word of the name; another unit begins a name of its own. */
function isJointInside(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (!isDash(token) && !isMark(token, '&', ',', '-')) return false;
  // Between spaces a dash parts what is said of an activity.
  if (isDash(token) && token.isSpaced && next.isSpaced) return joinsFields(tokens, at);
  return /^\p{Lu}/u.test(next.text) && !beginsUnit(tokens, at + 1);
}

/** "Phòng Kế hoạch - Tài chính": a dash between two fields of work stands inside the name. */
function joinsFields(tokens: readonly Token[], at: number): boolean {
  const next = fieldWord(tokens, at + 1);
  if (next === null || !isCapital(tokenAt(tokens, at + 1))) return false;
  return [1, 2, 3, 4].some(
    (length) => fieldWord(tokens, at - length) === at && isCapital(tokenAt(tokens, at - length)),
  );
}

/** Without capitals a name goes on for a few words, up to one that it cannot hold. */
function endOfLower(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < from + 4 && tokenAt(tokens, end).kind === 'word' && !endsName(tokens, end)) end += 1;
  return end;
}

const endsName = createPhraseTest(
  'chủ trì|phối hợp|làm|lo|treo|tổ chức|phát|đăng|viết|chuẩn bị|in|phụ trách|thực hiện|triển khai|mời|hỗ trợ|theo dõi|tổng hợp|trước|sau|từ|lúc|vào|tại|ở|với|cùng|và|thì|sẽ|cử|bố trí|dọn|trồng|mở|báo cáo|gửi|xong|hạn|dự|tham gia|tham mưu|trông|giữ|đón|hướng dẫn|xây dựng|tuyên truyền|phát động|để|rồi|nhé|ạ|chịu|đảm nhận|trang trí|vận động|thông báo|rà soát|cấp|có|đã|chưa|bị|được|đang|cho|trực|ra|kiểm tra|quay|chụp|cung cấp|thẩm định|căn cứ|quán triệt|phổ biến|chỉ đạo|bảo đảm|đảm bảo|vận động|thường trực',
);

/** What parts units of one list. */
const listJoint = createPhraseTest(',|;|và|&|+|/|cùng|với|cùng với');

/** @returns the units of a list that begins at a token; empty when none begins there */
export function unitsAt(
  tokens: readonly Token[],
  at: number,
  known: readonly KnownUnit[],
  text: string,
): { names: string[]; end: number; areKnown: boolean } {
  const names: string[] = [];
  let end = at;
  let next = at;
  let areKnown = true;
  for (;;) {
    const unit = unitAt(tokens, next, known, text);
    if (unit === null) return { names, end, areKnown };
    names.push(unit.name);
    areKnown &&= unit.isKnown;
    end = unit.end;
    const joint = listJoint(tokens, end);
    if (joint === null) return { names, end, areKnown };
    next = listJoint(tokens, joint) ?? joint;
  }
}
