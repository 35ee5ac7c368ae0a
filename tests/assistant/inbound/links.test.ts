/** Links into a private chat: a dialogue, a document, or words that are known no more. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play, type Writer } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

const open = (start: string, who: Writer = held): Promise<Outgoing[]> =>
  who.send({ text: '/start', start });

describe('a link', () => {
  it.each([
    ['kehoach', 'Kế hoạch của năm nào?'],
    ['plan', 'Kế hoạch của năm nào?'],
    ['coquan', '2. Tên cơ quan: Sở Khoa học và Công nghệ'],
    ['khauhieu', 'năm 2026'],
    ['thanhvien', '1 thành viên'],
    ['trogiup', '/kehoach'],
  ])('that says %s does what the command does', async (start, words) => {
    expect((await open(start))[0]?.text).toContain(words);
  });

  it.each(['dung', 'xong', 'restart', 'boqua', 'quaylai'])(
    'that says %s steers nobody’s dialogue',
    async (start) => {
      await held.say('/kehoach');
      const [question] = await held.say('2026');
      const [reply] = await open(start);
      expect(reply?.text).toContain('Đường dẫn này đã hết hạn hoặc không dùng được.');
      expect(reply?.text.endsWith(question?.text ?? '-')).toBe(true);
    },
  );

  it.each([
    'lAAAAAAAAAAAAAAAAAAAAAA',
    'dAAAAAAAAAAAAAAAAAAAAAA',
    'xyz',
    '-',
    'l',
    'd',
    'constructor',
  ])('that says %s is not known, and the welcome follows', async (start) => {
    const [reply] = await open(start);
    expect(reply?.text).toContain('Đường dẫn này đã hết hạn hoặc không dùng được.');
    expect(reply?.text).toContain('tôi là Văn Thư');
    expect(reply?.options.map(({ label }) => label)).toContain('Soạn kế hoạch');
  });
});

describe('a link to a document', () => {
  const draft = async (): Promise<string> => {
    for (const said of ['/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua')])
      await held.say(said);
    for (const said of ['Tọa đàm - VP - 15/5', 'xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong'])
      await held.say(said);
    const [reply] = await held.say('xong');
    return reply?.files[0]?.id ?? '';
  };

  it('offers the latest version to a member', async () => {
    const first = await draft();
    for (const said of ['sửa', '8', 'Treo băng rôn - VP - 10/5', 'xong', 'xong'])
      await held.say(said);
    await held.say('xong');
    await held.seat('lan', 'so-khcn', 'member');
    const [reply] = await open(`d${first.split('/')[1] ?? ''}`, held.as({ user: 'lan' }));
    expect(reply?.text).toContain('Bản mới nhất: ');
    const files = reply?.files ?? [];
    expect(files.map(({ name }) => name)).toEqual([
      'Ke-hoach-18-5-2026-1.png',
      'Ke-hoach-18-5-2026.docx',
    ]);
    expect(files[0]?.id).toBe(first.replace('/1/', '/2/'));
    for (const { id } of files) expect(await held.openFile(id, 'lan')).not.toBeNull();
  });

  it('says to everybody else what a link to nothing says', async () => {
    const document = (await draft()).split('/')[1] ?? '';
    const stranger = held.as({ user: 'la' });
    const [known] = await open(`d${document}`, stranger);
    const [unknown] = await open(`d${'A'.repeat(document.length)}`, stranger);
    expect(known?.files).toEqual([]);
    expect(known?.text).toBe(unknown?.text);
  });
});
