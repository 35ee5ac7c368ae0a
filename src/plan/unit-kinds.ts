/** What a unit stands for: a place or a body, something that carries words, people, a size, or a thing. */

import { foldText } from '../text/fold.ts';
import { says, tokenAt, tokenise } from '../text/token.ts';

/** What is counted, as far as it tells what was done from where, for whom and how big it is. */
export type UnitKind = 'place' | 'carrier' | 'people' | 'size' | 'thing';

/** By the words that a unit begins with; the longest decide. */
const beginnings: Readonly<Record<UnitKind, readonly string[]>> = {
  place: [
    ...['thôn', 'xã', 'phường', 'huyện', 'tỉnh', 'quận', 'ấp', 'bản', 'buôn', 'xóm', 'làng'],
    ...['khu', 'khóm', 'tổ', 'trường', 'cơ sở', 'cơ quan', 'đơn vị', 'doanh nghiệp', 'phòng'],
    ...['sở', 'ban', 'ngành', 'trạm', 'trung tâm', 'điểm', 'địa điểm', 'địa phương', 'trụ sở'],
    ...['cổng', 'hộ', 'ngã', 'phố', 'nhà văn hóa', 'nhà văn hoá', 'chi bộ', 'chi hội', 'chợ'],
    ...['chi nhánh', 'hợp tác xã', 'cụm', 'hội trường'],
  ],
  carrier: [
    ...['loa', 'cụm loa', 'hệ thống', 'màn hình', 'kênh', 'trang', 'fanpage', 'website', 'tuyến'],
    ...['đường', 'bảng', 'báo', 'xe', 'nền tảng', 'địa bàn'],
  ],
  people: [
    ...['người', 'lượt người', 'lượt khách', 'khách', 'em', 'cháu', 'giáo viên', 'sinh viên'],
    ...['học sinh', 'học viên', 'cán bộ', 'công chức', 'viên chức', 'công nhân', 'đoàn viên'],
    ...['hội viên', 'đại biểu', 'thí sinh', 'tác giả', 'nhà khoa học', 'thanh niên', 'phụ nữ'],
    ...[
      'cựu chiến binh',
      'nông dân',
      'chuyên gia',
      'cá nhân',
      'tập thể',
      'lãnh đạo',
      'kỹ sư',
      'nam',
      'nữ',
    ],
  ],
  size: [
    ...['tầng', 'chỗ', 'tuổi', 'm', 'cm', 'mm', 'x', 'inch', 'ngày', 'tháng', 'tuần', 'năm'],
    ...['giờ', 'phút', 'giây', 'tiếng', 'h', 'mặt', 'bậc', 'sao', 'độ'],
  ],
  thing: ['bản tin', 'báo cáo', 'phòng thí nghiệm', 'giờ phát', 'phút phát', 'điểm cầu'],
};

interface Beginning {
  readonly kind: UnitKind;
  readonly words: readonly string[];
}

/** The longest first, by the folded word that they begin with. */
const byFirst = new Map<string, readonly Beginning[]>();
for (const [kind, all] of Object.entries(beginnings) as [UnitKind, readonly string[]][])
  for (const words of all.map((one) => one.split(' '))) {
    const key = foldText(words[0] ?? '');
    const same = [...(byFirst.get(key) ?? []), { kind, words }];
    byFirst.set(
      key,
      same.toSorted((one, other) => other.words.length - one.words.length),
    );
  }

/** @returns the kind of what is counted in a unit */
export function kindOf(unit: string): UnitKind {
  const tokens = tokenise(unit);
  const found = byFirst
    .get(tokenAt(tokens, 0).plain)
    ?.find(({ words }) => words.every((word, at) => says(tokenAt(tokens, at), word)));
  return found?.kind ?? 'thing';
}
