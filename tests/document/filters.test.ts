import { expect, test } from 'vitest';

import { capitalise, cite, close, flow, joinSeries } from '../../src/document/filters.ts';

test.each([
  ['Tổ chức chào mừng Ngày Khoa học', 'tổ chức chào mừng Ngày Khoa học'],
  ['Hưởng ứng Ngày Pháp luật.', 'hưởng ứng Ngày Pháp luật'],
  ['Ngày Khoa học và Công nghệ', 'Ngày Khoa học và Công nghệ'],
  ['UBND xã tổ chức', 'UBND xã tổ chức'],
  ['Kế hoạch tổ chức tuần lễ', 'tổ chức tuần lễ'],
  ['Đẩy mạnh tuyên truyền', 'đẩy mạnh tuyên truyền'],
  ['Trao 03 kỷ niệm chương', 'trao 03 kỷ niệm chương'],
  ['18/5', '18/5'],
  ['', ''],
])('in the middle of a sentence %j is %j', (title, expected) => {
  expect(flow(title, 'Kế hoạch')).toBe(expected);
});

test.each([
  ['Văn phòng Sở', 'Văn phòng Sở.'],
  ['Văn phòng Sở. ', 'Văn phòng Sở.'],
  ['Văn phòng Sở;', 'Văn phòng Sở.'],
  ['nghiêm túc thực hiện./.', 'nghiêm túc thực hiện.'],
  ['báo, tạp chí,...', 'báo, tạp chí,...'],
  ['Ai dự?', 'Ai dự?'],
  ['“Chào mừng!”', '“Chào mừng!”'],
  ['', ''],
])('%j is closed as %j', (text, expected) => {
  expect(close(text)).toBe(expected);
});

test('a series keeps the commas inside its names', () => {
  expect(joinSeries(['Trung tâm Thông tin, Kỹ thuật', 'Văn phòng;'])).toBe(
    'Trung tâm Thông tin, Kỹ thuật; Văn phòng',
  );
});

test('a cited document loses the word that the opening says already', () => {
  expect(cite('Căn cứ Luật số 1;')).toBe('Luật số 1');
  expect(cite('Thực hiện Công văn số 2')).toBe('Công văn số 2');
  expect(cite('Công văn số 3 theo Luật')).toBe('Công văn số 3 theo Luật');
});

test('the first letter becomes a capital, also with its marks', () => {
  expect(capitalise('đêm 17/5')).toBe('Đêm 17/5');
  expect(capitalise('ủy ban')).toBe('Ủy ban');
  expect(capitalise("08h00' ngày 17/5")).toBe("08h00' ngày 17/5");
  expect(capitalise(null)).toBe('');
});
