/** What people and the assistant say to each other over an OA, beyond the promises of every channel. */

import { describe, expect, it } from 'vitest';

import type { FileOffer } from '../../../src/channels/channel.ts';
import { outgoing } from '../../contracts/channel.ts';
import { hourMs, sendPath } from './oa-bench.ts';
import { failureOf, option, useTalk } from './talk.ts';

const talk = useTalk();

describe('a person', () => {
  it('who follows is greeted, and who leaves is noted', async () => {
    const lan = talk().bench.zalo.person('Lan');
    expect(await lan.follow()).toMatchObject({ status: 200 });
    expect(talk().received).toMatchObject([
      { chat: lan.id, user: lan.id, text: '/batdau', option: null },
    ]);
    await lan.unfollow();
    expect(talk().events).toMatchObject([{ type: 'left', chat: lan.id }]);
  });

  it('is known by name from the second message on', async () => {
    const lan = await talk().meet('Lan Anh');
    await expect
      .poll(async () => {
        await lan.write('một');
        return talk().received.at(-1)?.name;
      })
      .toBe('Lan Anh');
  });

  it('presses a button of an earlier question, and that is told apart', async () => {
    const lan = await talk().meet();
    await talk().send(lan.id, 'Một?', { options: [option('3.o1', 'Có')] });
    await talk().send(lan.id, 'Hai?', { options: [option('4.o1', 'Đúng')] });
    await lan.press('Có');
    await lan.press('Đúng');
    expect(talk().received.map(({ option: id, text }) => [id, text])).toEqual([
      ['3.o1', ''],
      ['4.o1', ''],
    ]);
  });

  it('is not the OA itself, whatever the event is called', async () => {
    const lan = await talk().meet();
    const { oa, app, clock, webhook } = talk().bench.zalo;
    await webhook.emit({
      app_id: app.id,
      sender: { id: oa.id },
      recipient: { id: lan.id },
      event_name: 'user_send_text',
      message: { msg_id: 'own-1', text: '/trogiup' },
      timestamp: String(clock.now()),
    });
    expect(talk().received).toEqual([]);
  });

  it('types the words of what has no number', async () => {
    const lan = await talk().meet();
    await talk().send(lan.id, 'Vẫn ghi như vậy?', {
      options: [option('5.no', 'Để tôi sửa', 'action')],
    });
    await lan.write('để tôi sửa');
    await lan.write('1');
    expect(talk().received.map(({ option: id, text }) => [id, text])).toEqual([
      ['5.no', ''],
      [null, '1'],
    ]);
  });

  it('sends files and pictures, and other things that are no words', async () => {
    const lan = await talk().meet();
    await lan.sendFile({ name: 'Ke hoach.docx', bytes: new Uint8Array(12) });
    await lan.sendImage({ name: 'a.jpg', bytes: new Uint8Array(3) }, 'ảnh đây');
    await lan.sendSticker();
    expect(talk().received).toMatchObject([
      { file: { name: 'Ke hoach.docx', bytes: 12, role: 'document' } },
      { file: { role: 'picture', mediaType: 'image/jpeg' }, text: 'ảnh đây' },
      { oddity: 'other-content' },
    ]);
  });

  it('sends a file that can be fetched while the platform has it', async () => {
    const lan = await talk().meet();
    await lan.sendFile({ name: 'Ke hoach.docx', bytes: Buffer.from('văn bản') });
    const { id = '' } = talk().received[0]?.file ?? {};
    const fetchFile = (maxBytes: number) => talk().channel.fetchFile?.(id, maxBytes);
    expect(await fetchFile(100)).toEqual(Buffer.from('văn bản'));
    await expect(fetchFile(3)).rejects.toMatchObject({ channel: 'zalo-oa', retryAfterMs: null });
    await talk().bench.zalo.clock.advance(hourMs);
    await expect(fetchFile(100)).rejects.toThrow('không còn ở Zalo');
  });

  it('is heard in the order in which the platform posts, each message once', async () => {
    const lan = await talk().meet();
    talk().bench.zalo.webhook.hold();
    for (const text of ['một', 'hai', 'ba']) await lan.write(text);
    await talk().bench.zalo.webhook.release((posts) => [...posts, ...posts]);
    expect(
      talk()
        .received.slice(0, 3)
        .map(({ text }) => text),
    ).toEqual(['một', 'hai', 'ba']);
    expect(new Set(talk().received.map(({ id }) => id)).size).toBe(3);
  });
});

describe('buttons', () => {
  const options = [
    option('3.o1', '2026'),
    option('3.o2', '2027'),
    option('3.back', 'Quay lại', 'action'),
  ];

  it('are all options up to five, else the first five of those that have no number', async () => {
    const lan = await talk().meet();
    const many = ['a', 'b', 'c', 'd', 'e'].map((label, at) => option(`3.o${at}`, label));
    await talk().send(lan.id, 'Năm nào?', { options });
    await talk().send(lan.id, 'Đơn vị nào?', {
      options: [...many, option('3.skip', 'Bỏ qua', 'action')],
    });
    const long = [option('3.o1', 'x'.repeat(101)), option('3.back', 'Quay lại', 'action')];
    await talk().send(lan.id, 'Câu nào?', { options: long });
    const actions = ['Xong', 'Sửa', 'Xóa', 'Đổi chỗ', 'Quay lại', 'Dừng'];
    await talk().send(lan.id, 'Đã có 3 mục', {
      options: actions.map((label, at) => option(`3.v${at}`, label, 'action')),
    });
    await talk().send(lan.id, 'Có 2 mục và một chữ dài', {
      options: [
        ...actions.map((label, at) => option(`3.v${at}`, label, 'action')),
        option('3.long', 'y'.repeat(101), 'action'),
        ...many,
      ],
    });
    expect(lan.sees.map(({ buttons }) => buttons.map(({ title }) => title))).toEqual([
      ['2026', '2027', 'Quay lại'],
      ['Bỏ qua'],
      ['Quay lại'],
      actions.slice(0, 5),
      actions.slice(0, 5),
    ]);
    await lan.write('dừng');
    expect(talk().received.at(-1)?.option).toBe('3.v5');
  });

  it.each([-201, -240] as const)('that get %i are left out from then on', async (code) => {
    talk().bench.zalo.switches.buttons = code;
    const lan = await talk().meet();
    for (const text of ['một', 'hai', 'ba']) await talk().send(lan.id, text, { options });
    expect(lan.sees.map(({ text, buttons }) => [text, buttons.length])).toEqual([
      ['một', 0],
      ['hai', 0],
      ['ba', 0],
    ]);
    expect(talk().bench.zalo.callsTo(sendPath)).toHaveLength(4);
  });

  it('are tried again after a week, also by another run of the program', async () => {
    talk().bench.zalo.switches.buttons = -240;
    const lan = await talk().meet();
    await talk().send(lan.id, 'một', { options });
    await talk().channel.close();
    talk().channel = await talk().bench.connect(talk().port);
    await talk().send(lan.id, 'hai', { options });
    expect(talk().bench.zalo.callsTo(sendPath)).toHaveLength(3);
    talk().bench.zalo.switches.buttons = 'taken';
    await talk().bench.zalo.clock.advance(7 * 24 * hourMs);
    await lan.write('chào');
    await talk().send(lan.id, 'ba', { options });
    expect(lan.sees.at(-1)?.buttons).toHaveLength(3);
  });
});

describe('a file', () => {
  it('arrives as a file, the words before it', async () => {
    const lan = await talk().meet();
    const file = talk().offer('Ke-hoach-2026.docx', 2000);
    await talk().send(lan.id, file.title, { files: [file] });
    await talk().send(lan.id, 'Bản nháp đã xong.', {
      files: [talk().offer('Ke-hoach-2027.docx', 10)],
    });
    expect(lan.sees.map(({ text, files: shown }) => [text, shown.map(({ name }) => name)])).toEqual(
      [
        ['', ['Ke-hoach-2026.docx']],
        ['Bản nháp đã xong.', []],
        ['', ['Ke-hoach-2027.docx']],
      ],
    );
    expect(lan.sees[0]?.files[0]?.bytes).toHaveLength(2000);
  });

  it('that is a picture arrives with its title', async () => {
    const lan = await talk().meet();
    const picture = talk().offer('Ke-hoach-1.png', 500, 'picture');
    await talk().send(lan.id, picture.title, { files: [picture] });
    expect(lan.sees).toMatchObject([{ text: picture.title, files: [{ role: 'image' }] }]);
  });

  it.each([
    ['is too large', 'Ke-hoach.docx', 6 * 1024 * 1024],
    ['is of a kind that is not taken', 'Lich.ics', 10],
  ])('that %s arrives as a link that can be fetched again', async (_name, name, bytes) => {
    const lan = await talk().meet();
    const file = talk().offer(name, bytes);
    await talk().send(lan.id, file.title, { files: [file] });
    const [title, link = ''] = (lan.sees[0]?.text ?? '').split('\n');
    expect(title).toBe(file.title);
    const local = link.replace('https://vanthu.example.vn', talk().bench.host.address);
    for (let time = 0; time < 2; time += 1)
      expect((await (await fetch(local)).arrayBuffer()).byteLength).toBe(bytes);
    await talk().bench.zalo.clock.advance(9 * 24 * hourMs);
    expect((await fetch(local)).status).toBe(404);
  });

  it('that the platform refuses after all arrives as a link, and not twice', async () => {
    const lan = await talk().meet();
    talk().bench.zalo.faults.add(sendPath, { kind: 'error', code: -233 });
    const file = talk().offer('Ke-hoach.docx', 10);
    await talk().send(lan.id, file.title, { files: [file] });
    expect(lan.sees.map(({ text }) => text)).toEqual([
      expect.stringContaining('https://vanthu.example.vn/file/zalo-oa/'),
    ]);
  });

  it('that is not there any more is given up, and its words are not sent again', async () => {
    const lan = await talk().meet();
    const gone: FileOffer = { ...talk().offer('a.docx', 1), id: 'x/y/1/a.docx' };
    const message = outgoing(lan.id, 'Đây ạ.', { files: [gone] });
    expect(await failureOf(talk().channel.send(message))).toMatchObject({ retryAfterMs: null });
    await failureOf(talk().channel.send(message));
    expect(lan.sees.map(({ text }) => text)).toEqual(['Đây ạ.']);
  });
});

describe('a group', () => {
  const join = async () => {
    const lan = await talk().meet();
    const group = talk().bench.zalo.group('Tổ kế hoạch', [lan]);
    return { lan, group, chat: `g-${group.id}` };
  };

  it('is heard only where the OA is meant', async () => {
    const { lan, group, chat } = await join();
    await group.write(lan, 'trưa nay ăn gì');
    await group.write(lan, '12 xong rồi nhé');
    await group.write(lan, '/nhom 2345ABCD');
    await group.write(lan, `@${talk().bench.zalo.oa.name} khẩu hiệu năm 2026?`);
    await group.write(lan, `[@${talk().bench.zalo.oa.id}]: giúp với`);
    expect(talk().received.map(({ text }) => text)).toEqual([
      '/nhom 2345ABCD',
      'khẩu hiệu năm 2026?',
      'giúp với',
    ]);
    expect(talk().received[0]).toMatchObject({
      chat,
      user: lan.id,
      group: { title: 'Tổ kế hoạch' },
    });
  });

  it('is heard where somebody answers what the OA said: by a number of its list, by a quotation', async () => {
    const { lan, group, chat } = await join();
    const options = [
      option('/viec a 1 xong', '1. Xong', 'action'),
      option('/viec a 0', 'Việc khác', 'action'),
    ];
    await talk().send(chat, 'Nhắc việc', { isToGroup: true, options });
    await talk().bench.zalo.webhook.settled();
    await group.write(lan, '1 xong');
    await group.write(lan, 'việc khác');
    const post = { quote_msg_id: group.sees[0]?.id ?? '', msg_id: 'q1', text: 'Việc khác' };
    const quoted = talk().bench.zalo.webhook.pack({
      event_name: 'user_send_group_text',
      oa_id: talk().bench.zalo.oa.id,
      sender: { id: lan.id },
      recipient: { id: group.id },
      message: post,
    });
    await talk().bench.zalo.webhook.send(quoted, 'quoted');
    expect(talk().received.map(({ option: id }) => id)).toEqual(['/viec a 1 xong', '/viec a 0']);
  });

  it('gets text without buttons, in which nobody is called', async () => {
    const { lan, group, chat } = await join();
    await talk().send(chat, `Nhắc [@${lan.id}]:\n1. Treo băng rôn`, {
      isToGroup: true,
      options: [option('3.o1', 'Xong')],
    });
    expect(group.sees).toMatchObject([{ buttons: [] }]);
    expect(group.mentionsIn(group.sees[0]?.text ?? '')).toEqual([]);
    await talk().send(chat, '', { isToGroup: true, files: [talk().offer('a.docx', 4)] });
    expect(group.sees.at(-1)?.files).toMatchObject([{ name: 'a.docx' }]);
  });

  it('that is closed, or that the OA is no member of, is gone', async () => {
    const { group, chat } = await join();
    group.disable();
    expect(await failureOf(talk().send(chat, 'a'))).toMatchObject({ fate: 'gone' });
    group.removeOa();
    expect(await failureOf(talk().send(chat, 'a'))).toMatchObject({ fate: 'gone' });
  });

  it('needs no window', async () => {
    const { group, chat } = await join();
    await talk().bench.zalo.clock.advance(30 * 24 * hourMs);
    await talk().send(chat, 'Nhắc việc', { isToGroup: true });
    expect(group.sees).toHaveLength(1);
  });
});
