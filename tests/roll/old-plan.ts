/** A plan of 2024 of an agency that does not exist, and what rolls it on. */

import { createWorkCalendar } from '../../src/calendar/working-days.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Agency } from '../../src/plan/agency.ts';
import { readers } from '../../src/reading/reader.ts';
import { rollDocument } from '../../src/roll/roll-document.ts';
import type { Facts, Known, Rolled } from '../../src/roll/rolling.ts';

const content = loadContent('.');

/** What is known before a document is rolled on to a year. */
export const knownFor = (year: number, agency: Agency | null = null): Known => ({
  year,
  agency,
  occasions: content.occasions,
  calendar: createWorkCalendar(content.holidays),
  reforms: content.reforms,
  lapsed: content.lapsed,
});

/** The plan, each of whose lines says something that is old two years later. */
export const oldPlan = `ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG
SỞ KHOA HỌC VÀ CÔNG NGHỆ
Số: 37/KH-SKHCN
Đắk Nông, ngày 05 tháng 4 năm 2024
KẾ HOẠCH
Tổ chức Ngày Khoa học và Công nghệ Việt Nam năm 2024 và kỷ niệm 65 năm thành lập Bộ Khoa học và Công nghệ
Căn cứ Luật Khoa học và Công nghệ số 29/2013/QH13 ngày 18/6/2013;
Thực hiện Công văn số 4001/BKHCN-VP ngày 02/3/2024 của Bộ Khoa học và Công nghệ về việc tổ chức Ngày 18/5 năm 2024.
I. MỤC ĐÍCH, YÊU CẦU
- Tuyên truyền thành tựu của tỉnh Đắk Nông giai đoạn 2021 - 2025.
- Bảo đảm tiết kiệm và đảm bảo yêu cầu phòng, chống dịch COVID-19.
II. NỘI DUNG CÁC HOẠT ĐỘNG
1. Treo băng rôn tại UBND các huyện, thị xã
- Chủ trì: VP Sở.
- Thời gian: trước ngày 10/5/2024.
2. Tọa đàm với Sở Thông tin và Truyền thông, dự kiến 40 đại biểu
- Chủ trì: Phòng Quản lý Khoa học.
- Phối hợp: Sở Lao động - Thương binh và Xã hội.
- Thời gian: 08h00 ngày 17/5/2024 (thứ Sáu).
3. Tuyên truyền trên trang thông tin điện tử
- Chủ trì: Phòng Chuyển đổi số.
- Thời gian: tháng 5 - 6 năm 2024.
III. KINH PHÍ: 15.000.000 đồng từ ngân sách năm 2024.
Nơi nhận:
- UBND tỉnh Đắk Nông (b/c);
- Lưu: VT.
GIÁM ĐỐC
Trần Thị Mẫu`;

/** @returns a text rolled on to a year */
export function roll(text: string, year: number, agency: Agency | null = null): Rolled {
  const known = knownFor(year, agency);
  const { facts } = readers.document(text, {
    today: '2026-01-05',
    year: null,
    units: agency?.units ?? [],
    agency,
    occasions: content.occasions,
  });
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, text: line }));
  const rolled = rollDocument(facts as Facts, lines, known);
  if (rolled === null) throw new Error('the text says no year');
  return rolled;
}
