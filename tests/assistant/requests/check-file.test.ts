/** A file that is sent is checked on a press: what is wrong is told, and copies can be had. */

import { afterEach, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import { openPackage } from '../../../src/ooxml/package.ts';
import { readWord } from '../../../src/ooxml/read-word.ts';
import { packageOf, paragraphOf } from '../../ooxml/package-of.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
afterEach(() => held.close());

const plan = packageOf(
  paragraphOf('SỞ KHOA HỌC VÀ CÔNG NGHỆ') +
    paragraphOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    paragraphOf('Độc lập – Tự do - Hạnh phúc') +
    paragraphOf('Số: 12/KH-SKHCN') +
    paragraphOf('KẾ HOẠCH', '<w:jc w:val="center"/>') +
    paragraphOf('Chào mừng ngày 18/5 năm 2026', '<w:jc w:val="center"/>') +
    paragraphOf('1. Treo băng rôn  tại trụ sở. Văn phòng chủ trì, xong trước ngày 15/5/2026.'),
);

const read = async (id = '') => {
  const bytes = await held.openFile(id);
  return bytes === null ? [] : readWord(openPackage(bytes)).paragraphs;
};

const idOf = (messages: readonly Outgoing[]) => messages.at(-1)?.files[0]?.id;

it('tells what is wrong, and gives the commented and the mended copy', async () => {
  held = await play({ today: '2026-03-02', fetchFile: () => Promise.resolve(plan) });
  const mediaType = 'application/octet-stream';
  await held.send({
    file: { id: 'f1', name: 'kế hoạch.docx', bytes: plan.length, mediaType, role: 'document' },
  });
  const told = await held.press('Kiểm tra');
  const text = told.map((message) => message.text).join('\n');
  expect(text).toMatch(/Thấy \d+ lỗi/);
  expect(text.split('\n').filter((line) => line.startsWith('•'))).toHaveLength(5);
  expect(idOf(told)).toMatch(/ke-hoach-ghi-chu\.docx$/);
  const stories = (await read(idOf(told))).map(({ story }) => story);
  expect(stories).toContain('comment');
  const mend = /Sửa giúp \d+ chỗ/.exec(JSON.stringify(told))?.[0] ?? '';
  const mended = await read(idOf(await held.press(mend)));
  expect(mended.map((paragraph) => paragraph.text)[2]).toBe('Độc lập - Tự do - Hạnh phúc');
});
