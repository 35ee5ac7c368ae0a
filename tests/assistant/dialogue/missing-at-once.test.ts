/** What several activities lack is told at once, and answered by their numbers. */

import { expect, it, onTestFinished } from 'vitest';

import { play } from '../../play.ts';

it('leads are given to several activities in one message, with nothing typed taken for a title', async () => {
  const held = await play({ today: '2026-04-20', agency: 'so-khcn' });
  onTestFinished(() => held.close());
  await held.say('kế hoạch 18/5 năm 2026:\nTreo băng rôn\nTọa đàm - trước 15/5\nĐăng tin bài');
  expect(held.last()).toContain('Chưa có đơn vị chủ trì: việc 1, 2, 3.');
  await held.say('1 3 VP, 2 TTTT');
  expect(held.last()).toContain('Tôi hiểu 3 việc');
  expect(held.last()).toContain('2. Tọa đàm · Trung tâm Thông tin');
  expect(held.last()).not.toContain('Chưa có đơn vị chủ trì');
  await held.press('Hoàn tác');
  expect(held.last()).toContain('việc 1, 2, 3');
});
