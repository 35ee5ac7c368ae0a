/** In groups: short answers, dialogues in private, results that come back, groups that go away. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AgencyRecord } from '../../../src/assistant/records/agency.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play, type PlaySettings, type Writer } from '../../play.ts';

let held: Play;
let group: Writer;
let owner: Writer;
const open = async (more: Partial<PlaySettings> = {}): Promise<void> => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn', ...more });
  owner = held.as({ name: 'Trần Thị Thu' });
  group = held.as({ name: 'Trần Thị Thu', group: 'tổ khoa học' });
};
beforeEach(() => open());
afterEach(() => held.close());

const text = (replies: readonly Outgoing[]): string => replies.map((reply) => reply.text).join('|');
const agency = async (): Promise<AgencyRecord> =>
  (await held.kept('agencies/so-khcn')) as unknown as AgencyRecord;

/** Binds a group with a code, as an owner does. */
const bind = async (where: Writer = group): Promise<void> => {
  const [given] = await owner.say('/nhom');
  const code = /Mã gắn nhóm: (\S+)/.exec(given?.text ?? '')?.[1] ?? '';
  expect(text(await where.say(`/nhom ${code}`))).toContain('Đã gắn');
};

/** Answers everything that a plan asks. */
const finishPlan = async (who: Writer = owner): Promise<Outgoing[]> => {
  for (const said of ['2026', '1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - VP - 15/5'])
    await who.say(said);
  for (const said of ['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong']) await who.say(said);
  return who.say('xong');
};

describe('in a group', () => {
  it.each(['/khauhieu 2024', 'khẩu hiệu năm 2024?', '/khauhieu@bot 2024'])(
    'a look-up is answered there: %s',
    async (asked) => {
      const [reply] = await group.say(asked);
      expect(reply).toMatchObject({ chat: 'tổ khoa học', isToGroup: true });
      expect(reply?.text).toContain('năm 2024');
    },
  );

  it.each(['/batdau', '/trogiup', '/start', 'trợ giúp', ''])(
    '“%s” says in two lines what it does and how to bind the group',
    async (said) => {
      const replied = text(await group.say(said));
      expect(replied.split('\n')).toHaveLength(2);
      expect(replied).toContain('/nhom MÃ');
    },
  );

  it.each(['dừng', '/boqua', '/lenhkhac', 'bỏ qua', 'xong'])(
    '“%s” may be meant for others, and is passed over in silence',
    async (said) => {
      expect(await group.say(said)).toEqual([]);
    },
  );

  it('what cannot be understood gets one line', async () => {
    expect(text(await group.say('cảm ơn nhé'))).toMatch(/^Trong nhóm tôi chỉ trả lời lệnh.*$/);
    expect(text(await group.say('x'.repeat(9000)))).toMatch(/^Trong nhóm tôi chỉ trả lời lệnh.*$/);
  });

  it('stickers, edits and files without words are passed over', async () => {
    expect(await group.send({ oddity: 'other-content' })).toEqual([]);
    expect(await group.send({ oddity: 'edited', text: '/khauhieu' })).toEqual([]);
    const file = {
      id: 'f',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: 1,
      role: 'document',
    };
    expect(await group.send({ file: { ...file, role: 'document' } })).toEqual([]);
  });

  it('the language is that of the group', async () => {
    expect(text(await group.say('/ngonngu en'))).toBe('From now on I speak English.');
    expect(text(await group.say('/help'))).toContain('I am Văn Thư.');
    expect(text(await owner.say('/help'))).toContain('/kehoach');
  });

  it('no agency, name or member is told of', async () => {
    const [reply] = await group.say('/thanhvien');
    expect(reply?.text).toBe(
      'Việc này anh/chị làm với tôi trong tin nhắn riêng, không gửi vào nhóm.',
    );
    expect(reply?.options[0]?.url).toBe('https://test.example/private/thanhvien');
    expect(text(await group.say('/thamgia iAnything'))).toContain('tin nhắn riêng');
    expect(text(await group.follow())).toContain('1 thành viên');
  });
});

describe('a dialogue that is called in a group', () => {
  it('goes on in private by a link that any channel can carry', async () => {
    const [reply] = await group.say('/kehoach');
    expect(reply?.text).toContain('Soạn kế hoạch: mời anh/chị trả lời trong tin nhắn riêng.');
    const [option] = reply?.options ?? [];
    expect(option?.label).toBe('Tiếp tục trong tin nhắn riêng');
    expect(option?.url).toMatch(/^https:\/\/test\.example\/private\/[\w-]{1,64}$/);
    const [question] = await group.follow();
    expect(question).toMatchObject({ chat: 'thu' });
    expect(question?.text).toContain('Kế hoạch của năm nào?');
  });

  it('is led to in words where no link can be made', async () => {
    await held.close();
    await open({ hasNoLinks: true });
    const [reply] = await group.say('/kehoach');
    expect(reply?.text).toBe('Soạn kế hoạch: anh/chị nhắn riêng cho tôi và gửi /kehoach.');
    expect(reply?.options).toEqual([]);
  });

  it('posts its result into the group that is bound to the agency', async () => {
    await bind();
    expect(text(await group.say('/kehoach'))).toContain('Xong tôi gửi kết quả vào đây.');
    await group.follow();
    const [told, posted] = await finishPlan();
    expect(told).toMatchObject({ chat: 'thu' });
    expect(told?.text).toContain('Đã gửi vào nhóm “Tổ khoa học”.');
    expect(posted).toMatchObject({ chat: 'tổ khoa học', isToGroup: true });
    expect(posted?.text).toBe(
      'Trần Thị Thu vừa soạn xong: Kế hoạch 2026 (Sở Khoa học và Công nghệ).',
    );
    expect(posted?.files.map(({ name }) => name)).toEqual(told?.files.map(({ name }) => name));
    for (const { id } of posted?.files ?? [])
      expect(await held.openFile(id, 'tổ khoa học')).toBeInstanceOf(Uint8Array);
  });

  it('posts again what was changed, as taking the place of the one before', async () => {
    await bind();
    await group.say('/kehoach');
    await group.follow();
    await finishPlan();
    await owner.say('sửa');
    await owner.say('8');
    await owner.say('Treo băng rôn - VP - 10/5');
    await owner.say('xong');
    const [, posted] = await owner.say('xong');
    expect(posted?.text).toContain('Trần Thị Thu đã sửa lại: Kế hoạch 2026');
  });

  it('posts nothing of a plan that was begun in private afterwards', async () => {
    await bind();
    await group.say('/kehoach');
    await group.follow();
    await finishPlan();
    await owner.say('xong');
    await owner.say('/kehoach');
    expect((await finishPlan()).map(({ chat }) => chat)).toEqual(['thu']);
  });

  it('still belongs to the group after it was stopped and gone on with', async () => {
    await bind();
    await group.say('/kehoach');
    await group.follow();
    await owner.say('2026');
    await owner.say('dừng');
    await held.restart();
    await owner.say('/kehoach');
    for (const said of ['1', ...Array<string>(5).fill('bỏ qua'), 'Tọa đàm - VP - 15/5'])
      await owner.say(said);
    for (const said of ['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong']) await owner.say(said);
    expect((await owner.say('xong')).map(({ chat }) => chat)).toEqual(['thu', 'tổ khoa học']);
  });

  it('posts nothing where the group is bound to nobody, and says how to bind it', async () => {
    const [reply] = await group.say('/kehoach');
    expect(reply?.text).toContain('Nhóm này chưa gắn với cơ quan nào');
    await group.follow();
    const replies = await finishPlan();
    expect(replies.map(({ chat }) => chat)).toEqual(['thu']);
    expect(text(replies)).toContain(
      'Chưa gửi vào nhóm “Tổ khoa học” vì nhóm chưa gắn với Sở Khoa học và Công nghệ.',
    );
  });

  it('answers in the topic that it was called in, and posts there', async () => {
    const topic = held.as({ name: 'Thu', group: 'tổ khoa học/7' });
    await bind();
    const [reply] = await topic.say('/kehoach');
    expect(reply).toMatchObject({ chat: 'tổ khoa học/7' });
    await topic.follow();
    const [, posted] = await finishPlan();
    expect(posted).toMatchObject({ chat: 'tổ khoa học/7' });
    expect(await held.openFile(posted?.files[0]?.id ?? '', 'tổ khoa học')).not.toBeNull();
  });

  it('cannot be gone on with by a link that is a day old', async () => {
    await group.say('/kehoach');
    held.wait(86_400_000);
    const replied = text(await group.follow());
    expect(replied).toContain('Đường dẫn này đã hết hạn hoặc không dùng được.');
    expect(replied).toContain('tôi là Văn Thư');
  });

  it('leaves no more than a few links behind, however often it is called', async () => {
    for (let time = 0; time < 30; time += 1) await group.say('/kehoach');
    expect(await held.keys('links/')).toHaveLength(20);
    held.wait(2 * 86_400_000);
    await group.say('/kehoach');
    expect(await held.keys('links/')).toHaveLength(1);
  });
});

describe('binding a group', () => {
  it('takes a code that an owner asked for in private, typed as people type', async () => {
    const [given] = await owner.say('/nhom');
    expect(given?.text).toContain('Chưa có nhóm nào gắn với Sở Khoa học và Công nghệ.');
    const code = /Mã gắn nhóm: ([2-9A-HJ-NP-Z]{8}) /.exec(given?.text ?? '')?.[1] ?? '';
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect(text(await group.say(`/nhom ${typed}`))).toContain(
      'Đã gắn nhóm này với Sở Khoa học và Công nghệ.',
    );
    expect((await agency()).groups).toMatchObject({
      'test:tổ khoa học': { title: 'Tổ khoa học', boundAt: expect.any(Number) as number },
    });
    expect(text(await group.say('/nhom'))).toContain('đang gắn với Sở Khoa học và Công nghệ');
    expect(text(await owner.say('/nhom'))).toContain('1. Tổ khoa học');
  });

  it('is done at once by the link that adds the assistant to a group', async () => {
    const [given] = await owner.say('/nhom');
    const url = given?.options.find((option) => option.url !== undefined)?.url ?? '';
    const [, start = ''] = /^https:\/\/test\.example\/group\/([\w-]{1,64})$/.exec(url) ?? [];
    expect(text(await group.send({ text: '/start', start }))).toContain('Đã gắn nhóm này');
  });

  it('binds one topic, and leaves the others as they are', async () => {
    const topic = held.as({ group: 'tổ khoa học/7' });
    await bind(topic);
    expect(text(await topic.say('/nhom'))).toContain('đang gắn với Sở');
    expect(text(await group.say('/nhom'))).toContain('chưa gắn với cơ quan nào');
    expect(text(await held.as({ group: 'tổ khoa học/8' }).say('/nhom'))).toContain('chưa gắn');
    expect(text(await owner.say('/nhom'))).toContain('1. Tổ khoa học/7, chủ đề 7');
  });

  it('is undone in the group, or by number in private', async () => {
    await bind();
    expect(text(await group.say('/nhom gỡ'))).toBe('Đã gỡ nhóm này khỏi Sở Khoa học và Công nghệ.');
    expect((await agency()).groups).toEqual({});
    await bind();
    await owner.say('/nhom');
    expect(text(await owner.press('Gỡ: Tổ khoa học'))).toContain('Đã gỡ nhóm “Tổ khoa học”');
    expect((await agency()).groups).toEqual({});
    expect(text(await group.say('/nhom'))).toContain('chưa gắn');
    expect(text(await owner.say('/nhom gỡ 9'))).toContain('Gỡ nhóm nào ạ?');
  });

  it('says in private that a code belongs into the group', async () => {
    expect(text(await owner.say('/nhom K7M2QX4R'))).toContain('gửi vào nhóm');
    expect(text(await group.say('/nhom abc'))).toContain('Mã có 8 chữ và số');
  });

  it('is not offered where there are no groups', async () => {
    await held.close();
    await open({ capabilities: { isPrivateOnly: true } });
    const [reply] = await owner.say('/nhom');
    expect(reply?.text).toContain('Ở đây không có nhóm.');
    expect(await held.keys('codes/')).toEqual([]);
  });
});

describe('what happens to a group', () => {
  const follow = async (event: object): Promise<void> => {
    const receipt = await held.port().follow({ id: `e${Math.random()}`, ...event } as never);
    await receipt.answered;
  };
  const chat = 'tổ khoa học';
  const joined = { type: 'joined', chat, group: { title: 'Tổ khoa học' }, id: 'j1' };

  it('added to one, it greets in two lines, once', async () => {
    await follow(joined);
    await follow(joined);
    expect(held.sent).toHaveLength(1);
    expect(held.sent[0]).toMatchObject({ chat, isToGroup: true });
    expect(held.sent[0]?.text.split('\n')).toHaveLength(2);
    expect(await held.keys('outbox/')).toEqual([]);
  });

  it('removed from one, it sends nothing there until it is heard of again', async () => {
    await bind();
    await group.say('/kehoach');
    await group.follow();
    await follow({ type: 'left', chat });
    const replies = await finishPlan();
    expect(replies.map((reply) => reply.chat)).toEqual(['thu']);
    expect(text(replies)).toContain('tôi không còn trong nhóm đó');
    await follow({ ...joined, id: 'j2' });
    await owner.say('sửa');
    await owner.say('8');
    await owner.say('Treo băng rôn - VP - 10/5');
    await owner.say('xong');
    expect((await owner.say('xong')).map((reply) => reply.chat)).toEqual(['thu', chat]);
  });

  it('removed from one, it gives up what was still to be sent there, topics included', async () => {
    await held.close();
    await open({ fails: (message) => message.isToGroup === true });
    await group.say('/khauhieu 2024');
    await held.as({ group: `${chat}/7` }).say('/khauhieu 2024');
    await held.as({ group: 'tổ khoa học 2' }).say('/khauhieu 2024');
    expect(await held.keys('outbox/')).toHaveLength(3);
    await follow({ type: 'left', chat });
    expect(await held.keys('outbox/')).toEqual([
      expect.stringContaining('test:tổ khoa học 2/') as string,
    ]);
  });
});
