/** Photos that came with results: shown in the annex of a report, fetched when its file is opened. */

import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';
import { openDocx, readParagraphs } from '../../docx/open-docx.ts';
import { keepPlan } from '../records/keep-plan.ts';

const picture = readFileSync('docs/chat.png');
const large = 6 * 1024 * 1024;
const missing = '(Không lấy được ảnh này: ảnh không còn trên ứng dụng, hoặc lớn quá.)';

let held: Play;
let asked: string[] = [];
beforeEach(async () => {
  asked = [];
  held = await play({
    today: '2022-05-20',
    agency: 'lang-son',
    fetchFile: (id, maxBytes) => {
      asked.push(id);
      if (id === 'gone' || (id === 'large' && large > maxBytes))
        return Promise.reject(new Error('it cannot be had'));
      return Promise.resolve(picture);
    },
  });
  await keepPlan(held.store(), 'lang-son', [
    { title: 'Treo băng rôn', leads: ['Văn phòng Sở'] },
    { title: 'Tổ chức hội thảo', leads: ['Trung tâm Ứng dụng'] },
  ]);
});
afterEach(() => held.close());

const photo = (id: string, mediaType = 'image/jpeg') =>
  held.send({ file: { id, name: 'anh.jpg', mediaType, bytes: 1000, role: 'picture' } });

/** Begins a report of the plan, and answers what is asked. */
async function report(...first: string[]): Promise<Outgoing[]> {
  for (const said of ['/baocao', '1', ...first]) await held.say(said);
  for (let count = 0; count < 15 && !held.last().includes('Xem lại'); count += 1)
    await held.say(/Kính gửi|Đã ghi/.test(held.last()) ? 'xong' : 'bỏ qua');
  return held.say('xong');
}

const docxOf = (replies: readonly Outgoing[]): string =>
  replies.flatMap(({ files }) => files).find(({ name }) => name.endsWith('.docx'))?.id ?? '';

async function open(replies: readonly Outgoing[]) {
  const parts = openDocx((await held.openFile(docxOf(replies))) ?? new Uint8Array());
  const media = Object.keys(parts).filter((name) => /^word\/media\/./.test(name));
  return { media, paragraphs: readParagraphs(parts['word/document.xml'] ?? '') };
}

it('stand in the annex, each with its activity and day', async () => {
  await held.say('/ketqua 1 treo 20 băng rôn');
  await photo('one');
  await photo('two', 'image/png');
  await photo('a-file', 'application/pdf');
  const { media, paragraphs } = await open(await report('xong'));
  expect(asked.toSorted()).toEqual(['one', 'two']);
  expect(media).not.toEqual([]);
  expect(paragraphs).toContain('Hình ảnh hoạt động: tại Phụ lục kèm theo.');
  const annex = paragraphs.slice(paragraphs.indexOf('Phụ lục'));
  expect(annex.filter((text) => text !== '')).toEqual([
    'Phụ lục',
    'MỘT SỐ HÌNH ẢNH HOẠT ĐỘNG',
    expect.stringMatching(
      /^\(Kèm theo Báo cáo số +\/BC-SKHCN .*năm 2022 của Sở Khoa học và Công nghệ/,
    ),
    'Ảnh 1. Treo băng rôn (20/5/2022)',
    'Ảnh 2. Treo băng rôn (20/5/2022)',
  ]);
});

it('that cannot be had any more, or are too large, are said to be missing', async () => {
  await held.say('/ketqua 1 treo 20 băng rôn');
  for (const id of ['gone', 'large', 'one']) await photo(id);
  const { paragraphs } = await open(await report('xong'));
  expect(paragraphs.filter((text) => text === missing)).toHaveLength(2);
});

it('are no more than twenty', async () => {
  for (const at of [1, 2]) {
    await held.say(`/ketqua ${at} 20 băng rôn`);
    for (let count = 0; count < 15; count += 1) await photo(`p${at}-${count}`);
  }
  const { paragraphs } = await open(await report('xong'));
  expect(asked).toHaveLength(20);
  expect(paragraphs.filter((text) => text.startsWith('Ảnh '))).toHaveLength(20);
  expect(paragraphs).toContain('(Còn 10 ảnh khác, không in ở đây.)');
});

it('stay out where the report is of another unit', async () => {
  await held.say('/ketqua 1 treo 20 băng rôn');
  await photo('one');
  const { media, paragraphs } = await open(await report('3', '2'));
  expect([asked, media]).toEqual([[], []]);
  expect(paragraphs.join('|')).not.toContain('Phụ lục');
});

it('stay out where somebody wants none', async () => {
  await held.say('/ketqua 1 treo 20 băng rôn');
  await photo('one');
  await report('xong');
  await held.press('Sửa');
  const row = /(\d+)\. Ảnh trong phụ lục: có/.exec(held.last())?.[1] ?? '';
  await held.say(row);
  await held.say('không');
  const { media, paragraphs } = await open(await held.say('xong'));
  expect(media).toEqual([]);
  expect(paragraphs.join('|')).not.toContain('Phụ lục');
});
