/** Changes in words, at the review and after the draft: shown before and after, taken back by one press. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { play, type Play } from '../../play.ts';

let held: Play;
const say = async (text: string): Promise<string> =>
  (await held.say(text)).map(({ text: said }) => said).join('\n\n');
const factsNow = async () => {
  const [reply] = await held.press('Xong');
  return held.facts(reply?.files.at(-1)?.id ?? '');
};

beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
  await held.say(
    'làm kế hoạch 18/5 năm 2026, treo băng rôn VP làm trước 15/5, toạ đàm sáng 15/5 ở hội trường',
  );
  await held.press('Soạn ngay');
});
afterEach(() => held.close());

describe('a change in words after the draft', () => {
  it('changes several facts at once, and says that the file is older', async () => {
    const reply = await say('việc 2 giao cho TTTT, hạn 16/5; đổi người ký thành PGĐ Nguyễn Văn A');
    expect(reply).toContain('hội trường → Toạ đàm · Trung tâm Thông tin');
    expect(reply).toContain('GIÁM ĐỐC / Hoàng Văn Thuận → Người ký: PHÓ GIÁM ĐỐC / Nguyễn Văn A');
    expect(reply).toContain('Tệp đã gửi là bản trước khi đổi');
    const { activities, signature } = await factsNow();
    expect(activities[1]?.time?.due).toBe('2026-05-16');
    expect(signature?.name).toBe('Nguyễn Văn A');
  });

  it('is taken back as a whole by one press', async () => {
    await held.say('bỏ việc 1; đổi người ký thành PGĐ Nguyễn Văn A');
    await held.press('Hoàn tác');
    const { activities, signature } = await factsNow();
    expect([activities.length, signature?.name]).toEqual([2, 'Hoàng Văn Thuận']);
  });

  it.each([
    ['xóa 1', ['Toạ đàm']],
    ['bỏ việc cuối', ['Treo băng rôn']],
  ])('takes activities away: %s', async (text, left) => {
    await held.say(text);
    expect((await factsNow()).activities.map(({ title }) => title)).toEqual(left);
  });

  it('adds a coordinator to those that are there', async () => {
    await held.say('thêm TTTT phối hợp việc 1');
    await held.say('thêm Chi đoàn phối hợp việc 1');
    expect((await factsNow()).activities[0]?.coordinators).toHaveLength(2);
  });

  it.each(['sửa việc 2', 'việc 9 giao cho VP', 'xóa 3'])(
    'that does not say enough is asked back, and changes nothing: %s',
    async (text) => {
      expect(await say(text)).toContain('chưa có gì thay đổi');
      expect(await say('dừng')).not.toContain('Đã đổi');
    },
  );
});
