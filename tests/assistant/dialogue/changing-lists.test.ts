/** Lists are changed with few words, and each change can be taken back. */

import { describe, expect, it, onTestFinished } from 'vitest';

import { chatKey, type Chat } from '../../../src/assistant/records/chat.ts';
import { createCommandReader } from '../../../src/assistant/inbound/read-command.ts';
import { openContent } from '../../../src/cli/open-content.ts';
import { play, type Play } from '../../play.ts';

async function begin(...said: string[]): Promise<Play> {
  const held = await play({ today: '2026-04-20', agency: 'so-khcn' });
  onTestFinished(() => held.close());
  for (const text of ['/kehoach', '2026', '1', ...said]) await held.say(text);
  return held;
}

const toActivities = Array<string>(5).fill('bỏ qua');
const fifteen = Array.from({ length: 15 }, (_, at) => `Việc ${at + 1} - Văn phòng Sở - 10/5`);

async function answersOf(held: Play) {
  const chat = (await held.kept(chatKey('test', 'thu'))) as unknown as Chat;
  return (chat.conversation.stack.at(-1)?.answers ?? {}) as Record<string, { title?: string }[]>;
}

const titles = async (held: Play) =>
  ((await answersOf(held))['activities'] ?? []).map(({ title }) => title);

describe('words with numbers', () => {
  const read = createCommandReader(openContent('.', () => undefined).spoken);
  it.each([
    ['xóa 6-13', [6, 7, 8, 9, 10, 11, 12, 13]],
    ['xóa mục 2 đến 4', [2, 3, 4]],
    ['xoa tu 2 den 4', [2, 3, 4]],
    ['xóa 1, 3-5 và 7', [1, 3, 4, 5, 7]],
    ['delete 2 to 3', [2, 3]],
    ['xóa 2–3', [2, 3]],
    ['xóa 5-2', [5, 2]],
    ['xóa 1-9999', [1, 9999]],
  ])('“%s” means %j', (said, numbers) => {
    expect(read(said)).toEqual({ verb: 'delete', numbers });
  });
  it('of moving, two numbers stay two', () => {
    expect(read('chuyển 3 đến 1')).toEqual({ verb: 'move', numbers: [3, 1] });
  });
});

describe('a list of activities', () => {
  it('loses a stretch of entries at once, and gets it back', async () => {
    const held = await begin(...toActivities, fifteen.join('\n'));
    await held.say('xóa 6-13');
    expect(await titles(held)).toEqual([1, 2, 3, 4, 5, 14, 15].map((at) => `Việc ${at}`));
    await held.say('hoan tac');
    expect(await titles(held)).toHaveLength(15);
  });

  it('offers to take back what was pasted, and to have it again', async () => {
    const held = await begin(...toActivities, 'Tọa đàm - 10/5', fifteen.join('\n'));
    await held.press('Hoàn tác');
    expect(await titles(held)).toEqual(['Tọa đàm']);
    await held.say('hoàn tác');
    expect(await titles(held)).toHaveLength(16);
  });

  it('“hoan tac” takes back the last change also where another question is asked', async () => {
    const held = await begin(...toActivities, 'Tọa đàm');
    expect(held.last()).toContain('chủ trì');
    for (const said of ['1', 'hoan tac']) await held.say(said);
    expect(await titles(held)).toEqual([]);
    expect(held.last()).toContain('Hoạt động.');
  });
});

describe('“hoan tac” where nothing was changed', () => {
  it.each([toActivities.slice(0, 1), toActivities])(
    'is no answer to the question (%#)',
    async (...said) => {
      const held = await begin(...said);
      const before = await answersOf(held);
      const asked = held.last();
      await held.say('hoan tac');
      expect(held.last()).toContain('Không có gì để hoàn tác.');
      expect(held.last()).toContain(asked.split('\n')[0] ?? '');
      expect(await answersOf(held)).toEqual(before);
    },
  );
});

describe('recipients', () => {
  const toRecipients = [...toActivities, '1', 'xong', 'bỏ qua', 'xong'];

  it.each([
    ['those offered', []],
    ['those left', ['press']],
  ])('typed once join %s that are ticked', async (_, steps) => {
    const held = await begin(...toRecipients);
    expect(held.last()).toContain('Nơi nhận?');
    const offered = held.sent.at(-1)?.options.filter(({ isChosen }) => isChosen) ?? [];
    expect(offered.length).toBeGreaterThan(3);
    if (steps.length > 0) await held.press(offered[0]?.label ?? '');
    await held.say('Hội Nông dân tỉnh (phối hợp)');
    const names = (await answersOf(held))['recipients'] as unknown as { name: string }[];
    expect(names).toHaveLength(offered.length + 1 - steps.length);
    expect(names.at(-1)).toEqual({ name: 'Hội Nông dân tỉnh', note: 'phối hợp' });
    await held.say('hoàn tác');
    expect(held.last()).toContain('Nơi nhận?');
    expect(held.last()).not.toContain('Hội Nông dân');
  });

  it('numbers choose anew, and a pasted list stands for itself', async () => {
    const held = await begin(...toRecipients, '2');
    expect((await answersOf(held))['recipients']).toHaveLength(1);
    const other = await begin(...toRecipients, 'Nơi nhận:\n- Sở A;\n- Sở B;\n- Lưu: VT.');
    expect((await answersOf(other))['recipients']).toHaveLength(2);
  });
});

describe('units ticked one by one', () => {
  it('are joined by one that is typed', async () => {
    const held = await begin(...toActivities, 'Tọa đàm');
    const [first, second] = held.sent.at(-1)?.options.map(({ label }) => label) ?? [];
    await held.press(first ?? '');
    await held.press(second ?? '');
    await held.say('Hội Nông dân tỉnh');
    const [activity] = (await answersOf(held))['activities'] as { leads?: string[] }[];
    expect(activity?.leads).toEqual([first, second, 'Hội Nông dân tỉnh']);
  });
});

describe('a question asked back', () => {
  it.each([
    'Làm sao để xóa mục?',
    'lam sao de xoa muc',
    'Câu này ghi thế nào ạ?',
    'How do I delete an item?',
    'muốn sửa mục 2 thì làm sao?',
  ])('“%s” gets an answer, and the question stands', async (said) => {
    const held = await begin(...toActivities, 'Tọa đàm - 10/5');
    await held.say(said);
    expect(held.last()).toContain('“xóa 6-13”');
    expect(held.last()).toContain('Đã ghi 1 mục:');
    expect(await titles(held)).toEqual(['Tọa đàm']);
  });

  it.each(['Vì sao em yêu khoa học', 'Làm thế nào để khởi nghiệp', 'Hội thảo “Làm sao sửa sai?”'])(
    '“%s” is the title of an activity',
    async (said) => {
      const held = await begin(...toActivities, `${said} - 10/5`);
      expect(await titles(held)).toEqual([said]);
    },
  );
});
