/** Answers are named at the review, and a list stands behind the line that calls for it. */

import { expect, it, onTestFinished } from 'vitest';

import { play, type PlaySettings } from '../../play.ts';

const open = async (settings: Partial<PlaySettings> = {}) => {
  const held = await play({ today: '2026-04-20', agency: 'so-khcn', ...settings });
  onTestFinished(() => held.close());
  return held;
};
const list =
  'kế hoạch 18/5 năm 2026:\nTreo băng rôn - VP - trước 15/5\nGửi văn bản đề nghị các xã - TTTT - trước 10/5';

it('a first line calls for a plan, the lines behind it are its activities', async () => {
  const held = await open();
  await held.say(list);
  expect(held.last()).toContain('Tôi hiểu 2 việc');
  expect(held.last()).toContain('2. Gửi văn bản đề nghị các xã · Trung tâm Thông tin');
});

it('what stands behind the name of an answer takes its place after the draft too', async () => {
  const held = await open();
  await held.say(list);
  await held.press('Soạn ngay');
  await held.say('Kinh phí: Ngân sách của Sở năm 2026');
  expect(held.last()).toContain('Kinh phí: Ngân sách của Sở năm 2026');
  await held.say('Tổ chức thực hiện:\nVăn phòng Sở: theo dõi, tổng hợp; báo cáo UBND tỉnh');
  const [reply] = await held.press('Bản mới');
  const facts = await held.facts(reply?.files.at(-1)?.id ?? '');
  expect(facts.budget).toBe('Ngân sách của Sở năm 2026');
  expect(facts.assignments.map(({ unit }) => unit)).toEqual(['Văn phòng Sở']);
});
