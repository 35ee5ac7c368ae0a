/** A whole document, or more of it than was asked for, is taken in one press and undone as one. */

import { readFileSync } from 'node:fs';

import { expect, it, onTestFinished } from 'vitest';

import { play, type Play, type PlaySettings } from '../../play.ts';

const plan = readFileSync('tests/fixtures/pasted/whole-plan.txt', 'utf8').trim();
const between = (from: string, to: string): string =>
  plan.slice(plan.indexOf(from), plan.indexOf(to)).trim();

async function open(settings: Partial<PlaySettings> = {}): Promise<Play> {
  const held = await play({ today: '2026-04-01', agency: 'so-khcn', ...settings });
  onTestFinished(() => held.close());
  return held;
}

const answers = async (held: Play): Promise<Record<string, unknown>> => {
  const chat = (await held.kept('chats/test:thu')) as {
    conversation: { stack: { answers: Record<string, unknown> }[] };
  };
  return chat.conversation.stack.at(-1)?.answers ?? {};
};

it('a whole plan at the first question is taken in one press', async () => {
  const held = await open();
  await held.say('/kehoach');
  await held.say(plan);
  expect(held.last()).toContain('văn bản chỉ đạo (2)');
  await held.press('Lấy luôn');
  expect(held.last()).toContain('2. Tọa đàm về giống lúa mới · ');
  expect(await answers(held)).toMatchObject({
    year: 2026,
    bases: [{ number: '512/BKHCN-VP' }, { number: '88/KH-UBND' }],
    activities: [{ title: 'Treo băng rôn tại trụ sở' }, { participants: [{}, {}] }],
    recipients: [{ name: 'UBND tỉnh' }, {}],
    archive: 'VT, VP',
    signature: { name: 'Đinh Thị Xuân Mai' },
  });
  await held.press('Hoàn tác');
  expect(await answers(held)).toEqual({ year: 2026 });
  await held.press('Lấy luôn');
  await held.press('Soạn ngay');
  expect(held.sent.at(-1)?.files.map(({ name }) => name)).toContain('Ke-hoach-18-5-2026.docx');
});

it('a whole plan begins one where nothing is under way; of a year that is over, the year is asked', async () => {
  const held = await open();
  await held.say(plan);
  expect(held.last()).toContain('Tôi hiểu 2 việc');
  const later = await open({ today: '2027-03-01' });
  await later.say(plan);
  expect(later.last()).toContain('Kế hoạch của năm nào?');
  await later.say('2027');
  expect(later.last()).toContain('Tôi hiểu 2 việc');
});

it('parts that are pasted one by one lie ready together', async () => {
  const held = await open();
  await held.say('/kehoach');
  await held.say(between('Nơi nhận', 'GIÁM ĐỐC'));
  expect(held.last()).toMatch(/^Câu 1.* Kế hoạch của năm nào\?/u);
  for (const said of ['2026', '1']) await held.say(said);
  await held.say(between('III. NỘI', 'V. TỔ'));
  expect(held.last()).toContain('hoạt động (2), kinh phí, nơi nhận (2), lưu');
  await held.press('Lấy luôn');
  expect(await answers(held)).toMatchObject({ activities: [{}, {}], recipients: [{}, {}] });
});

it('what is answered by hand is no longer offered', async () => {
  const held = await open();
  for (const said of ['/kehoach', '2026', '1']) await held.say(said);
  await held.say(between('Thực hiện', 'II. CHỦ ĐỀ'));
  expect(held.last()).toContain('mục đích (2), yêu cầu (1)');
  for (const said of ['xong', 'xong', 'Để vui']) await held.say(said);
  expect(held.last()).toContain('còn có: yêu cầu (1).');
});

it('a paste that the platform cut into two messages is read as one', async () => {
  const held = await open({ capabilities: { maxTextLength: 1_000 } });
  await held.say('/kehoach');
  const at = plan.indexOf(' mới\n* Thành phần');
  await held.say(plan.slice(0, at));
  held.wait(1_500);
  await held.say(plan.slice(at));
  await held.press('Lấy luôn');
  expect(await answers(held)).toMatchObject({
    year: 2026,
    bases: [{}, {}],
    activities: [{}, { title: 'Tọa đàm về giống lúa mới', leads: ['Phòng Quản lý Khoa học'] }],
    archive: 'VT, VP',
  });
});

it('what is typed later, or is short, is a message of its own', async () => {
  const held = await open({ capabilities: { maxTextLength: 1_000 } });
  for (const said of ['/kehoach', '2026', '1', 'bỏ qua', 'xong', 'xong', 'bỏ qua', 'bỏ qua'])
    await held.say(said);
  const section = between('1. Treo', 'IV. KINH');
  await held.say(section);
  await held.say('Chạy bộ');
  expect(await answers(held)).toMatchObject({ activities: [{}, {}, { title: 'Chạy bộ' }] });
  const long = plan.slice(0, 900);
  await held.say(long);
  held.wait(60_000);
  await held.say('Đạp xe');
  expect(held.last()).not.toContain('được đọc là một');
});
