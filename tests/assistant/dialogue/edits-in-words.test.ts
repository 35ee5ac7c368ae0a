/** Changes in words, at the review and after the draft: shown before and after, taken back by one press. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { play, type Play } from '../../play.ts';

let held: Play;
const say = async (text: string): Promise<string> =>
  (await held.say(text)).map(({ text: said }) => said).join('\n\n');
const factsNow = async () => {
  const [reply] = await held.press('Bản mới');
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

  it('moves all days, each to a day that is worked, and shows before and after', async () => {
    const reply = await say('lùi tất cả 3 ngày');
    expect(reply).toContain(
      'trước ngày 15/5/2026 → Treo băng rôn · Văn phòng Sở · trước ngày 18/5',
    );
    // Sáng thứ Sáu 15/5 cộng ba ngày là thứ Hai 18/5.
    expect(reply).toContain('→ Toạ đàm · sáng ngày 18/5/2026 (thứ Hai)');
    const { activities } = await factsNow();
    expect(activities.map(({ time }) => time?.due)).toEqual(['2026-05-18', '2026-05-18']);
  });

  it('takes several orders of one message, and several activities of one order', async () => {
    const reply = await say('việc 1 và 2 do TTTT làm, bỏ việc 1, lùi tất cả 1 ngày');
    expect(reply).toContain('✕');
    const { activities } = await factsNow();
    expect(activities.map(({ title, leads }) => [title, leads.length])).toEqual([['Toạ đàm', 1]]);
    // Thứ Bảy 16/5 không làm việc.
    expect(activities[0]?.time?.due).toBe('2026-05-18');
  });

  it('shows no long review behind it: a new version is one press away', async () => {
    const replies = await held.say('việc 1 giao cho TTTT');
    expect(replies.at(-1)?.text.split('\n').length).toBeLessThanOrEqual(8);
    expect(replies.at(-1)?.options.map(({ label }) => label)).toEqual([
      'Bản mới',
      'Hoàn tác',
      'Sửa',
    ]);
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

describe('a change in words before the draft', () => {
  const at = async (...said: string[]) => {
    held = await play({ today: '2026-04-20', agency: 'so-khcn' });
    for (const text of said) await held.say(text);
  };
  const sentence =
    'kế hoạch 18/5 năm 2026, treo băng rôn trước 15/5, toạ đàm sáng 15/5 ở hội trường';

  it('is taken where what was understood is shown, and shown there again', async () => {
    await at(sentence);
    const reply = await say('việc 1 và 2 do VP làm');
    expect(reply).toContain(
      '1. Treo băng rôn · trước ngày 15/5/2026 → Treo băng rôn · Văn phòng Sở',
    );
    expect(reply).toContain('Tôi hiểu 2 việc');
    await held.press('Hoàn tác');
    expect(held.last()).not.toContain('Văn phòng Sở');
    expect(held.last()).toContain('Tôi hiểu 2 việc');
  });

  it('is taken in the middle of another question, which stands', async () => {
    await at(sentence);
    await held.press('Xem từng câu');
    const question = held.last();
    const reply = await say(
      'việc 2 giao TTTT, lùi tất cả 1 tuần; đổi người ký thành PGĐ Nguyễn Văn A',
    );
    expect(reply).toContain('Toạ đàm · Trung tâm Thông tin');
    expect(reply).toContain('→ Người ký: PHÓ GIÁM ĐỐC / Nguyễn Văn A');
    expect(reply).toContain(question.split('\n')[0]);
  });
});
