/** What of a plan's progress is asked about. */

import { expect, it } from 'vitest';

import { readNarrowing } from '../../src/duty/narrow-progress.ts';

const units = [
  { name: 'Phòng Quản lý Khoa học', shortForms: ['Phòng QLKH', 'QLKH'] },
  { name: 'Văn phòng Sở', shortForms: ['VP'] },
];

it.each([
  ['việc của phòng QLKH', 'cua Phòng Quản lý Khoa học'],
  ['viec cua VP den dau roi', 'cua Văn phòng Sở'],
  ['việc nào sắp tới hạn?', 'sap'],
  ['ai chưa báo cáo?', 'chua'],
  ['tiến độ đến đâu rồi', ''],
  ['tiến độ của kế hoạch', ''],
])('%s', (text, asked) => {
  expect(readNarrowing(text, { units })).toBe(asked);
});
