/** Every message is taken once, answered once, and leads back to where one was. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { chatKey, type Chat } from '../../../src/assistant/records/chat.ts';
import { outboxKey } from '../../../src/assistant/records/outgoing.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';
import { paragraphsOf } from '../../read-docx.ts';

let held: Play;
let fails: (outgoing: Outgoing) => boolean;
beforeEach(async () => {
  fails = () => false;
  held = await play({
    today: '2026-04-20',
    agency: 'so-khcn',
    fails: (outgoing) => fails(outgoing),
  });
});
afterEach(() => held.close());

const say = async (...texts: string[]): Promise<string> => {
  for (const text of texts) await held.say(text);
  return held.sent.at(-1)?.text ?? '';
};
const chat = async (): Promise<Chat> =>
  (await held.kept(chatKey('test', 'thu'))) as unknown as Chat;

const untilReview = [
  ...['/kehoach', '2026', '1', 'bỏ qua', 'xong', 'xong', '1', '1'],
  ...['Tọa đàm - Văn phòng Sở - 8h ngày 15/5 - Hội trường', 'xong', 'bỏ qua', 'bỏ qua'],
  ...['xong', 'xong'],
];

describe('the same message delivered twice', () => {
  it('changes nothing the second time, and is not answered again', async () => {
    await say('/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua'));
    await held.say('Tọa đàm - Văn phòng Sở - 15/5', 'once');
    const before = await chat();
    expect(await held.say('Tọa đàm - Văn phòng Sở - 15/5', 'once')).toEqual([]);
    expect(await chat()).toEqual(before);
    await held.restart();
    expect(await held.say('Tọa đàm - Văn phòng Sở - 15/5', 'once')).toEqual([]);
    expect(await chat()).toEqual(before);
  });

  it('changes nothing when both arrive at the same moment', async () => {
    await say('/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua'));
    const count = held.sent.length;
    const message = { id: 'twice', chat: 'thu', user: 'thu', text: 'Tọa đàm - 15/5', option: null };
    await Promise.all([held.receive(message), held.receive(message)]);
    expect(held.sent.length).toBe(count + 1);
    expect((await chat()).conversation.stack[0]?.answers['activities']).toHaveLength(1);
  });
});

describe('a look-up in the middle of a dialogue', () => {
  it.each([
    ['/khauhieu 2024', 'năm 2024'],
    ['khẩu hiệu năm 2021?', 'năm 2021'],
    ['/khauhieu 2015', 'chưa có dữ liệu'],
    ['/trogiup', '/kehoach'],
    ['Trợ giúp', '/kehoach'],
    ['tiep tuc', ''],
    ['/batdau', 'Văn Thư'],
    ['/khauhieu abc', 'chưa rõ'],
    ['/xyz', 'Chưa có lệnh /xyz'],
  ])('%s is answered, and the same question is asked again', async (asked, answer) => {
    await say('/kehoach', '2026', '1');
    const question = held.sent.at(-1);
    const { conversation } = await chat();
    const [reply] = await held.say(asked);
    expect(reply?.text).toContain(answer);
    expect(reply?.text.endsWith(question?.text ?? '-')).toBe(true);
    expect(reply?.options.map(({ label }) => label)).toEqual(
      question?.options.map(({ label }) => label),
    );
    const after = (await chat()).conversation;
    const copies: unknown = expect.anything();
    expect(after.stack).toEqual(conversation.stack.map((frame) => ({ ...frame, copies })));
    await held.press('Bỏ qua');
    expect((await chat()).conversation.stack[0]?.answers).toMatchObject({ bases: null });
  });
});

describe('a dialogue that was stopped', () => {
  it('goes on where it was after the program was started again', async () => {
    const asked = await say('/kehoach', '2026', '1', 'bỏ qua');
    expect(await say('Dừng')).toContain('Đã dừng.');
    await held.restart();
    expect(await say('xin chào')).toContain('Tôi chưa hiểu ý anh/chị');
    const again = await say('/kehoach');
    expect(again).toContain('Bản trước còn dở, xin làm tiếp.');
    expect(again.endsWith(asked)).toBe(true);
    expect((await chat()).conversation.stack[0]?.answers).toMatchObject({ year: 2026 });
  });

  it('goes on without being stopped, when the program ends in between', async () => {
    await say('/kehoach', '2026');
    await held.restart();
    expect(await say('1')).toContain('Văn bản chỉ đạo?');
  });
});

describe('a reply that could not be sent', () => {
  it('is kept and sent when the program starts again, once, where nothing newer takes its place', async () => {
    await say('/kehoach');
    let failed = 0;
    fails = () => (failed += 1) <= 2;
    expect(await held.say('2026')).toEqual([]);
    expect(await held.say('1')).toEqual([]);
    expect(await held.keys(outboxKey('test', 'thu'))).toHaveLength(2);
    await held.restart();
    expect(held.sent.map(({ text }) => /Câu \d+/.exec(text)?.[0])).toEqual(['Câu 1', 'Câu 3']);
    expect(await held.keys(outboxKey('test', 'thu'))).toEqual([]);
    await held.restart();
    expect(held.sent).toHaveLength(2);
  });

  it('takes nothing from the answers', async () => {
    await say('/kehoach');
    fails = () => true;
    await held.say('2026');
    fails = () => false;
    expect(await say('1')).toContain('Văn bản chỉ đạo?');
  });
});

describe('a finished plan', () => {
  it('is made anew after “Sửa”, as the next version of the same document', async () => {
    await say(...untilReview);
    const [first] = await held.say('xong');
    expect(first?.text).toContain('Bản nháp đã xong: 1 hoạt động.');
    await held.press('Sửa');
    await say('8', 'Treo băng rôn - Văn phòng Sở - trước 10/5', 'xong');
    const [second] = await held.say('xong');
    expect(second?.text).toContain('Bản nháp đã xong: 2 hoạt động.');
    const [one = '', two = ''] = [first, second].map(
      (reply) => reply?.files.find(({ role }) => role === 'document')?.id,
    );
    expect(two).toBe(one.replace('/1/', '/2/'));
    expect((await held.facts(two)).activities).toHaveLength(2);
    expect((await held.facts(one)).activities).toHaveLength(1);
    const bytes = await held.openFile(two);
    expect(paragraphsOf(bytes ?? new Uint8Array()).join('\n')).toContain('Treo băng rôn');
  });

  it('is another document when a plan is begun after it', async () => {
    await say(...untilReview);
    const [first] = await held.say('xong');
    await held.press('Xong');
    await say(...untilReview);
    const [second] = await held.say('xong');
    const [one = '', two = ''] = [first, second].map((reply) => reply?.files[0]?.id.split('/')[1]);
    expect(two).not.toBe('');
    expect(two).not.toBe(one);
  });

  it('asks nothing twice on the way', async () => {
    const asked: string[] = [];
    for (const text of untilReview) {
      const [reply] = await held.say(text);
      asked.push(...(reply?.text.match(/^Câu \d+\/\d+\..*/gm) ?? []));
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set(asked.map((line) => /^Câu \d+/.exec(line)?.[0])).size).toBe(12);
  });
});
