import { describe, expect, it, test } from 'vitest';

import { DocumentError } from '../../src/errors.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { activity, adapt, draft, linesOf, minimalPlan, readPlan, templateOf } from './draft.ts';

const template = templateOf('report');
const report = (facts: Partial<DocumentFacts> = {}) =>
  minimalPlan({ kind: 'report', title: 'Kết quả hưởng ứng Ngày Pháp luật', ...facts });
const linesIn = (facts: DocumentFacts) => linesOf(draft(facts, template));
const sectionIn = (lines: readonly string[], name: string) => {
  const start = lines.findIndex((line) => line.endsWith(`. ${name}`));
  const end = lines.findIndex((line, at) => at > start && /^[IVX]+\. /.test(line));
  return start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end);
};

describe('the report of Lạng Sơn', () => {
  const facts = readPlan('lang-son-2022-report');
  const lines = linesIn(facts);

  it('is addressed to those above, who are no recipients once more', () => {
    const at = lines.indexOf('Kính gửi:');
    expect(lines[at - 2]).toBe('BÁO CÁO');
    expect(lines.slice(at, at + 3)).toEqual([
      'Kính gửi:',
      '- Bộ Khoa học và Công nghệ;',
      '- UBND tỉnh Lạng Sơn.',
    ]);
    expect(lines.slice(lines.indexOf('Nơi nhận:'), -2)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Lãnh đạo Sở;',
      '- Các phòng, đơn vị trực thuộc Sở;',
      '- Lưu: VT, VP.',
    ]);
  });

  it('opens with both dispatches that it rests on', () => {
    const opening = lines.find((line) => line.startsWith('Thực hiện ')) ?? '';
    expect(opening).toContain('Công văn số 1838/VP-KGVX ngày 28/4/2022 của Văn phòng UBND tỉnh');
    expect(opening).toContain('; Công văn số 799/BKHCN-VP ngày 14/4/2022 của Bộ Khoa học');
    expect(opening).toMatch(/Sở Khoa học và Công nghệ báo cáo kết quả như sau:$/);
  });

  it('tells each result in the words in which it was told', () => {
    for (const { results, title } of facts.activities) {
      expect(lines.some((line) => line.endsWith(title))).toBe(true);
      for (const { text } of results) expect(lines.join('\n')).toContain(text);
    }
  });

  it('adds 11 and 2 to 13 articles, and people to nothing', () => {
    expect(sectionIn(lines, 'TỔNG HỢP SỐ LIỆU')).toEqual([
      '- 60 đại biểu;',
      '- 03 kỷ niệm chương;',
      '- Tổng số 13 tin, bài.',
    ]);
  });

  it('ends with its closing mark and the signature', () => {
    expect(lines.find((line) => line.endsWith('./.'))).toContain('kính báo cáo');
    expect(lines.slice(-2)).toEqual(['GIÁM ĐỐC', 'Nguyễn Thị Hà']);
  });
});

test('an activity without results has no data, and is counted so', () => {
  const activities = [activity({ results: ['11 tin, bài'] }), activity({ title: 'Tọa đàm' })];
  const lines = linesIn(report({ activities, asOf: '2027-05-05' }));
  expect(lines).toContain('- Kết quả: Chưa có số liệu.');
  expect(lines).toContain(
    '- Số hoạt động: 02; đã có kết quả: 01; chưa có số liệu: 01 (tính đến ngày 05/5/2027).',
  );
});

test('a report of nothing says nothing but that it is one', () => {
  const lines = linesIn(report());
  expect(lines).toContain('Sở Tư pháp báo cáo kết quả hưởng ứng Ngày Pháp luật như sau:');
  expect(lines.some((line) => line.startsWith('I. '))).toBe(false);
});

test('what stood in the way is told with the unit it stood in the way of', () => {
  const activities = [activity({ leads: ['Văn phòng'], obstacle: 'mưa bão kéo dài' })];
  const lines = linesIn(report({ activities }));
  expect(sectionIn(lines, 'KHÓ KHĂN, VƯỚNG MẮC')[0]).toBe(
    '- Treo băng rôn (Văn phòng): mưa bão kéo dài.',
  );
});

test('a day that the words of a result do not say is added to them', () => {
  const results = [
    { text: '11 tin, bài', on: '2027-05-18' },
    { text: 'Hội thảo ngày 5/5', on: '2027-05-05' },
  ];
  const lines = linesIn(report({ activities: [activity({ results })] }));
  expect(lines).toContain('+ 11 tin, bài (ngày 18/5/2027);');
  expect(lines).toContain('+ Hội thảo ngày 5/5.');
});

test('a table tells the same as the list', () => {
  const facts = readPlan('lang-son-2022-report');
  const agency = { ...facts.agency, activityLayout: 'table' as const };
  const cells = linesIn({ ...facts, agency, activities: [...facts.activities, activity()] });
  for (const { results, title } of facts.activities) {
    expect(cells).toContain(title);
    for (const { text } of results) expect(cells.join('\n')).toContain(text);
  }
  expect(cells).toContain('Chưa có số liệu');
});

test('those noted for report are addressed where nobody else is', () => {
  const recipients = [
    { name: 'Bộ Tư pháp', note: 'b/c' },
    { name: 'Các phòng', note: null },
  ];
  const lines = linesIn(report({ recipients }));
  expect(lines).toContain('Kính gửi: Bộ Tư pháp.');
  expect(lines.slice(lines.indexOf('Nơi nhận:') + 1, -2)).toEqual(['- Như trên;', '- Các phòng.']);
  const inside = linesIn(report({ recipients: [{ name: 'Các phòng', note: null }] }));
  expect(inside.join('\n')).not.toMatch(/Kính gửi|Như trên/);
});

test('a report is made of a plan without what was given out to the plan', () => {
  const plan = { ...readPlan('dak-nong-2024'), number: '37' };
  const facts = adapt(plan, 'report');
  expect(facts).toMatchObject({
    kind: 'report',
    number: null,
    sign: null,
    date: { year: 2024, month: null, day: null },
    activities: plan.activities,
  });
  const lines = linesIn(facts);
  expect(lines).toContain('Số:        /BC-SKHCN');
  expect(lines).toContain(
    'Kết quả tổ chức chào mừng Ngày Khoa học và Công nghệ Việt Nam năm 2024 và Kỷ niệm 65 năm thành lập Bộ Khoa học và Công nghệ',
  );
  expect(lines.filter((line) => line === '- Kết quả: Chưa có số liệu.')).toHaveLength(5);
});

test('a report without a title or an agency cannot be made', () => {
  expect(() => draft(report({ title: ' ' }), template)).toThrow(DocumentError);
});
