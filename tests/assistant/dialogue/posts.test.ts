/** News posts and banner texts: words to copy in the chat, and files. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
const maxTextLength = 300;

beforeEach(async () => {
  held = await play({ today: '2024-05-20', agency: 'so-khcn', capabilities: { maxTextLength } });
});
afterEach(() => held.close());

/** Says what is to be said until the reply has some words in it. */
const until = async (words: string, answer: string): Promise<void> => {
  for (let count = 0; count < 15; count += 1)
    if ((await held.say(answer)).some(({ text }) => text.includes(words))) return;
  throw new Error(held.last());
};

const makePost = async (): Promise<Outgoing[]> => {
  for (const words of ['/tinbai', '2', '2024', '1', 'bỏ qua', 'bỏ qua']) await held.say(words);
  const activities = Array.from({ length: 12 }, (_, at) => `Hoạt động ${at + 1} | kết quả: 5 tin`);
  await held.say(activities.join('\n'));
  await until('Xem lại trước khi', 'xong');
  return held.say('xong');
};

it('a post is sent as messages of its own, none longer than the platform takes', async () => {
  const replies = await makePost();
  const words = replies.slice(0, -1).filter(({ files }) => files.length === 0);
  expect(words.length).toBeGreaterThan(1);
  for (const { text, options } of words) {
    expect(text.length).toBeLessThanOrEqual(maxTextLength);
    expect(options).toEqual([]);
  }
  const whole = words.map(({ text }) => text).join('\n');
  expect(whole).toContain('- Hoạt động 12: 5 tin.');
  expect(replies.at(-1)?.text).toContain('Bài nháp đã xong');
  expect(replies.at(-1)?.options.length).toBeGreaterThan(0);
});

it('a post can be had as Word file and as Markdown, with the same words', async () => {
  const files = (await makePost()).flatMap((reply) => reply.files);
  expect(files.map(({ name }) => name)).toEqual([
    'Tin-bai-18-5-2024-1.png',
    'Tin-bai-18-5-2024.docx',
    'Tin-bai-18-5-2024.md',
  ]);
  const bytes = await held.openFile(files[2]?.id ?? '');
  expect(new TextDecoder().decode(bytes ?? undefined)).toContain('- Hoạt động 12: 5 tin.');
});

it('what is issued on paper is no Markdown and no message', async () => {
  for (const words of ['/baocao', '2024', '1']) await held.say(words);
  await until('Đã làm những gì', 'bỏ qua');
  await held.say('Treo băng rôn | kết quả: 5 băng rôn');
  await until('Xem lại trước khi', 'xong');
  const files = (await held.say('xong')).flatMap((reply) => reply.files);
  expect(files.map(({ name }) => name.split('.')[1])).toEqual(['png', 'docx']);
});
