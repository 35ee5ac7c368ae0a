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
  ])('$name is of a kind that is read, but nothing asks for one yet', async (sent) => {
    const [reply] = await held.send({ file: sent });
    expect(reply?.text).toContain(`Tệp “${sent.name}”: hiện chưa có câu hỏi nào cần tệp.`);
  });

  it.each([
    ['another ending', file('ảnh.jpg', 'image/jpeg')],
    ['a name that lies', file('virus.docx', 'application/x-msdownload')],
    ['a media type that lies', file('virus.exe', docx)],
    ['two endings', file('a.docx.exe', 'application/octet-stream')],
    ['no ending', file('tep', 'application/pdf')],
    ['an ending every object has', file('a.constructor', 'text/plain')],
  ])('with %s is refused with what is taken', async (_, sent) => {
    const [reply] = await held.send({ file: sent });
    expect(reply?.text).toBe(
      `Tôi chỉ nhận tệp .docx, .pdf, .txt; tệp “${sent.name}” không thuộc các loại đó.`,
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
    expect(reply?.text).toContain('Tệp “a.pdf”');
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
  it('get one answer, and one more for what is not read', async () => {
    const album = 'a1';
    const send = (name: string, type: string) => held.send({ album, file: file(name, type) });
    expect(await send('1.pdf', 'application/pdf')).toHaveLength(1);
    expect(await send('2.pdf', 'application/pdf')).toEqual([]);
    expect(await send('3.jpg', 'image/jpeg')).toHaveLength(1);
    expect(await send('4.jpg', 'image/jpeg')).toEqual([]);
    expect(await held.send({ album: 'a2', file: file('5.pdf', 'application/pdf') })).toHaveLength(
      1,
    );
  });

  it('are told by the moment where the platform has no word for it', async () => {
    const send = () => held.send({ file: file('1.pdf', 'application/pdf') });
    expect(await send()).toHaveLength(1);
    expect(await send()).toEqual([]);
    held.wait(1_000);
    expect(await send()).toHaveLength(1);
  });

  it('lose no words that one of them carries', async () => {
    await held.say('/kehoach');
    await held.send({ album: 'a', file: file('1.pdf', 'application/pdf') });
    const [reply] = await held.send({
      album: 'a',
      file: file('2.pdf', 'application/pdf'),
      text: '2026',
    });
    expect(reply?.text).toMatch(/^Câu 2\/12\./);
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
