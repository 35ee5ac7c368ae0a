/** The words that names of units (đơn vị) begin with. */

import { says, type Token, tokenAt, tokenise } from '../text/token.ts';

const list = (...lines: readonly string[]): readonly string[] => lines.join(', ').split(', ');

const unitWords = list(
  'phòng, ban, văn phòng, trung tâm, chi cục, cục, tổng cục, vụ, sở, bộ, bộ phận, thanh tra',
  'ubnd, ủy ban, uỷ ban, hđnd, hội đồng, thường trực, lãnh đạo, ubmt, ubmttq, mặt trận',
  'đảng ủy, đảng uỷ, đảng bộ, tỉnh ủy, chi bộ, đoàn, chi đoàn, công đoàn, liên đoàn',
  'hội, hiệp hội, liên hiệp, liên minh, câu lạc bộ, các, đài, trường, khoa, viện, bệnh viện, trạm',
  'công an, kho bạc, tòa án, hạt kiểm lâm, đồn biên phòng, trại, nhà trường, báo và, chi nhánh, công ty, hợp tác xã, quỹ, thư viện, bảo tàng, thôn, tổ, đội',
);

/** What begins like a unit and is none: a field of work, a place. */
const otherWords = list(
  'tổ chức, sở hữu, đoàn thể, ban hành, bộ máy, hội nhập, hội nghị, hội thảo, khoa học, khoa giáo',
  'trường học, trường hợp, vụ việc, quỹ đạo, đội ngũ, văn phòng phẩm',
  'hội trường, phòng họp, phòng hội nghị, phòng hội thảo, trường quay, đài tưởng niệm, thôn xóm',
);

/** What a unit may be called by its first words, the long form first, in letters without marks. */
export const headForms: readonly (readonly string[])[] = [
  ['van phong', 'vp'],
  ['trung tam', 'tt', 't tam', 'tr tam', 'ttam'],
  ['phong', 'p', 'ph'],
  ['ban chi huy quan su', 'bchqs', 'ban chqs', 'quan su'],
  ['chi cuc', 'cc', 'ccuc'],
  ['cong an', 'ca'],
  ['chi doan', 'cd'],
  ['cong doan', 'cdcs'],
  ['doan thanh nien', 'dtn', 'doan tn', 'doan'],
  ['hoi lien hiep phu nu', 'hoi lhpn', 'hoi phu nu', 'hlhpn', 'hpn', 'phu nu', 'hoi pn'],
  ['hoi cuu chien binh', 'hoi ccb', 'hccb', 'ccb', 'cuu chien binh'],
  ['hoi nong dan', 'hnd', 'hoi nd', 'nong dan'],
  [
    'uy ban mat tran to quoc viet nam',
    'mttq',
    'ubmttq',
    'ub mttq',
    'mat tran',
    'uy ban mttq',
    'mat tran to quoc',
  ],
  ['uy ban nhan dan', 'ubnd', 'ub'],
  ['ban'],
  ['hoi'],
  ['thanh tra', 'ttra'],
  ['so'],
  ['truong tieu hoc', 'th', 'truong th'],
  ['truong trung hoc co so', 'thcs', 'truong thcs'],
  ['tram y te', 'tyt'],
  ['truong'],
  ['to'],
  ['doi'],
  ['tram'],
  ['dai'],
  ['vien'],
  ['quy'],
  ['chi bo'],
];

/** Names that are written in several ways, in letters without marks; the first is the one in a name. */
export const nameForms: readonly (readonly string[])[] = [
  ['doan tncs ho chi minh', 'doan thanh nien', 'doan tncs', 'doan tncs hcm', 'doan'],
  [
    'doan thanh nien cong san ho chi minh',
    'doan thanh nien',
    'doan tncs ho chi minh',
    'doan tncs hcm',
    'doan',
  ],
  ['chi doan thanh nien', 'chi doan'],
  ['van phong hdnd va ubnd', 'van phong ubnd', 'van phong', 'vp hdnd ubnd', 'van phong hdnd ubnd'],
  ['van phong hdnd ubnd', 'van phong ubnd', 'van phong', 'van phong hdnd va ubnd'],
  ['hoi dong nhan dan va uy ban nhan dan', 'hdnd va ubnd', 'ubnd'],
  [
    'uy ban mat tran to quoc viet nam',
    'uy ban mat tran to quoc',
    'uy ban mttq',
    'mttq',
    'mat tran',
  ],
  ['uy ban mat tran to quoc', 'uy ban mttq', 'mttq', 'mat tran', 'ubmttq'],
  ['uy ban mttq', 'mttq', 'ubmttq', 'mat tran'],
  ['lien hiep phu nu', 'phu nu', 'lhpn'],
  ['cong nghe thong tin', 'cntt'],
  ['hanh chinh cong', 'hcc'],
  ['phuc vu hanh chinh cong', 'hanh chinh cong', 'hcc', 'pvhcc'],
  ['khoa hoc va cong nghe', 'khcn', 'kh cn', 'khoa hoc cong nghe'],
  ['khoa hoc cong nghe', 'khcn', 'khoa hoc va cong nghe'],
  ['doi moi sang tao', 'dmst'],
  ['chuyen doi so', 'cds'],
  ['giao duc va dao tao', 'gddt', 'gd dt', 'giao duc'],
  ['ke hoach tai chinh', 'khtc', 'ke hoach va tai chinh'],
  ['ke hoach va tai chinh', 'ke hoach tai chinh'],
];

/** What may be left out behind a name, in letters without marks. */
export const nameTails: readonly string[] = [
  ...[
    'thuoc so',
    'co quan so',
    'so khoa hoc va cong nghe',
    'ubnd xa',
    'ubnd phuong',
    'co so',
    'co quan',
  ],
  ...['so', 'xa', 'phuong', 'thi tran', 'tinh', 'thanh pho', 'huyen', 'cuc', 'bo', 'truong'],
];

/** Short words that mean other things more often than a unit. */
export const commonAcronyms: readonly string[] = [
  ...[
    'khcn',
    'cntt',
    'cds',
    'dmst',
    'kinh te',
    'xa hoi',
    'khoa hoc',
    'so',
    'phong',
    'ban',
    'trung tam',
    'tt',
  ],
  ...[
    'doan',
    'hoi',
    'truong',
    'don vi',
    'ca',
    'to',
    'doi',
    'phu nu xa',
    'nong dan',
    'lao dong',
    'quan su xa',
  ],
];

const collectiveWords = list(
  'các, những, một số, toàn thể, tất cả, ubnd các, lãnh đạo các, trưởng các, phòng , đơn vị, mọi',
);

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
