/** The words that names of units (đơn vị) begin with. */

import { says, type Token, tokenAt, tokenise } from '../calendar/token.ts';

const list = (...lines: readonly string[]): readonly string[] => lines.join(', ').split(', ');

const unitWords = list(
  'phòng, ban, văn phòng, trung tâm, chi cục, cục, tổng cục, vụ, sở, bộ, bộ phận, thanh tra',
  'ubnd, ủy ban, uỷ ban, hđnd, hội đồng, thường trực, lãnh đạo, ubmt, ubmttq, mặt trận',
  'đảng ủy, đảng uỷ, đảng bộ, tỉnh ủy, chi bộ, đoàn, chi đoàn, công đoàn, liên đoàn',
  'hội, hiệp hội, liên hiệp, liên minh, câu lạc bộ, các, đài, trường, khoa, viện, bệnh viện, trạm',
  'công an, kho bạc, tòa án, chi nhánh, công ty, hợp tác xã, quỹ, thư viện, bảo tàng, thôn, tổ, đội',
);

/** What begins like a unit and is none: a field of work, a place. */
const otherWords = list(
  'tổ chức, sở hữu, đoàn thể, ban hành, bộ máy, hội nhập, hội nghị, hội thảo, khoa học, khoa giáo',
  'trường học, trường hợp, vụ việc, quỹ đạo, đội ngũ, văn phòng phẩm',
  'hội trường, phòng họp, phòng hội nghị, phòng hội thảo, trường quay, đài tưởng niệm, thôn xóm',
);

const collectiveWords = list('các, những, một số, toàn thể, tất cả, ubnd các, lãnh đạo các');

/** True when a text begins with a word that names of units begin with. */
export function startsLikeUnit(text: string): boolean {
  return beginsUnit(tokenise(text), 0);
}

/** True when a name of a unit may begin at a token. */
export function beginsUnit(tokens: readonly Token[], at: number): boolean {
  return startsWith(tokens, at, unitWords) && !startsWith(tokens, at, otherWords);
}

/** True when several units under one name begin at a token. */
export function isCollective(tokens: readonly Token[], at: number): boolean {
  return startsWith(tokens, at, collectiveWords);
}

/** False where none begins: in "Các sở, ban, ngành" and "Các phòng, trung tâm thuộc Sở" the words go on. */
export function isOwnName(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.length < 2) return false;
  return first.text !== first.lower || startsWith(tokens, 0, ['văn phòng', 'các']);
}

const splitWords = new Map<string, readonly string[]>();

function startsWith(tokens: readonly Token[], at: number, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const words = splitWords.get(phrase) ?? phrase.split(' ');
    splitWords.set(phrase, words);
    return words.every((word, index) => says(tokenAt(tokens, at + index), word));
  });
}
