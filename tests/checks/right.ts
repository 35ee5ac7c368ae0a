/** Documents in which nothing is wrong: a plan with a table and annexes, and a dispatch. */

import type { Paper, Written } from './paper.ts';

const centre = { align: 'center' } as const;
const bold = { bold: true } as const;
const prose = { align: 'justify', firstLineMm: 12.7, afterPt: 6 } as const;
const line = { hasLine: true };

const section: Paper['sections'][number] = {
  widthMm: 210,
  heightMm: 297,
  isLandscape: false,
  topMm: 20,
  bottomMm: 20,
  leftMm: 30,
  rightMm: 15,
  headerMm: 10,
  footerMm: 10,
  hasTitlePage: true,
  pageNumberStart: null,
  pageNumberFormat: 'decimal',
  headers: { default: 'word/header1.xml' },
  footers: {},
};

const row = { isHeader: false, cantSplit: true, height: null, cells: 3 };
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...row, isHeader: at === 0 }));

const tableOf = (index: number, count: number, hasBorders: boolean): Paper['tables'][number] => ({
  index,
  depth: 0,
  hasBorders,
  rows: rows(count),
});

const head = (sign: string): Written[] => [
  {
    id: 'parent',
    text: 'UBND TỈNH BÌNH AN',
    letters: { sizePt: 12 },
    format: centre,
    cell: [0, 0, 0],
  },
  {
    id: 'agency',
    text: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    letters: { sizePt: 12, ...bold },
    format: centre,
    cell: [0, 0, 0],
  },
  { id: 'agency-line', text: '', format: line, cell: [0, 0, 0] },
  {
    id: 'country',
    text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    letters: { sizePt: 12, ...bold },
    format: centre,
    cell: [0, 0, 1],
  },
  {
    id: 'motto',
    text: 'Độc lập - Tự do - Hạnh phúc',
    letters: { sizePt: 13, ...bold },
    format: centre,
    cell: [0, 0, 1],
  },
  { id: 'motto-line', text: '', format: line, cell: [0, 0, 1] },
  {
    id: 'number',
    text: `Số: 12/${sign}`,
    letters: { sizePt: 13 },
    format: centre,
    cell: [0, 1, 0],
  },
  {
    id: 'date',
    text: 'Bình An, ngày 05 tháng 3 năm 2026',
    letters: { sizePt: 13, italic: true },
    format: centre,
    cell: [0, 1, 1],
  },
];

const foot = (first: string): Written[] => [
  {
    id: 'recipients-title',
    text: 'Nơi nhận:',
    letters: { sizePt: 12, bold: true, italic: true },
    cell: [1, 0, 0],
  },
  { id: 'recipient', text: first, letters: { sizePt: 11 }, cell: [1, 0, 0] },
  { id: 'recipient-2', text: '- Ban Giám đốc Sở;', letters: { sizePt: 11 }, cell: [1, 0, 0] },
  { id: 'archive', text: '- Lưu: VT, VP.', letters: { sizePt: 11 }, cell: [1, 0, 0] },
  { id: 'authority', text: 'KT. GIÁM ĐỐC', letters: bold, format: centre, cell: [1, 0, 1] },
  { id: 'title-of-signer', text: 'PHÓ GIÁM ĐỐC', letters: bold, format: centre, cell: [1, 0, 1] },
  { id: 'signer', text: 'Trần Văn Bình', letters: bold, format: centre, cell: [1, 0, 1] },
];

const pageNumber: Written = {
  id: 'page-number',
  text: '2',
  format: centre,
  rest: { story: 'header', part: 'word/header1.xml', section: null, fields: ['PAGE'] },
};

const long = (id: string, text: string): Written => ({ id, text, format: prose });
const filler = Array.from({ length: 40 }, (_, at): Written =>
  long(
    `filler-${at}`,
    '- Các đơn vị tổ chức thực hiện nghiêm túc các nội dung được giao, bảo đảm tiết kiệm, an toàn, hiệu quả và đúng tiến độ.',
  ),
);

const cellsOf = (texts: readonly (readonly string[])[]): Written[] =>
  texts.flatMap((cells, at) =>
    cells.map((text, column): Written => ({
      id: `cell-${at}-${column}`,
      text,
      cell: [2, at, column],
      letters: at === 0 ? bold : {},
    })),
  );

const table = cellsOf([
  ['STT', 'Nội dung', 'Kinh phí'],
  ...Array.from({ length: 12 }, (_, at) => [
    String(at + 1),
    `Hoạt động tuyên truyền đợt ${at + 1}`,
    '1.500.000',
  ]),
  ['', 'Tổng cộng', '18.000.000'],
]);

/** A plan. */
export const plan: Paper = {
  sections: [section],
  tables: [tableOf(0, 2, false), tableOf(1, 1, false), tableOf(2, 14, true)],
  paragraphs: [
    ...head('KH-SKHCN'),
    { id: 'title', text: 'KẾ HOẠCH', letters: bold, format: centre },
    {
      id: 'abstract',
      text: 'Tổ chức các hoạt động chào mừng Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam',
      letters: bold,
      format: centre,
    },
    { id: 'abstract-line', text: '', format: line },
    {
      ...long(
        'basis',
        'Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025 và các văn bản hướng dẫn;',
      ),
      letters: { italic: true },
    },
    {
      ...long(
        'basis-2',
        'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư và lưu trữ của cơ quan.',
      ),
      letters: { italic: true },
    },
    long(
      'opening',
      'Sở Khoa học và Công nghệ xây dựng Kế hoạch tổ chức các hoạt động chào mừng, với các nội dung như sau:',
    ),
    { id: 'heading', text: 'I. MỤC ĐÍCH, YÊU CẦU', letters: bold, format: prose },
    { id: 'point', text: '1. Mục đích', letters: bold, format: prose },
    long(
      'letter-a',
      'a) Tuyên truyền sâu rộng vai trò của khoa học, công nghệ tới Nhân dân theo điểm a khoản 2 Điều 3 của Luật;',
    ),
    long(
      'letter-b',
      'b) Nội dung nêu tại “Phụ lục” (kèm theo), hoàn thành trước ngày 15/5/2026 (thứ Sáu), lúc 08h00, đạt 95% số đơn vị.',
    ),
    { id: 'point-2', text: '2. Yêu cầu', letters: bold, format: prose },
    long(
      'prose',
      'Các phòng, đơn vị thuộc Sở phối hợp chặt chẽ, bắt kịp tiến độ chung và thực hành tiết kiệm, chống lãng phí.',
    ),
    { id: 'heading-2', text: 'II. TỔ CHỨC THỰC HIỆN', letters: bold, format: prose },
    ...filler,
    long(
      'closing',
      'Trên đây là Kế hoạch tổ chức các hoạt động chào mừng, đề nghị các phòng, đơn vị nghiêm túc thực hiện./.',
    ),
    ...foot('- Bộ Khoa học và Công nghệ (để báo cáo);'),
    { id: 'annex', text: 'Phụ lục I', letters: bold, format: centre },
    ...table,
    { id: 'annex-2', text: 'Phụ lục II', letters: bold, format: centre },
    pageNumber,
  ],
};

/** A dispatch. */
export const dispatch: Paper = {
  sections: [section],
  tables: [tableOf(0, 2, false), tableOf(1, 1, false)],
  paragraphs: [
    ...head('SKHCN-VP'),
    {
      id: 'subject',
      text: 'V/v phối hợp tuyên truyền',
      letters: { sizePt: 12 },
      format: centre,
      cell: [0, 1, 0],
    },
    { id: 'addressees', text: 'Kính gửi:', format: { leftMm: 20 } },
    { id: 'addressee', text: '- Sở Nội vụ;', format: { leftMm: 40 } },
    { id: 'addressee-2', text: '- Sở Tài chính.', format: { leftMm: 40 } },
    long(
      'opening',
      'Sở Khoa học và Công nghệ đề nghị quý cơ quan phối hợp tuyên truyền các hoạt động chào mừng năm nay.',
    ),
    long(
      'closing',
      'Trân trọng đề nghị quý cơ quan quan tâm phối hợp, gửi kết quả về Sở trước ngày 15/5/2026 để tổng hợp./.',
    ),
    ...foot('- Như trên;'),
    pageNumber,
  ],
};
