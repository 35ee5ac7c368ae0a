/** What is asked is counted steadily, offers what there is, and asks once what holds for all. */

import { describe, expect, it, onTestFinished } from 'vitest';

import { shortNameOf } from '../../../src/assistant/dialogue/write-results.ts';
import { openContent } from '../../../src/cli/open-content.ts';
import { play, type Play } from '../../play.ts';

async function open(agency: string, ...said: string[]): Promise<Play> {
  const held = await play({ today: '2026-04-20', agency });
  onTestFinished(() => held.close());
  for (const text of said) await held.say(text);
  return held;
}

const plan = ['/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua')];
const options = (held: Play) => held.sent.at(-1)?.options ?? [];
const answers = (held: Play) => options(held).filter(({ role }) => role === 'answer');

describe('options', () => {
  it('of one answer are no boxes to tick, and what stands is said', async () => {
    const held = await open('so-khcn', '/kehoach', '2026', 'quay lại');
    expect(answers(held).map(({ isChosen }) => isChosen)).toEqual([undefined, undefined]);
    expect(held.last()).toContain('Đang chọn: 2026');
  });

  it('of several answers are boxes', async () => {
    const held = await open('so-khcn', '/kehoach', '2026', '1');
    expect(held.last()).toContain('Văn bản chỉ đạo?');
    expect(answers(held).every(({ isChosen }) => isChosen === false)).toBe(true);
  });
});

/** Takes the first plan, then whatever is offered. @returns which question of how many each was */
async function countQuestions(held: Play): Promise<[number, number][]> {
  const counted: [number, number][] = [];
  for (let step = 0; step < 30 && !held.last().includes('Xem lại'); step += 1) {
    const [, number, of] = /Câu (\d+)\/(\d+)/.exec(held.last()) ?? [];
    if (number !== undefined) counted.push([Number(number), Number(of)]);
    await held.say(step === 0 ? '1' : 'xong');
  }
  return counted;
}

describe('questions', () => {
  it('are counted one by one, without those that another answer settles', async () => {
    const held = await open('so-khcn', ...plan, 'Tọa đàm - VP - 15/5', 'xong', 'bỏ qua', 'xong');
    for (let step = 0; step < 6 && !held.last().includes('Bản nháp đã xong'); step += 1)
      await held.say('xong');
    expect(held.last()).toContain('Bản nháp đã xong');
    await held.say('xong');
    await held.say('/baocao');
    const counted = await countQuestions(held);
    const numbers = [...new Set(counted.map(([number]) => number))];
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(counted.at(-1)?.[0]).toBe(counted.at(-1)?.[1]);
  });

  it.each(['vi', 'en'])(
    'that may have nothing to choose have words for that, in %s',
    (language) => {
      const { compiled, spoken } = openContent('.', () => undefined);
      const locale = spoken.find(({ id }) => id === language);
      const choosing = /gửi số|chọn số|chọn câu|chọn một|chọn từ|chọn hoặc|numbers?\b|choose/i;
      const lacking = [...compiled.values()]
        .flatMap(({ sequence }) => sequence.steps)
        .filter(({ options: offered, isAsked }) => offered?.from != null && isAsked === null)
        .map(({ message }) => message)
        .filter((message) => choosing.test(locale?.say(message, { name: '', year: 2026 }) ?? ''))
        .filter((message) => {
          const none = locale?.attribute(message, 'none', { name: '', year: 2026 }) ?? null;
          return none === null || choosing.test(none);
        });
      expect(lacking).toEqual([]);
    },
  );
});

describe('the name of a plan on a button', () => {
  it('keeps its year, however long it is', () => {
    const title = 'Tổ chức các hoạt động chào mừng Ngày Khoa học và Công nghệ Việt Nam '.repeat(3);
    expect(shortNameOf({ title, year: 2025 })).toMatch(/… \(2025\)$/);
    expect(shortNameOf({ title: 'Kế hoạch năm 2025', year: 2025 })).toBe('Kế hoạch năm 2025');
  });
});

describe('days that are over', () => {
  it('are asked about once a plan', async () => {
    const held = await open('so-khcn', ...plan, 'Tọa đàm', '1', '10/4');
    expect(held.last()).toContain('Ngày 10/4/2026 đã qua.');
    for (const said of ['có', 'Treo băng rôn', '1', '11/4']) await held.say(said);
    expect(held.last()).not.toContain('đã qua');
    expect(held.last()).toContain('Đã ghi 2 mục:');
    for (const said of ['Thi vẽ', '1', 'thứ Hai, 15/5']) await held.say(said);
    expect(held.last()).toContain('không phải thứ Hai');
  });
});

describe('days of a pasted list that are over', () => {
  it('are told in one line', async () => {
    const held = await open(
      'so-khcn',
      ...plan,
      'Thi vẽ - VP - 10/4\nTọa đàm - VP - 15/5\nTreo cờ - VP - 11/4',
    );
    expect(held.last()).toContain('Mục 1, 3: ngày đã qua');
    expect(held.last()).not.toContain('Ngày 10/4/2026 đã qua');
  });
});

describe('what is not asked on the way', () => {
  it('is offered in one line after the list, and gone through with a button', async () => {
    const held = await open('so-khcn', ...plan, 'Tọa đàm - VP - 15/5');
    const line = 'Có thể ghi thêm cho từng mục: phối hợp, địa điểm, thành phần, chi tiết';
    expect(held.last()).toContain(line);
    await held.press('Ghi thêm');
    expect(held.last()).toContain('phối hợp?');
    for (const said of ['1', 'Hội trường', 'Lãnh đạo Sở\nCác phòng', 'Xem phim'])
      await held.say(said);
    expect(held.last()).toContain('Việc nhỏ');
    await held.say('bỏ qua');
    expect(held.last()).toContain('Đã ghi 1 mục:');
    expect(held.last()).toContain('Hội trường');
    expect(held.last()).not.toContain('Có thể ghi thêm');
  });

  it('is named for one entry by its number', async () => {
    const held = await open(
      'so-khcn',
      ...plan,
      'Tọa đàm - VP - 15/5\nHội thao - VP - 15/5',
      'ghi thêm 2',
    );
    await held.say('bỏ qua');
    await held.say('Sân vận động');
    await held.say('dừng');
    await held.say('/kehoach');
    await held.say('quay lại');
    expect(held.last()).toMatch(/2\. Hội thao .*Sân vận động/);
    expect(held.last()).not.toMatch(/1\. Tọa đàm .*Sân vận động/);
  });

  it('stands in one line of the review, with numbers', async () => {
    const held = await open('so-khcn', ...plan, 'A - VP - 15/5', 'xong', 'bỏ qua', 'xong');
    for (let step = 0; step < 4 && !held.last().includes('Xem lại'); step += 1)
      await held.say('xong');
    const number = /Ghi thêm nếu cần .*?(\d+)\. Thời gian chung/.exec(held.last())?.[1] ?? '';
    await held.say(number);
    await held.say('từ 13/5 đến 18/5');
    expect(held.last()).toMatch(/\d+\. Thời gian chung: từ .*18\/5\/2026/i);
  });
});

describe('names of sections', () => {
  async function askNames(): Promise<Play> {
    const held = await open('so-khcn', ...plan, 'A - VP - 15/5', 'xong', 'bỏ qua', 'xong');
    for (let step = 0; step < 4 && !held.last().includes('Xem lại'); step += 1)
      await held.say('xong');
    await held.say(/(\d+)\. Tên mục/.exec(held.last())?.[1] ?? '');
    return held;
  }

  it('are kept for sections that there are', async () => {
    const held = await askNames();
    await held.say('nội dung thực hiện = Các hoạt động chính');
    await held.say('xong');
    const file = held.sent.flatMap(({ files }) => files).find(({ role }) => role === 'document');
    const facts = await held.facts(file?.id ?? '');
    expect(facts.sectionNames).toEqual([
      { section: 'Nội dung thực hiện', name: 'Các hoạt động chính' },
    ]);
  });

  it('of no section are refused, with those that there are', async () => {
    const held = await askNames();
    await held.say('Khai mạc = Lễ khai mạc');
    expect(held.last()).toContain('chưa rõ đổi tên mục nào');
    expect(held.last()).toContain('Nội dung thực hiện; Mục đích, yêu cầu');
  });
});
