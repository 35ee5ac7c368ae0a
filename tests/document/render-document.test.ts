import { expect, test } from 'vitest';

import { levelOf } from '../../src/document/name-agency.ts';
import { DocumentError } from '../../src/errors.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { activity, draft, linesOf, minimalPlan, paragraphsOf, readPlan, wordsOf } from './draft.ts';

const department = (facts: Partial<DocumentFacts['agency']>) =>
  minimalPlan({ agency: { ...minimalPlan().agency, ...facts } });

test('a department stands under its parent, and only its own name is bold', () => {
  const [parent, issuer] = paragraphsOf(draft(readPlan('quang-ngai-2021')).blocks);
  expect(parent?.runs).toEqual([{ text: 'UBND TỈNH QUẢNG NGÃI' }]);
  expect(issuer?.runs).toEqual([{ text: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', bold: true }]);
});

test("a parent's name that fits on its line is written in full, a longer one is shortened", () => {
  const lines = (parent: string) => linesOf(draft(department({ parent })));
  expect(lines('Ủy ban nhân dân xã Ea Na')[0]).toBe('ỦY BAN NHÂN DÂN XÃ EA NA');
  expect(lines('Ủy ban nhân dân Thành phố Hồ Chí Minh')[0]).toBe('UBND THÀNH PHỐ HỒ CHÍ MINH');
});

test('a commune has nobody above it, and its name is written in full on two lines', () => {
  for (const name of [
    'UBND xã Quảng Ngọc',
    'Ủy ban nhân dân xã Quảng Ngọc',
    'Uỷ ban nhân dân xã Quảng Ngọc',
  ]) {
    const lines = linesOf(draft(department({ name, parent: 'Ủy ban nhân dân tỉnh Thanh Hóa' })));
    expect(lines.slice(0, 3)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ QUẢNG NGỌC',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ]);
  }
});

test('an office of a commune stands under its committee', () => {
  const agency = { level: 'commune', name: 'Phòng Văn hóa - Xã hội', parent: 'UBND xã Quảng Ngọc' };
  expect(linesOf(draft(department(agency as DocumentFacts['agency']))).slice(0, 2)).toEqual([
    'UBND XÃ QUẢNG NGỌC',
    'PHÒNG VĂN HÓA - XÃ HỘI',
  ]);
});

test('the level of an agency is told from its name when its profile does not say', () => {
  const level = (name: string) => levelOf({ ...minimalPlan().agency, name });
  expect(level('UBND phường Hạc Thành')).toBe('commune');
  expect(level('Sở Xây dựng')).toBe('department');
  expect(level('UBND tỉnh Thanh Hóa')).toBe('other');
  expect(level('Trung tâm Thông tin')).toBe('other');
});

test.each([
  [{ number: null }, 'Số:        /KH-STP'],
  [{ number: '5' }, 'Số: 05/KH-STP'],
  [{ number: '37' }, 'Số: 37/KH-STP'],
  [{ number: '37', sign: 'KH-STP-VP' }, 'Số: 37/KH-STP-VP'],
])('the number of %j is written %j', (facts, expected) => {
  expect(linesOf(draft(minimalPlan(facts)))).toContain(expected);
});

test.each([
  [{ year: 2027, month: 1, day: 5 }, 'Lào Cai, ngày 05 tháng 01 năm 2027'],
  [{ year: 2027, month: 3, day: 9 }, 'Lào Cai, ngày 09 tháng 3 năm 2027'],
  [{ year: 2027, month: 12, day: 10 }, 'Lào Cai, ngày 10 tháng 12 năm 2027'],
  [{ year: 2027, month: 5, day: null }, 'Lào Cai, ngày      tháng 5 năm 2027'],
  [{ year: null, month: null, day: null }, 'Lào Cai, ngày      tháng      năm'],
])('the day of issue %j is written %j', (date, expected) => {
  expect(linesOf(draft(minimalPlan({ date })))).toContain(expected);
});

test('number and day of issue stand on the same line', () => {
  const [header] = draft(minimalPlan()).blocks;
  const row = header?.type === 'table' ? header.rows[1] : undefined;
  expect(row?.cells.map((cell) => paragraphsOf(cell).map(wordsOf)[0])).toEqual([
    'Số:        /KH-STP',
    'Lào Cai, ngày      tháng      năm',
  ]);
});

test('the line under the motto is as long as the motto, those under names a third to a half', () => {
  const rules = (blocks: ReturnType<typeof draft>['blocks']): number[] =>
    blocks.flatMap((block) => {
      if (block.type === 'rule') return [block.lengthMm];
      return block.type === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap(rules)) : [];
    });
  const [agencyMm = 0, mottoMm = 0, abstractMm = 0] = rules(
    draft(readPlan('dak-nong-2024')).blocks,
  );
  expect(mottoMm).toBeCloseTo(56.1, 0);
  expect(agencyMm).toBeGreaterThan(64 / 3);
  expect(agencyMm).toBeLessThan(64 / 2);
  expect(abstractMm).toBeGreaterThan(140 / 3);
  expect(abstractMm).toBeLessThan(140 / 2);
});

test('the documents it rests on open the plan, divided by semicolons and cited once', () => {
  const bases = [
    { text: 'Căn cứ Luật số 93/2025/QH15;', number: null, date: null },
    { text: 'Kế hoạch số 2/KH-UBND ngày 05/01/2027 của UBND tỉnh', number: null, date: null },
  ];
  expect(linesOf(draft(minimalPlan({ bases, budget: 'Ngân sách' })))).toContain(
    'Thực hiện Luật số 93/2025/QH15; Kế hoạch số 2/KH-UBND ngày 05/01/2027 của UBND tỉnh; ' +
      'Sở Tư pháp xây dựng Kế hoạch hưởng ứng Ngày Pháp luật với các nội dung cụ thể như sau:',
  );
});

test('a plan that rests on nothing and says nothing opens with its own name alone', () => {
  expect(linesOf(draft(minimalPlan()))).toContain(
    'Sở Tư pháp xây dựng Kế hoạch hưởng ứng Ngày Pháp luật.',
  );
});

test('theme and slogan are printed exactly, in quotation marks', () => {
  const themes = ['khoa học - Động lực; đổi mới.'];
  const lines = linesOf(draft(minimalPlan({ themes, slogans: ['Chào mừng 18-5!'] })));
  expect(lines).toContain('- “khoa học - Động lực; đổi mới.”.');
  expect(lines).toContain('- “Chào mừng 18-5!”.');
});

test('an activity says who leads, who helps, when, where, who comes, what and who prepares what', () => {
  const full = activity({
    leads: ['Văn phòng Sở', 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN'],
    coordinators: ['Các phòng'],
    time: { text: 'hằng tuần, trước thứ Sáu', recurrence: 'hằng tuần' },
    place: 'Hội trường tầng 3',
    participants: ['Lãnh đạo Sở', 'Báo chí'],
    details: ['Trao giải', 'Trưng bày'],
    tasks: [{ title: 'Tham luận 1', leads: ['Thanh tra'], time: { text: 'trước 15/5' } }],
  });
  const lines = linesOf(draft(minimalPlan({ activities: [full] })));
  expect(lines.slice(lines.indexOf('1. Treo băng rôn'), -4)).toEqual([
    '1. Treo băng rôn',
    '- Chủ trì: Văn phòng Sở; Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN.',
    '- Phối hợp: Các phòng.',
    '- Thời gian: Hằng tuần, trước thứ Sáu.',
    '- Địa điểm: Hội trường tầng 3.',
    '- Thành phần:',
    '+ Lãnh đạo Sở;',
    '+ Báo chí.',
    '- Nội dung:',
    '+ Trao giải;',
    '+ Trưng bày.',
    '- Phân công chuẩn bị:',
    '(1) Tham luận 1. Chủ trì: Thanh tra. Thời gian: Trước ngày 15/5.',
  ]);
});

test('a table has columns only for what is known, and the same facts as the list', () => {
  const activities = [
    activity({ leads: ['A'], tasks: [{ title: 'Báo cáo', leads: ['B'] }] }),
    activity({ place: 'Hội trường', details: ['Trao giải'], participants: ['Báo chí', 'Hội'] }),
  ];
  const agency = { ...minimalPlan().agency, activityLayout: 'table' as const };
  const grid = draft(minimalPlan({ activities, agency })).blocks.find(
    (block) => block.type === 'table' && block.hasBorders,
  );
  if (grid?.type !== 'table') throw new Error('a table was asked for');
  expect(grid.headerRows).toBe(1);
  expect(grid.widthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(160, 0);
  expect(
    grid.rows.map(({ cells }) => cells.map((cell) => paragraphsOf(cell).map(wordsOf))),
  ).toEqual([
    [['STT'], ['Nội dung'], ['Chủ trì'], ['Thời gian'], ['Địa điểm']],
    [['1'], ['Treo băng rôn', '(1) Báo cáo. Chủ trì: B.'], ['A'], [''], ['']],
    [
      ['2'],
      ['Treo băng rôn', '- Trao giải.', 'Thành phần: Báo chí; Hội.'],
      [''],
      [''],
      ['Hội trường'],
    ],
  ]);
});

test('a row is kept on one page unless it is very long', () => {
  const agency = { ...minimalPlan().agency, activityLayout: 'table' as const };
  const activities = [activity(), activity({ details: Array<string>(40).fill('Trao giải') })];
  const grid = draft(minimalPlan({ activities, agency })).blocks.find(
    (block) => block.type === 'table' && block.hasBorders,
  );
  const rows = grid?.type === 'table' ? grid.rows : [];
  expect(rows.map(({ isKeptWhole }) => isKeptWhole)).toEqual([true, true, false]);
});

test('a department ends with an order, a commune with a request, both with the closing mark', () => {
  const closing = (facts: DocumentFacts) =>
    linesOf(draft(facts)).find((line) => line.endsWith('./.'));
  expect(closing(readPlan('dak-nong-2024'))).toContain('báo cáo Lãnh đạo Sở');
  expect(closing(readPlan('quang-ngoc-2026'))).toContain('UBND xã Quảng Ngọc đề nghị');
  expect(
    closing(minimalPlan({ agency: { ...minimalPlan().agency, name: 'Công an tỉnh' } })),
  ).toContain('của Công an tỉnh');
});

test('recipients have their notes, the file copy comes last', () => {
  const recipients = [
    { name: 'Bộ Tư pháp', note: 'báo cáo' },
    { name: 'Các phòng;', note: null },
  ];
  const lines = linesOf(draft(minimalPlan({ recipients, archive: 'VT, VP(L)' })));
  expect(lines.slice(lines.indexOf('Nơi nhận:'))).toEqual([
    'Nơi nhận:',
    '- Bộ Tư pháp (báo cáo);',
    '- Các phòng;',
    '- Lưu: VT, VP(L).',
    '……………………',
    '',
  ]);
});

test('the signature has a line for each authority, with the blank after its mark', () => {
  const signature = {
    authority: 'TM. ỦY BAN NHÂN DÂN / KT.CHỦ TỊCH',
    title: 'Phó Chủ tịch',
    name: 'Lê Văn Trường',
  };
  expect(linesOf(draft(minimalPlan({ signature }))).slice(-4)).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Lê Văn Trường',
  ]);
});

test('the closing sentence stays on the page of the signature, a heading on that of its text', () => {
  const { blocks } = draft(readPlan('dak-nong-2024'));
  const closing = blocks.at(-2);
  expect(closing).toMatchObject({ role: 'text', keepWithNext: true });
  const headings = blocks.filter((block) => block.type === 'paragraph' && block.role === 'heading');
  expect(headings.length).toBeGreaterThan(10);
  expect(headings.every((heading) => heading.type === 'paragraph' && heading.keepWithNext)).toBe(
    true,
  );
});

test('an empty fact is no fact', () => {
  const blank = minimalPlan({
    budget: ' ',
    purposes: ['', '\n'],
    archive: '',
    activities: [activity({ place: ' ', leads: [''], time: { text: '' } })],
    recipients: [{ name: '', note: '' }],
  });
  const known = minimalPlan({ activities: [activity()] });
  expect(linesOf(draft(blank))).toEqual(linesOf(draft(known)));
});

test('a plan without a title or an agency cannot be made, and the error names what is missing', () => {
  const nameless = minimalPlan({ title: ' ', agency: { ...minimalPlan().agency, name: '' } });
  expect(() => draft(nameless)).toThrow(DocumentError);
  expect(() => draft(nameless)).toThrow(
    expect.objectContaining({ missing: ['title', 'agency.name'] }),
  );
});

test('a plan has no Kính gửi, whatever the facts say', () => {
  const lines = linesOf(draft(minimalPlan({ addressees: ['Bộ Tư pháp'] })));
  expect(lines.join('\n')).not.toContain('Kính gửi');
});
