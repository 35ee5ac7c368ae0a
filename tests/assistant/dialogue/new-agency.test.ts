/** A new agency tells its units in whatever order and form; what it offers later is what it typed. */

import { describe, expect, it, onTestFinished } from 'vitest';

import { play, type Play } from '../../play.ts';

const toUnits = ['/coquan', '1', 'Sở Nội vụ', 'UBND tỉnh Cao Nguyên', 'SNV', 'Cao Nguyên'];

async function askUnits(): Promise<Play> {
  const held = await play({ today: '2026-04-20' });
  onTestFinished(() => held.close());
  for (const said of toUnits) await held.say(said);
  return held;
}

/** Skips what may be skipped until a question is asked. */
async function goTo(held: Play, question: string): Promise<void> {
  const needed = [
    ['năm nào', '2026'],
    ['Hoạt động.', '1'],
    ['Đã ghi', 'xong'],
  ] as const;
  for (let step = 0; step < 20 && !held.last().includes(question); step += 1)
    await held.say(needed.find(([words]) => held.last().includes(words))?.[1] ?? 'bỏ qua');
  expect(held.last()).toContain(question);
}

describe('units typed one by one', () => {
  it.each([
    ['Văn phòng Sở', 'Phòng Kế hoạch - PKH', '2. Phòng Kế hoạch · PKH'],
    ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', '2. Phòng Văn hóa - Xã hội'],
    ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội - VHXH', '2. Phòng Văn hóa - Xã hội · VHXH'],
  ])('“%s”, then “%s”, are two units', async (first, second, line) => {
    const held = await askUnits();
    await held.say(first);
    const [reply] = await held.say(second);
    expect(reply?.text).toContain('Đã ghi 2 mục:');
    expect(reply?.text).toContain(line);
  });

  it('one that was begun and has no name yet is no hindrance to the next', async () => {
    const held = await askUnits();
    for (const said of ['thêm', 'quay lại', 'thêm', 'tiếp tục']) await held.say(said);
    const [reply] = await held.say('Phòng Kế hoạch - PKH');
    expect(reply?.text).not.toContain('có lỗi');
  });
});

describe('recipients typed by an agency', () => {
  it.each(['{% if %}', 'Sở {{ 7*7 }}', '{{ agency | json }}'])(
    '%s are offered as they were typed, and mean nothing else',
    async (typed) => {
      const held = await askUnits();
      for (const said of ['bỏ qua', typed, 'GIÁM ĐỐC / Hà Văn A', 'xong', '/kehoach', '2026'])
        await held.say(said);
      await goTo(held, 'Nơi nhận?');
      expect(held.sent.at(-1)?.options.map(({ label }) => label)).toContain(typed);
    },
  );

  it('the usual ones are offered to a report in words, not as templates', async () => {
    const held = await askUnits();
    for (const said of ['bỏ qua', 'không', 'GIÁM ĐỐC / Hà Văn A', 'xong', '/baocao'])
      await held.say(said);
    await goTo(held, 'Kính gửi');
    const labels = held.sent.at(-1)?.options.map(({ label }) => label) ?? [];
    expect(labels).toContain('UBND tỉnh Cao Nguyên');
    expect(labels.join()).not.toContain('{{');
  });
});
