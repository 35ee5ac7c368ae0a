/** Where messages can be edited, a chat stays short: what is answered is ticked in its place. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Capabilities, Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';

/** As a messenger on a phone has it. */
const messenger: Partial<Capabilities> = {
  maxButtons: 4,
  maxButtonLength: 40,
  maxTextLength: 4_096,
  maxCaptionLength: 1_024,
  maxFiles: 1,
  canEdit: true,
  remembersSent: false,
};

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn', capabilities: messenger });
});
afterEach(() => held.close());

const say = async (...texts: string[]): Promise<void> => {
  for (const text of texts) await held.say(text);
};
const live = (): Outgoing[] => held.screen().filter(({ options }) => options.length > 0);
const labels = ({ options }: Outgoing): string[] => options.map(({ label }) => label);
const last = (): Outgoing => {
  const shown = held.screen().at(-1);
  if (shown === undefined) throw new Error('nothing is shown');
  return shown;
};

describe('the question that was answered', () => {
  it('is shown with a tick on the answer and without buttons, above the next one', async () => {
    await say('/kehoach', '2026');
    const [asked, next] = held.screen();
    expect(asked?.text).toMatch(/^Câu 1\/12\. Kế hoạch của năm nào\?\n✓ 2026$/);
    expect(asked?.options).toEqual([]);
    expect(next?.text).toMatch(/^Câu 2\/12\./);
    expect(held.screen()).toHaveLength(2);
  });

  it('says what was chosen by pressing, too', async () => {
    await say('/kehoach');
    await held.press('2027');
    expect(held.screen()[0]?.text).toContain('✓ 2027');
  });

  it('leaves only one message with buttons, however far one goes', async () => {
    await say('/kehoach', '2026', '1', 'bỏ qua', 'bỏ qua', 'quay lại', 'bỏ qua', '99');
    expect(live()).toEqual([last()]);
    await say('dừng');
    expect(live().map(labels)).toEqual([['Làm tiếp']]);
  });

  it('keeps its words where they are too long to be shown twice, and is only cut for its answer', async () => {
    await say('/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua'));
    await say(
      Array.from({ length: 12 }, (_, at) => `Việc ${at} ${'rất dài '.repeat(12)}`).join('\n'),
    );
    const before = held.screen().at(-1);
    expect(before?.text.length).toBeGreaterThan(600);
    await say('xong');
    const tidied = held.screen().at(-2);
    expect(tidied?.text).toBe(before?.text);
    expect(tidied?.options).toEqual([]);
  });

  it('shows a long answer cut, on one line', async () => {
    await say('/coquan', 'dừng', '/coquan mới', 'UBND xã', `Ủy ban ${'nhân dân '.repeat(18)}xã`);
    const tidied = held.screen().at(-2);
    expect(tidied?.text.split('\n').at(-1)).toMatch(/^✓ Ủy ban .*…$/);
    expect(tidied?.text.split('\n').at(-1)?.length).toBeLessThanOrEqual(122);
  });
});

describe('the same question again', () => {
  const purposes = ['/kehoach', '2026', '1', 'bỏ qua', 'xong', 'xong'];

  it('is redrawn in its place when a tick is set', async () => {
    await say(...purposes);
    const count = held.screen().length;
    const [reply] = await held.press('1');
    expect(reply?.replaces).toMatchObject({ orElse: 'send' });
    expect(held.screen()).toHaveLength(count);
    expect(last().options[0]?.isChosen).toBe(true);
    await held.press('1');
    expect(held.screen()).toHaveLength(count);
    expect(last().options[0]?.isChosen).toBe(false);
  });

  it('is a message of its own where something else is said with it, or it was typed', async () => {
    await say(...purposes);
    const count = held.screen().length;
    const replies = await held.say('/khauhieu 2024');
    expect(replies.at(-1)?.text).toMatch(/2024[^]*Câu 6\/12/);
    expect(held.screen()).toHaveLength(count + 1);
    expect(live()).toEqual([last()]);
  });

  it('is asked anew where an old button is pressed', async () => {
    await say('/kehoach');
    const [stale] = held.screen()[0]?.options ?? [];
    await say('2026');
    const replies = await held.send({ text: '', option: stale?.id ?? '' });
    expect(replies.at(-1)?.text).toMatch(/^Câu hỏi đó đã qua\. Câu hiện tại:\n\nCâu 2\/12/);
    expect(live()).toEqual([last()]);
  });
});

describe('a list that is longer than the screen', () => {
  beforeEach(() => say('/kehoach', '2026', '1', 'bỏ qua', 'xong', 'xong'));

  it('is paged in place, its numbers going on', async () => {
    const first = last();
    expect(first.text).toContain('Trang 1/');
    expect(labels(first)).toEqual(expect.arrayContaining(['1', '4', 'Tiếp ›']));
    expect(labels(first)).not.toContain('‹ Trước');
    const count = held.screen().length;
    await held.press('Tiếp ›');
    expect(held.screen()).toHaveLength(count);
    expect(last().text).toContain('Trang 2/');
    expect(labels(last())).toEqual(expect.arrayContaining(['5', '‹ Trước']));
    await held.press('‹ Trước');
    expect(last().text).toBe(first.text);
    expect(labels(last())).toEqual(labels(first));
  });

  it('stays on its page when something on it is ticked', async () => {
    await held.press('Tiếp ›');
    await held.press('5');
    expect(last().text).toContain('Trang 2/');
    expect(last().text).toMatch(/^5\. .* ✓$/m);
    const asked = held.screen().length;
    await held.press('‹ Trước');
    expect(held.screen()).toHaveLength(asked);
  });
});

describe('a document', () => {
  it('comes as one file a message, the last with the words and the buttons', async () => {
    await say('/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - VP - 15/5');
    await say('xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong');
    const replies = await held.say('xong');
    const files = replies.filter((reply) => reply.files.length > 0);
    expect(files.map((reply) => reply.files.length)).toEqual([1, 1]);
    expect(files[0]).toMatchObject({ options: [], text: 'Trang 1 của kế hoạch' });
    expect(files[1]?.text).toContain('Bản nháp đã xong');
    expect(files[1]?.options.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Sửa', 'Xong']),
    );
    expect(live()).toHaveLength(1);
  });

  it('keeps its buttons while something is looked up, and nothing is said of it again', async () => {
    await say('/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - VP - 15/5');
    await say('xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong', 'xong');
    held.wait(24 * 3_600_000);
    const replies = await held.say('/khauhieu 2024');
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toMatch(/^Ngày Khoa học và Công nghệ Việt Nam/);
    expect(replies[0]?.text).not.toMatch(/Ta đang làm|Bấm Sửa/);
    const button = live()[0]?.options.find(({ label }) => label === 'Sửa');
    const answers = await held.send({ text: 'Sửa', option: button?.id ?? '' });
    expect(answers.at(-1)?.text).toContain('Xem lại');
  });

  it('comes into a group the same way', async () => {
    const code = /Mã gắn nhóm: (\S+)/.exec((await held.say('/nhom')).at(-1)?.text ?? '')?.[1] ?? '';
    const group = held.as({ name: 'Thu', group: 'nhóm' });
    await group.say(`/nhom ${code}`);
    await group.say('/kehoach');
    await group.follow();
    await say('2026', '1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - VP - 15/5');
    await say('xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong');
    await held.as({ name: 'Thu' }).say('xong');
    const posted = held.screen('nhóm').filter(({ files }) => files.length > 0);
    expect(posted.map(({ files }) => files[0]?.role)).toEqual(['picture', 'document']);
    expect(posted[1]?.text).toContain('Thu vừa soạn xong');
  });
});

it('asks for no number where the buttons have none', async () => {
  await say('/coquan mới');
  expect(
    last()
      .options.slice(0, 3)
      .every(({ label }) => !/^\d/.test(label)),
  ).toBe(true);
  await say('Sở Y tế');
  expect(last().text).toMatch(
    /^Không có lựa chọn “Sở Y tế”\. Anh\/chị chọn một trong 3 lựa chọn sau:/,
  );
});
