/** Facts of documents as agencies have them, any mixture of them. */

import fc from 'fast-check';

import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { factsSchema } from '../document/draft.ts';

const some = <T>(values: readonly T[], max: number, min = 0): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: min, maxLength: Math.min(max, values.length) });

interface Office {
  readonly agency: { readonly symbol: string; readonly [fact: string]: unknown };
  readonly units: readonly string[];
  readonly signatures: readonly object[];
}

const offices: readonly Office[] = [
  {
    agency: {
      ...{ level: 'department', name: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN' },
      ...{ parent: 'Ủy ban nhân dân tỉnh Nam Sơn', place: 'Nam Sơn' },
    },
    units: [
      ...['Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Thanh tra Sở', 'Phòng Kế hoạch - Tài chính'],
      ...['Trung tâm Thông tin, Kỹ thuật và Ứng dụng', 'Chi cục Tiêu chuẩn Đo lường Chất lượng'],
      ...['Phòng Quản lý Công nghệ, Thị trường công nghệ và Chuyên ngành', 'Chi đoàn Sở'],
    ],
    signatures: [
      { authority: null, title: 'GIÁM ĐỐC', name: 'Trần Minh Khôi' },
      { authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Vũ Thị Lan Anh' },
      { authority: 'TL. GIÁM ĐỐC', title: 'CHÁNH VĂN PHÒNG', name: 'Đỗ Quốc Bảo' },
    ],
  },
  {
    agency: {
      ...{ level: 'commune', name: 'Ủy ban nhân dân xã An Phước', symbol: 'UBND' },
      ...{ parent: null, place: 'An Phước' },
    },
    units: [
      ...['Văn phòng HĐND và UBND', 'Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Công an xã'],
      ...['Trung tâm Phục vụ hành chính công', 'Đoàn Thanh niên xã', 'Trạm Y tế xã'],
    ],
    signatures: [
      { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Lý Văn Sáng' },
      {
        ...{ authority: 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH' },
        name: 'Ngô Thị Bích Hạnh',
      },
    ],
  },
];

const titles = [
  'Tổ chức các hoạt động chào mừng Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam năm 2026',
  'Hưởng ứng Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam (18/5) năm 2026',
  'Tổ chức Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam năm 2026 trên địa bàn',
];

const activityTitles = [
  'Treo băng rôn, khẩu hiệu tại trụ sở và các trục đường chính',
  'Tuyên truyền trên Trang thông tin điện tử và hệ thống truyền thanh cơ sở',
  'Tọa đàm về ứng dụng trí tuệ nhân tạo trong giải quyết thủ tục hành chính',
  'Hội thảo chia sẻ kết quả nghiên cứu của các đề tài cấp tỉnh',
  'Tổ chức Ngày hội trải nghiệm khoa học cho học sinh',
  'Gặp mặt, biểu dương các tác giả có sáng kiến tiêu biểu',
  'Phát hành số đặc biệt của bản tin Khoa học và Công nghệ',
  'Tập huấn kỹ năng số cho công chức, viên chức',
];

const times = [
  { text: 'Trước ngày 10/5/2026', due: '2026-05-10' },
  { text: 'Hoàn thành trước ngày 15/5/2026', due: '2026-05-15' },
  { text: 'Từ ngày 04/5/2026 đến ngày 20/5/2026', start: '2026-05-04', due: '2026-05-20' },
  { text: 'Tháng 5/2026', start: '2026-05-01', due: '2026-05-31' },
  { text: '08h00 ngày 15/5/2026', start: '2026-05-15T08:00', due: '2026-05-15' },
  { text: 'Trước, trong và sau ngày 18/5/2026', anchor: '2026-05-18' },
];

const places = ['Hội trường tầng 3', 'Nhà văn hóa trung tâm', 'Trường Trung học cơ sở An Phước'];
const details = [
  'Trưng bày các sản phẩm của hội thi sáng tạo',
  'Trao giải cuộc thi tìm hiểu về chuyển đổi số',
  'Giới thiệu chính sách mới về đổi mới sáng tạo',
];
const guests = [
  'Đại diện lãnh đạo các phòng chuyên môn',
  'Đại diện các thôn',
  'Các tác giả đạt giải',
];
const purposes = [
  'Nâng cao nhận thức của cán bộ và người dân về vai trò của khoa học',
  'Tôn vinh những người làm khoa học có nhiều đóng góp cho địa phương',
  'Khuyến khích học sinh tìm tòi, sáng tạo',
];
const requirements = [
  'Các hoạt động phải thiết thực, tiết kiệm và đúng tiến độ',
  'Phân công rõ người, rõ việc, rõ thời hạn',
];
const bases = [
  {
    text: 'Công văn số 1122/BKHCN-VP ngày 27/3/2026 của Bộ Khoa học và Công nghệ về việc hướng dẫn tổ chức Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam năm 2026',
    ...{ number: '1122/BKHCN-VP', date: '2026-03-27' },
  },
  {
    text: 'Kế hoạch số 64/KH-UBND ngày 02/4/2026 của Ủy ban nhân dân tỉnh Nam Sơn về phát triển khoa học, công nghệ năm 2026',
    ...{ number: '64/KH-UBND', date: '2026-04-02' },
  },
];
const themes = [
  'Đổi mới sáng tạo vì cuộc sống của người dân',
  'Khoa học và công nghệ - Nền tảng của tăng trưởng',
];
const slogans = [
  'Nhiệt liệt chào mừng Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam',
  'Mỗi người dân là một công dân số',
];
const tasks = [
  'Chuẩn bị hội trường, âm thanh và nước uống',
  'Viết bài đăng trên trang thông tin điện tử',
  'Tổng hợp kết quả, báo cáo lãnh đạo trước ngày 25/5/2026',
];
const recipients = [
  { name: 'Bộ Khoa học và Công nghệ', note: 'báo cáo' },
  { name: 'UBND tỉnh Nam Sơn', note: 'báo cáo' },
  { name: 'Các phòng, đơn vị trực thuộc', note: null },
  { name: 'Đảng ủy, HĐND xã', note: null },
  { name: 'UBND các xã, phường', note: null },
];

const anyActivity = (units: readonly string[], title: string) =>
  fc
    .record({
      units: some(units, 4, 1),
      leads: fc.integer({ min: 0, max: 2 }),
      time: fc.option(fc.constantFrom(...times)),
      place: fc.option(fc.constantFrom(...places)),
      details: some(details, 3),
      participants: some(guests, 3),
    })
    .map(({ units: mine, leads, ...rest }) => ({
      ...{ title, leads: mine.slice(0, leads), coordinators: mine.slice(leads) },
      ...rest,
    }));

const codes: Readonly<Record<string, string>> = {
  ...{ plan: 'KH', report: 'BC', notice: 'TB', invitation: 'GM' },
};
const signOf = (kind: string, symbol: string): string => {
  const code = codes[kind];
  return code === undefined ? `${symbol}-VP` : `${code}-${symbol}`;
};

/** Any facts of a kind of document. */
export const anyFacts = (kind: string): fc.Arbitrary<DocumentFacts> =>
  fc
    .record({
      office: fc.constantFrom(...offices),
      layout: fc.constantFrom('list', 'table'),
      chosen: fc.shuffledSubarray(activityTitles, { minLength: 1, maxLength: 6 }),
    })
    .chain(({ office, layout, chosen }) =>
      fc.record({
        kind: fc.constant(kind),
        occasion: fc.constant('science-day'),
        year: fc.constant(2026),
        agency: fc.constant({ ...office.agency, activityLayout: layout }),
        number: fc.option(fc.integer({ min: 10, max: 999 }).map(String)),
        sign: fc.constant(signOf(kind, office.agency.symbol)),
        date: fc.constantFrom(
          { year: 2026, month: 4, day: 8 },
          { year: 2026, month: 5, day: null },
        ),
        title: fc.constantFrom(...titles),
        addressees: some(['Các sở, ban, ngành tỉnh', 'UBND các xã, phường'], 2, 1),
        bases: some(bases, 2),
        purposes: some(purposes, 3),
        requirements: some(requirements, 2),
        themes: some(themes, 2),
        slogans: some(slogans, 2),
        activities: fc.tuple(...chosen.map((title) => anyActivity(office.units, title))),
        budget: fc.option(fc.constant('Từ nguồn kinh phí được giao năm 2026')),
        assignments: some(office.units, 3).chain((units) =>
          fc.tuple(
            ...units.map((unit) => some(tasks, 3, 1).map((mine) => ({ unit, tasks: mine }))),
          ),
        ),
        recipients: some(recipients, 5),
        archive: fc.constantFrom('VT, VP', 'VT, VP(L)', 'VT, KHCN (Hà)'),
        signature: fc.constantFrom(...office.signatures),
        event: fc.constant(
          'Tọa đàm chào mừng Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam',
        ),
        guests: some(guests, 3, 1),
      }),
    )
    .map((facts) => printedFacts(factsSchema.parse(facts)));

/** What the form itself adds: a document with addressees goes to them first ("Như trên"). */
function printedFacts(facts: DocumentFacts): DocumentFacts {
  const first: Readonly<Record<string, string>> = {
    ...{ dispatch: 'Như trên', report: 'Như trên', invitation: 'Như kính mời' },
  };
  const name = first[facts.kind];
  const others = facts.recipients.filter((one) => !(facts.addressees ?? []).includes(one.name));
  const recipients = name === undefined ? others : [{ name, note: null }, ...others];
  return { ...facts, recipients };
}

/** The facts that any kind of document prints in the same way. */
export const headFacts = [
  ...['kind', 'year', 'agency', 'number', 'sign', 'date', 'title', 'bases'],
  ...['recipients', 'archive', 'signature'],
] as const;

/** The facts that a plan prints beside these. */
export const planFacts = [
  ...['purposes', 'requirements', 'themes', 'slogans', 'activities', 'budget', 'assignments'],
] as const;
