/** What is no text: files, stickers, voices, edited messages. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { IncomingFile } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (name: string, mediaType: string, bytes = 20_000): IncomingFile => ({
  id: 'f1',
  name,
  mediaType,
  bytes,
  role: 'document',
});

describe('a file', () => {
  it.each([
    file('Kế hoạch 2025.docx', docx),
    file('KE-HOACH.PDF', 'application/pdf'),
    file('danh sách.txt', 'text/plain; charset=utf-8'),
    file('từ máy lạ.docx', 'application/octet-stream'),
    file('lớn nhất.pdf', 'application/pdf', 20 * 1024 * 1024),
    file('cũ.doc', 'application/msword'),
    file('trang 1.jpg', 'image/jpeg'),
  ])('$name is of a kind that is read: that it came is said at once', async (sent) => {
    const [reply] = await held.send({ file: sent });
    expect(reply?.text).toBe(`Đã nhận ${sent.name}, tôi đang đọc.`);
  });

  it('that cannot be fetched is asked for again, and the chat goes on', async () => {
    const replies = await held.send({ file: file('a.pdf', 'application/pdf') });
    expect(replies.at(-1)?.text).toContain('Chưa tải được tệp a.pdf');
    expect((await held.say('/khauhieu 2024')).at(-1)?.text).toContain('2024');
  });

  it('from a phone that takes pictures nobody else can open is told how to send it', async () => {
    const [reply] = await held.send({ file: file('IMG_1.HEIC', 'image/heic') });
    expect(reply?.text).toContain('HEIC');
  });

  it.each([
    ['another ending', file('bảng.xlsx', 'application/vnd.ms-excel')],
    ['a name that lies', file('virus.docx', 'application/x-msdownload')],
    ['a media type that lies', file('virus.exe', docx)],
    ['two endings', file('a.docx.exe', 'application/octet-stream')],
    ['no ending', file('tep', 'application/pdf')],
    ['an ending every object has', file('a.constructor', 'text/plain')],
  ])('with %s is refused with what is taken', async (_, sent) => {
    const [reply] = await held.send({ file: sent });
    expect(reply?.text).toBe(
      `Tôi nhận tệp .docx, .doc, .pdf, .txt, .md, .html, ảnh .jpg, .png; tệp “${sent.name}” không thuộc các loại đó.`,
    );
  });

  it('that is too large is refused with its size', async () => {
    const [reply] = await held.send({
      file: file('a.pdf', 'application/pdf', 20 * 1024 * 1024 + 1),
    });
    expect(reply?.text).toBe('Tệp “a.pdf” lớn 21 MB, quá 20 MB.');
  });

  it('in the middle of a dialogue brings the question back', async () => {
    const [question] = await held.say('/kehoach');
    const [reply] = await held.send({ file: file('a.pdf', 'application/pdf') });
    expect(reply?.text.endsWith(question?.text ?? '-')).toBe(true);
    expect(reply?.options).toHaveLength(question?.options.length ?? -1);
  });

  it('with words under it: the words are the answer', async () => {
    await held.say('/kehoach');
    const [reply] = await held.send({ file: file('a.pdf', 'application/pdf'), text: '2026' });
    expect(reply?.text).toContain('Đã nhận a.pdf');
    expect(reply?.text).toContain('Câu 2/12.');
  });

  it('has a name that is shown short and without unseen characters', async () => {
    const [reply] = await held.send({
      file: file(`\u202e${'dài '.repeat(60)}.pdf`, 'application/pdf'),
    });
    expect(reply?.text.length).toBeLessThan(300);
    expect(reply?.text).not.toContain('\u202e');
  });
});

describe('several files that were sent together', () => {
  it('are pages of one: they get one answer, and one more for what is not read', async () => {
    const album = 'a1';
    const send = (name: string, type: string) => held.send({ album, file: file(name, type) });
    await Promise.all([
      send('1.jpg', 'image/jpeg'),
      send('2.jpg', 'image/jpeg'),
      send('3.xlsx', 'application/vnd.ms-excel'),
      send('4.xlsx', 'application/vnd.ms-excel'),
    ]);
    const texts = held.sent.map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Đã nhận các ảnh'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('không thuộc'))).toHaveLength(1);
  });

  it('lose no words that one of them carries', async () => {
    await held.say('/kehoach');
    await held.send({ album: 'a', file: file('1.pdf', 'application/pdf') });
    const [reply] = await held.send({
      album: 'a',
      file: file('2.pdf', 'application/pdf'),
      text: '2026',
    });
    expect(reply?.text).toContain('Câu 2/12.');
  });
});

describe('a sticker, a voice, a place', () => {
  it('is answered with what is read, and the question that waits', async () => {
    const words = 'Tôi chỉ đọc được tin nhắn chữ và tệp .docx, .pdf, .txt.';
    const [idle] = await held.send({ oddity: 'other-content' });
    expect(idle?.text).toContain(words);
    const [question] = await held.say('/kehoach');
    held.wait(5_000);
    const [reply] = await held.send({ oddity: 'other-content' });
    expect(reply?.text).toContain(words);
    expect(reply?.text.endsWith(question?.text ?? '-')).toBe(true);
  });
});

describe('a message that was edited', () => {
  it('changes no answer, and is told so in one line', async () => {
    await held.say('/kehoach');
    await held.say('2026');
    const [reply] = await held.send({ oddity: 'edited', text: '2027' });
    expect(reply?.text).toMatch(/^Tin đã sửa không được đọc lại\..*“quay lại”.*$/);
    expect(reply?.options).toEqual([]);
    expect((await held.say('quay lại'))[0]?.text).toContain('Kế hoạch của năm nào?');
  });
});
