/** For each check one change of a right document that breaks its rule and no other. */

import { looks } from './looks.ts';
import { before, letters, says, section, without, type Mutation } from './mutate.ts';
import { dispatch } from './right.ts';

const proseText = (text: string): string =>
  `Các phòng, đơn vị thuộc Sở ${text} và phối hợp chặt chẽ, thực hành tiết kiệm, chống lãng phí.`;

const head: readonly Mutation[] = [
  without('country-missing', ['country']),
  without('motto-missing', ['motto', 'motto-line']),
  says('country-words', 'country', 'CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  says('motto-dash', 'motto', 'Độc lập – Tự do - Hạnh phúc'),
  says('motto-words', 'motto', 'Độc lập - Tự Do - Hạnh phúc'),
  without('agency-missing', ['parent', 'agency', 'agency-line']),
  says('agency-full', 'agency', 'BQL KHU CÔNG NGHỆ CAO'),
  says('padded-centre', 'title', '        KẾ HOẠCH'),
  without('number-missing', ['number']),
  says('number-colon', 'number', 'Số 12/KH-SKHCN'),
  says('number-word', 'number', 'SỐ: 12/KH-SKHCN'),
  says('number-blanks', 'number', 'Số: 12/KH - SKHCN'),
  says('number-dash', 'number', 'Số: 12/KH–SKHCN'),
  says('number-zero', 'number', 'Số: 5/KH-SKHCN'),
  says('number-code', 'number', 'Số: 12/BC-SKHCN'),
  says('number-dispatch', 'number', 'Số: 12/KH-SKHCN', dispatch),
  says('number-kind-dispatch', 'number', 'Số: 12/CV-SKHCN', dispatch),
  without('date-missing', ['date']),
  says('date-comma', 'date', 'Bình An ngày 05 tháng 3 năm 2026'),
  says('date-day-zero', 'date', 'Bình An, ngày 5 tháng 3 năm 2026'),
  says('date-month-zero', 'date', 'Bình An, ngày 05 tháng 03 năm 2026'),
  says('date-short', 'date', 'Bình An, ngày 05/3/2026'),
  says('date-place', 'date', 'bình An, ngày 05 tháng 3 năm 2026'),
  says('date-blanks', 'date', 'Bình An, ngày 05 tháng 3năm 2026'),
  says('date-impossible', 'date', 'Bình An, ngày 31 tháng 4 năm 2026'),
  says('title-capitals', 'title', 'Kế hoạch'),
  without('abstract-missing', ['abstract', 'abstract-line']),
  says('abstract-capitals', 'abstract', 'TỔ CHỨC CÁC HOẠT ĐỘNG CHÀO MỪNG'),
  says('abstract-stop', 'abstract', 'Tổ chức các hoạt động chào mừng.'),
  says('abstract-mark', 'abstract', 'V/v tổ chức các hoạt động chào mừng'),
  before('subject-with-title', 'title', {
    id: 'x',
    text: 'V/v tổ chức các hoạt động',
    cell: [0, 1, 0],
    letters: { sizePt: 12 },
    format: { align: 'center' },
  }),
  without('subject-missing', ['subject'], dispatch),
  says('subject-mark', 'subject', 'V/v: phối hợp tuyên truyền', dispatch),
  says('subject-stop', 'subject', 'V/v phối hợp tuyên truyền.', dispatch),
  before('addressees-needless', 'basis', { id: 'x', text: 'Kính gửi: Sở Nội vụ' }),
  says('addressees-colon', 'addressees', 'Kính gửi', dispatch),
  says('addressees-ends', 'addressee', '- Sở Nội vụ', dispatch),
  { ...says('as-above-missing', 'recipient', '- Sở Nội vụ;', dispatch), at: 'recipients-title' },
  says('as-above-needless', 'recipient', '- Như trên;'),
  says(
    'bases-ends',
    'basis',
    'Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025 và các văn bản hướng dẫn.',
  ),
  says(
    'bases-complete',
    'basis-2',
    'Căn cứ Nghị định ngày 05/3/2020 của Chính phủ về công tác văn thư và lưu trữ của các cơ quan nhà nước.'.replace(
      'nhà nước',
      'tổ chức',
    ),
  ),
  says(
    'bases-dated',
    'basis-2',
    'Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư và lưu trữ của các cơ quan, tổ chức.',
  ),
  {
    ...before('bases-order', 'basis', {
      id: 'x',
      text: 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, lưu trữ;',
      letters: { italic: true },
      format: { align: 'justify', firstLineMm: 12.7, afterPt: 6 },
    }),
    at: 'basis',
  },
  says(
    'bases-lapsed',
    'basis-2',
    'Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư của các cơ quan, tổ chức.',
  ),
  says(
    'bases-later',
    'basis-2',
    'Căn cứ Nghị định số 30/2027/NĐ-CP ngày 05/3/2027 của Chính phủ về công tác văn thư và lưu trữ của cơ quan.',
  ),
];

const text: readonly Mutation[] = [
  says('numbering-gap', 'heading-2', 'IV. TỔ CHỨC THỰC HIỆN'),
  before('numbering-repeat', 'point-2', {
    id: 'x',
    text: 'b) Tổ chức tuyên truyền.',
    format: { align: 'justify', firstLineMm: 12.7, afterPt: 6 },
  }),
  before('numbering-start', 'closing', {
    id: 'x',
    text: 'c) Tổ chức tuyên truyền.',
    format: { align: 'justify', firstLineMm: 12.7, afterPt: 6 },
  }),
  says('numbering-mark', 'point', '1/ Mục đích'),
  says('numbering-blank', 'heading-2', 'II.TỔ CHỨC THỰC HIỆN'),
  says('heading-capitals', 'heading', 'I. Mục đích, yêu cầu'),
  says(
    'end-mark',
    'closing',
    'Trên đây là Kế hoạch tổ chức các hoạt động chào mừng, đề nghị các phòng, đơn vị nghiêm túc thực hiện.',
  ),
  says('end-mark-inside', 'prose', proseText('bắt kịp tiến độ').replace(/\.$/, './.')),
  says('table-numbers', 'cell-3-0', '5'),
  says('table-total', 'cell-13-2', '19.000.000'),
  without('signature-missing', ['authority', 'title-of-signer', 'signer']),
  says('signature-blank', 'authority', 'KT.GIÁM ĐỐC'),
  says('signature-mark', 'authority', 'TL GIÁM ĐỐC'),
  says(
    'signature-order',
    'title-of-signer',
    'TM. ỦY BAN NHÂN DÂN',
    says('', 'authority', 'GIÁM ĐỐC').paper,
  ),
  says('signature-deputy', 'title-of-signer', 'TRƯỞNG PHÒNG'),
  { ...says('signature-deputy-alone', 'authority', 'GIÁM ĐỐC'), at: 'title-of-signer' },
  says('signature-degree', 'signer', 'TS. Trần Văn Bình'),
  says('recipients-colon', 'recipients-title', 'Nơi nhận'),
  says('recipients-dash', 'recipient', 'Bộ Khoa học và Công nghệ;'),
  says('recipients-ends', 'recipient', '- Bộ Khoa học và Công nghệ'),
  without('archive-missing', ['archive']),
  says('archive-colon', 'archive', '- Lưu VT, VP.'),
  says('archive-office', 'archive', '- Lưu: VP, VT.'),
  says('archive-end', 'archive', '- Lưu: VT, VP'),
  says('archive-bracket', 'archive', '- Lưu: VT, VP(L.'),
  {
    ...says(
      'annex-named',
      'letter-b',
      'b) Hoàn thành trước ngày 15/5/2026 (thứ Sáu), lúc 08h00, đạt 95% số đơn vị theo đúng tiến độ đã đề ra.',
    ),
    at: 'annex',
  },
  says('annex-roman', 'annex-2', 'Phụ lục 2'),
  says('annex-capitals', 'annex', 'PHỤ LỤC I'),
  says('annex-order', 'annex-2', 'Phụ lục III'),
  says('placeholder-left', 'prose', proseText('do [tên đơn vị] chủ trì')),
  says('markdown-left', 'prose', proseText('**chủ trì')),
  says('bracket-stray', 'prose', proseText('(chủ trì')),
  says('quote-stray', 'prose', proseText('“chủ trì')),
  says('blank-doubled', 'prose', proseText('chủ  trì')),
  says('blank-before-mark', 'prose', proseText('chủ trì , hỗ trợ')),
  says('blank-after-mark', 'prose', proseText('chủ trì,hỗ trợ')),
  says('blank-in-bracket', 'prose', proseText('( chủ trì)')),
  says('mark-doubled', 'prose', proseText('chủ trì,, hỗ trợ')),
  says('letters-composed', 'prose', proseText('chủ tri\u0300')),
  says('letters-foreign', 'prose', proseText('chủ tr\u0456')),
  says('syllable-impossible', 'prose', proseText('chủ trìq')),
  says('word-doubled', 'prose', proseText('của của mình')),
  says('words-misspelt', 'prose', proseText('bất kíp')),
  says('tone-place', 'prose', proseText('hoà chung không khí')),
  says('speculation', 'prose', proseText('gần như')),
  says('people-capital', 'prose', proseText('cùng toàn thể nhân dân')),
  says(
    'clause-case',
    'letter-a',
    'a) Tuyên truyền sâu rộng vai trò của khoa học, công nghệ tới Nhân dân theo điểm a, Khoản 2 Điều 3 của Luật;',
  ),
  says('citation-number', 'prose', proseText('theo Nghị định 30/2020/NĐ-CP')),
  says('citation-blanks', 'prose', proseText('theo Nghị định số 30/2020/NĐ - CP')),
  says(
    'weekday',
    'letter-b',
    'b) Nội dung nêu tại “Phụ lục” (kèm theo), hoàn thành trước ngày 15/5/2026 (thứ Năm), lúc 08h00, đạt 95% số đơn vị.',
  ),
  says('day-impossible', 'prose', proseText('ngày 31/4/2026')),
  says('day-zero', 'prose', proseText('ngày 15/05/2026')),
  says('year-left', 'prose', proseText('hoàn thành trước ngày 15/5/2025')),
  says('district-left', 'prose', proseText('cùng UBND các huyện')),
  says('department-left', 'prose', proseText('cùng Sở Thông tin và Truyền thông')),
  says('province-left', 'prose', proseText('cùng tỉnh Đắk Nông')),
  says(
    'day-name-case',
    'basis',
    'Căn cứ Luật Khoa học, công nghệ và đổi mới sáng tạo ngày 27 tháng 6 năm 2025 về ngày khoa học và công nghệ Việt Nam;',
  ),
  says('hour-form', 'prose', proseText('lúc 08:00 ngày 15/5/2026')),
  says('percent-blank', 'prose', proseText('đạt 95 %')),
  says('number-separators', 'prose', proseText('chi 1,500,000 đồng')),
  says('day-name', 'prose', proseText('chào mừng Ngày Khoa học và Công nghệ Việt Nam')),
  says('signer-capitals', 'signer', 'TRẦN VĂN BÌNH'),
  without('title-missing', ['title', 'abstract', 'abstract-line']),
  without('recipients-missing', ['recipients-title', 'recipient', 'recipient-2', 'archive']),
  without(
    'addressees-missing',
    ['addressees', 'addressee', 'addressee-2'],
    says('', 'recipient', '- Sở Nội vụ;', dispatch).paper,
  ),
  letters('font-before-unicode', 'prose', {
    fonts: { ascii: '.VnTime', hAnsi: '.VnTime', eastAsia: '.VnTime', cs: '.VnTime' },
  }),
];

const lying = section('paper-upright', { widthMm: 297, heightMm: 210 });

/** A sheet that lies is right where there are tables: this one has none. */
const lyingPlain: Mutation = {
  ...lying,
  paper: {
    ...lying.paper,
    tables: lying.paper.tables.map((one) => ({ ...one, hasBorders: false })),
  },
};

/** All mutations. */
export const mutations: readonly Mutation[] = [...looks, ...head, ...text, lyingPlain];
