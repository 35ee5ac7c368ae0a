/** Sections pasted where a list is asked: each item with all that stands below it, and nothing else. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Chat } from '../../../src/assistant/records/chat.ts';
import type { Answers } from '../../../src/flow/conversation.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-02', agency: 'so-khcn' });
  for (const said of ['/kehoach', '2026', '1', 'bỏ qua', 'xong', 'xong', 'bỏ qua', 'bỏ qua'])
    await held.say(said);
  expect(held.last()).toContain('Hoạt động');
});
afterEach(() => held.close());

const answers = async (): Promise<Answers> =>
  ((await held.kept('chats/test:thu')) as unknown as Chat).conversation.stack[0]?.answers ?? {};

const section = `III. NỘI DUNG CÁC HOẠT ĐỘNG

1. Viết bài giới thiệu sản phẩm công nghệ của tỉnh trên Trang thông tin điện tử.
- *Chủ trì:* Văn phòng Sở.
- *Phối hợp:* Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN.
- *Thời gian thực hiện:* Trước, trong và sau ngày 18/5/2026.

2. Gặp mặt các nhà khoa học trẻ
* Thành phần:
- Lãnh đạo Sở;
- Đại diện các trường cao đẳng.
* Nội dung:
- Nghe ý kiến về đặt hàng nghiên cứu;
- Tặng hoa.
- *Chủ trì:* Văn phòng Sở
- *Thời gian:* 08h00 ngày 15/5/2026, tại Hội trường tầng 2.`;

it('reads a section as its items, each with what stands below it', async () => {
  await held.say(section);
  expect(held.last()).toContain('Đã ghi 2 mục');
  expect((await answers())['activities']).toMatchObject([
    {
      title: 'Viết bài giới thiệu sản phẩm công nghệ của tỉnh trên Trang thông tin điện tử',
      leads: ['Văn phòng Sở'],
      coordinators: ['Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN'],
      time: { anchor: '2026-05-18' },
    },
    {
      title: 'Gặp mặt các nhà khoa học trẻ',
      participants: ['Lãnh đạo Sở', 'Đại diện các trường cao đẳng'],
      details: ['Nghe ý kiến về đặt hàng nghiên cứu', 'Tặng hoa'],
      leads: ['Văn phòng Sở'],
      time: { start: '2026-05-15T08:00' },
      place: 'Hội trường tầng 2',
    },
  ]);
});

it('is taken back as a whole, and put back', async () => {
  await held.say(section);
  await held.say('hoàn tác');
  expect((await answers())['activities'] ?? []).toEqual([]);
  await held.say('hoan tac');
  expect((await answers())['activities']).toHaveLength(2);
});

it('reads a table by the names of its columns', async () => {
  await held.say(
    'STT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tTreo băng rôn\tVP\ttrước 15/5\n2\tTọa đàm\tTTTT\t15/5',
  );
  expect((await answers())['activities']).toMatchObject([
    { title: 'Treo băng rôn', leads: ['Văn phòng Sở'], time: { due: '2026-05-15' } },
    { title: 'Tọa đàm', time: { due: '2026-05-15' } },
  ]);
});

it('asks on about a bare title, and says which weekday a date is', async () => {
  await held.say('Treo cờ');
  expect(held.last()).toContain('chủ trì');
  await held.say('bỏ qua');
  await held.say('bỏ qua');
  await held.say('Tọa đàm - VP - thứ Hai ngày 15/5\nMít tinh - VP - 16/5');
  expect(held.last()).toContain('thứ Sáu');
});

it('gives each unit its tasks', async () => {
  await held.say('Tọa đàm - VP - 15/5\nTreo cờ - VP - 14/5');
  await held.say('xong');
  await held.say('bỏ qua');
  expect(held.last()).toContain('Phân công');
  await held.say(
    'Giao Văn phòng Sở chủ trì, phối hợp các phòng triển khai kế hoạch; tổng hợp báo cáo UBND tỉnh.\nTTTT: chuẩn bị hội trường, âm thanh',
  );
  const { assignments } = await answers();
  expect((assignments as Answers[]).map(({ unit }) => unit)).toEqual([
    'Văn phòng Sở',
    'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN',
  ]);
});

it('keeps the archive line below pasted recipients, and numbers before words', async () => {
  await held.say('Tọa đàm - VP - 15/5\nTreo cờ - VP - 14/5');
  for (const said of ['xong', 'bỏ qua', 'xong']) await held.say(said);
  expect(held.last()).toContain('Nơi nhận');
  await held.say('Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng;\n- Lưu: VT, QLKH(T).');
  expect((await answers())['archive']).toBe('VT, QLKH(T)');
  await held.say('quay lại');
  await held.say('1,2, UBND các xã');
  expect((await answers())['recipients']).toMatchObject([{}, {}, { name: 'UBND các xã' }]);
});
