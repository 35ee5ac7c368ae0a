/** Sentences as clerks write them: what was done is counted, what only says where or for whom is not. */

import { describe, expect, it } from 'vitest';

import { foldText } from '../../src/text/fold.ts';
import { readResult } from '../../src/plan/read-result.ts';
import { writeFigure } from '../../src/plan/sum-figures.ts';

const figuresIn = (text: string) =>
  readResult(text, { today: '2026-06-01', year: 2026 }).figures.map(writeFigure);

const sentences: readonly (readonly [text: string, figures: readonly string[]])[] = [
  // Where it was done.
  ['Treo 12 băng rôn tại 9 thôn', ['12 băng rôn']],
  ['Phát 20 lượt trên loa của 9 thôn', ['20 lượt']],
  ['Phát thanh 20 lượt trên hệ thống loa truyền thanh 9 thôn', ['20 lượt']],
  ['Treo 12 băng rôn, 5 khẩu hiệu ở 9 thôn và trụ sở UBND xã', ['12 băng rôn', '05 khẩu hiệu']],
  ['Treo băng rôn tại 9 thôn, 3 trường học và 2 trạm y tế', []],
  ['Tại 9 thôn đã treo 18 băng rôn', ['18 băng rôn']],
  ['Treo tại trụ sở và 9 thôn 10 băng rôn', ['10 băng rôn']],
  [
    '11 tin bài, 60 đại biểu; treo 12 băng rôn tại 9 thôn',
    ['11 tin, bài', '60 đại biểu', '12 băng rôn'],
  ],
  ['Treo 4 băng rôn trước cổng 2 trường học', ['04 băng rôn']],
  ['Đăng 15 tin trên 3 trang thông tin điện tử', ['15 tin']],
  ['Chiếu 6 video trên 25 màn hình LED', ['06 video']],
  ['Phát 30 lượt trên 45 cụm loa', ['30 lượt']],
  ['Treo 40 cờ phướn trên 2 tuyến đường chính', ['40 cờ phướn']],
  ['Trưng bày 30 ảnh tại nhà văn hóa 9 thôn', ['30 ảnh']],
  ['Treo 3 băng rôn ở trụ sở, tầng 2, nhà 2 tầng', ['03 băng rôn']],
  ['Tổ chức hội thảo tại nhà 2 tầng của Trung tâm', []],
  ['Tọa đàm ở hội trường 200 chỗ, 150 người dự', ['150 người']],
  ['Dán 50 áp phích trong 12 khu dân cư', ['50 áp phích']],
  ['Tuyên truyền lưu động qua 7 thôn được 14 lượt xe', ['14 lượt xe']],
  ['Phát 500 tờ rơi đến 12 tổ dân phố', ['500 tờ rơi']],
  ['Thu 25 bài dự thi từ 6 trường', ['25 bài dự thi']],
  ['Treo 8 băng rôn tại số 12 Lê Lợi', ['08 băng rôn']],
  ['Họp tại 15 Trần Phú, có 20 người dự', ['20 người']],
  ['Treo 5 băng rôn tại khắp 9 thôn', ['05 băng rôn']],
  ['Phát thanh ở tất cả 9 thôn được 27 lượt', ['27 lượt']],
  ['Phát 27 lượt trên địa bàn toàn bộ 45 xã', ['27 lượt']],
  // For whom, with whom, by whom.
  ['Tập huấn cho 9 thôn', []],
  ['Tập huấn cho 60 học viên', ['60 học viên']],
  ['Mở 02 lớp tập huấn cho 60 học viên của 9 thôn', ['02 lớp tập huấn', '60 học viên']],
  ['Trao 50 suất quà cho 50 học sinh nghèo', ['50 suất quà']],
  ['Cấp 120 tờ gấp cho 5 đơn vị, 9 thôn', ['120 tờ gấp']],
  ['Phối hợp với 5 đơn vị tổ chức 1 hội thảo', ['01 hội thảo']],
  ['Hội thảo với 60 đại biểu tham dự', ['60 đại biểu']],
  ['Hội thảo thu hút sự tham gia của hơn 200 đại biểu', ['khoảng 200 đại biểu']],
  ['Có 12 ý kiến của 7 đại biểu', ['12 ý kiến']],
  ['02 tham luận do 3 chuyên gia trình bày', ['02 tham luận']],
  ['Cuộc thi do 2 đơn vị tổ chức, 140 bài dự thi', ['140 bài dự thi']],
  ['Cán bộ thuộc 4 phòng dự, tổng 32 người', ['32 người']],
  ['60 đại biểu đến từ 15 xã', ['60 đại biểu']],
  ['60 đại biểu của 15 xã, 3 phường', ['60 đại biểu']],
  ['Tuyên truyền đến 300 lượt người', ['300 lượt người']],
  ['Số người dự lên đến 250 người', ['250 người']],
  ['Gửi 9 thôn 18 băng rôn', ['18 băng rôn']],
  ['Đại diện 5 đơn vị dự, 45 người', ['45 người']],
  ['45/50 xã có báo cáo', ['45 xã']],
  ['Cùng 3 trường tổ chức 2 buổi tọa đàm', ['02 buổi tọa đàm']],
  // Of what kind, how big, how long, in which way.
  ['Tuyên truyền về 5 nội dung, 11 tin bài', ['11 tin, bài']],
  ['Họp trong 3 ngày, 60 đại biểu', ['60 đại biểu']],
  ['Phát thanh 20 lượt, mỗi lượt 15 phút', ['20 lượt']],
  ['Phóng sự dài 15 phút', []],
  ['Treo 4 băng rôn khổ 3m x 1m', ['04 băng rôn']],
  ['Cuộc thi theo 2 đợt, thu 40 bài dự thi', ['40 bài dự thi']],
  ['Biên soạn 1 video bằng 2 thứ tiếng', ['01 video']],
  ['Xây nhà 3 tầng', []],
  ['Trồng 20 cây xanh', ['20 cây xanh']],
  // How often, how many each, of what worth.
  ['9 thôn, mỗi thôn 2 băng rôn, tổng 18 băng rôn', ['09 thôn', '18 băng rôn']],
  ['Treo 2 băng rôn/thôn', []],
  ['Treo 02 băng rôn mỗi thôn', []],
  ['Phát 3 lượt/ngày, được 21 lượt', ['21 lượt']],
  ['Trao 10 suất quà, mỗi suất trị giá 500.000 đồng', ['10 suất quà']],
  ['Trao 10 suất quà trị giá 5 triệu đồng', ['10 suất quà']],
  ['Bình quân 12 tin bài/tháng', []],
  // Of a whole, planned, missing, more than before.
  ['60 đại biểu, trong đó 20 đại biểu nữ', ['60 đại biểu']],
  ['100 đại biểu, gồm 60 đại biểu xã, 40 đại biểu thôn', ['100 đại biểu']],
  ['11 tin bài (tăng 3 tin bài so với 8 tin bài năm trước)', ['11 tin, bài']],
  ['Đã treo 3 băng rôn, còn thiếu 2 băng rôn', ['03 băng rôn']],
  ['Chưa treo 5 băng rôn vì mưa', []],
  ['Sẽ treo 12 băng rôn', []],
  ['Dự kiến 60 đại biểu', []],
  ['Kế hoạch 20 băng rôn, đã treo 12 băng rôn', ['12 băng rôn']],
  ['Còn 2 thôn chưa treo', []],
  ['Không có ảnh, đã treo 3 băng rôn', ['03 băng rôn']],
  // Names and dates.
  ['Cuộc thi lần thứ 3 có 25 bài thi', ['25 bài thi']],
  ['Tập huấn khóa 2 có 40 học viên', ['40 học viên']],
  ['Trường cấp 1 treo 2 băng rôn', ['02 băng rôn']],
  ['Thôn 9 treo 3 băng rôn', ['03 băng rôn']],
  ['Thôn 1, 2 và 3 đã treo 6 băng rôn', ['06 băng rôn']],
  ['Quý 2 đăng 30 tin', ['30 tin']],
  ['Quý II/2026 đăng 30 tin', ['30 tin']],
  ['Ngày 17/5 tại hội trường tầng 3 có 60 đại biểu', ['60 đại biểu']],
  ['8h00 ngày 17/5/2026, 60 đại biểu dự tại Nhà văn hóa thôn 4', ['60 đại biểu']],
  ['Theo Quyết định 731/QĐ-BKHCN ngày 09/5/2026 trao 03 kỷ niệm chương', ['03 kỷ niệm chương']],
  ['Theo Công văn 45 của Sở, treo 6 băng rôn', ['06 băng rôn']],
  ['Đạt 95% kế hoạch, 19 băng rôn', ['95%', '19 băng rôn']],
  ['Từ 10 đến 12/5 treo 12 băng rôn', ['12 băng rôn']],
  ['Năm 2026 có 4 sáng kiến', ['04 sáng kiến']],
  ['Thôn 1, 2, 3 treo 5 băng rôn', ['05 băng rôn']],
  ['Họp tại nhà 12 Lê Lợi, có 20 người', ['20 người']],
  ['Phát thanh 2 lần/ngày trong 5 ngày', []],
  ['Chạy chữ trên bảng LED 24/24 giờ', []],
  // Pieces and short forms.
  ['Băng rôn: 12 cái; cờ: 40 cái', ['12 băng rôn', '40 cờ']],
  ['Treo 12 tấm băng rôn (9 thôn)', ['12 băng rôn']],
  ['60 đb, 35 hs', ['60 đại biểu', '35 học sinh']],
  // Several at once.
  ['11 tin, 2 phóng sự, 1 video trên fanpage của 3 đơn vị', ['11 tin', '02 phóng sự', '01 video']],
  [
    'Treo 12 băng rôn ở 9 thôn; phát 20 lượt trên loa của 9 thôn; tập huấn cho 9 thôn',
    ['12 băng rôn', '20 lượt'],
  ],
  [
    'Tổ chức 1 hội thảo tại tầng 2 với 60 đại biểu, 5 tham luận',
    ['01 hội thảo', '60 đại biểu', '05 tham luận'],
  ],
  ['Trao 3 giải nhất, 5 giải nhì cho 8 tập thể', ['03 giải', '05 giải']],
  [
    'Trao 02 bằng khen cho 2 tập thể và 5 giấy khen cho 5 cá nhân',
    ['02 bằng khen', '05 giấy khen'],
  ],
  ['Tại 9 thôn\n60 đại biểu', ['60 đại biểu']],
  ['- Treo 12 băng rôn tại 9 thôn\n- 60 đại biểu', ['12 băng rôn', '60 đại biểu']],
];

describe('a sentence', () => {
  it.each(sentences)('“%s” counts %j', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  it.each(sentences)('“%s” counts the same without diacritics', (text, expected) => {
    expect(figuresIn(foldText(text)).map(foldText)).toEqual(expected.map(foldText));
  });
});
