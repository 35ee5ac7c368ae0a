/**
 * A data folder that release 0.1.0 wrote opens and goes on: dialogues at their next question, reminders
 * on their days, files, invitations and held messages. It holds two agencies, dialogues with a doubt,
 * a tick and a review open, a followed plan with answers and a requested extension, results with a photo,
 * a bound group, a message that is held and one that was not sent.
 */

import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { momentIn } from '../../src/calendar/zone.ts';
import type { Outgoing } from '../../src/channels/channel.ts';
import { play, type Play } from '../play.ts';

/** What the release that wrote the folder said of it, and did with it afterwards. */
interface Expected {
  now: number;
  invitation: string;
  files: { chat: string; id: string }[];
  /** "2026-05-18 thu": who was reminded on which day. */
  reminded: string[];
}

const release = '0.1.0';
const kept = `tests/fixtures/stores/${release}`;
const expected = JSON.parse(readFileSync(`${kept}.json`, 'utf8')) as Expected;
const zone = 'Asia/Ho_Chi_Minh';

let folder = '';
let held: Play;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'vanthu-upgrade-'));
  cpSync(kept, folder, { recursive: true });
  chmodSync(path.join(folder, 'secret'), 0o600);
  const picture = readFileSync('docs/chat.png');
  held = await play({
    today: '2026-05-15',
    folder,
    capabilities: { canEdit: true },
    fetchFile: () => Promise.resolve(picture),
  });
  held.wait(expected.now - held.now());
});
afterEach(async () => {
  await held.close();
  rmSync(folder, { recursive: true, force: true });
});

const text = (replies: readonly Outgoing[]): string => replies.map((one) => one.text).join('|');
const say = async (user: string, words: string): Promise<string> =>
  text(await held.as({ user }).say(words));

describe('a dialogue under way answers the next message', () => {
  it.each([
    ['a question with themes proposed', 'mai', 'xong', 'Khẩu hiệu'],
    ['a doubt about a weekday', 'lan', 'có', 'Địa điểm'],
    ['the level of an agency', 'nam', '2', 'Tên đầy đủ'],
    ['the choice of a plan', 'binh', '1', 'Câu'],
    ['requests with one ticked', 'kim', 'xong', 'Hạn'],
    ['the review of a profile', 'ha', 'xong', 'hồ sơ'],
  ])('%s', async (_, user, words, next) => {
    const said = await say(user, words);
    expect(said.toLowerCase()).toContain(next.toLowerCase());
    expect(said).not.toContain('Xin lỗi');
  });

  it('a tick that was made stays one', async () => {
    const agency = JSON.stringify(await held.kept('chats/test:kim'));
    const before = /"requests":\[("[^"]+")\]/.exec(agency)?.[1];
    await say('kim', 'xong');
    expect(before).toBeDefined();
    expect(JSON.stringify(await held.kept('chats/test:kim'))).toContain(before);
  });
});

it('what somebody was asked beside a dialogue is what their next words answer', async () => {
  expect(await held.keys('asks/')).toEqual([]);
  const asked = { handler: 'asking', data: { kind: 'order', agency: 'so-khcn' } };
  expect(await held.kept('chats/test:thu')).toMatchObject({ expected: { 'test:thu': asked } });
});

it('everybody is reminded on the days they were', async () => {
  const reminded = new Set<string>();
  while (momentIn(held.now(), zone) < '2026-05-29T18:00') {
    held.wait(900_000);
    for (const { chat } of await held.remind())
      reminded.add(`${momentIn(held.now(), zone).slice(0, 10)} ${chat}`);
  }
  expect([...reminded]).toEqual(expect.arrayContaining(expected.reminded));
});

it('what was answered and recorded is known', async () => {
  const progress = await say('thu', '/tiendo');
  expect(progress).toContain('1/2 mục đã xong');
  expect(progress).toContain('gia hạn');
  const results = await say('thu', '/ketqua');
  expect(results).toContain('20 băng rôn');
  expect(results).toContain('treo thêm 5 băng rôn');
});

it('every file that was offered can be had', async () => {
  for (const { chat, id } of expected.files)
    expect((await held.openFile(id, chat))?.byteLength, id).toBeGreaterThan(100);
});

it('an invitation that was not used lets one person in', async () => {
  const start = expected.invitation;
  const joined = await held
    .as({ user: 'nam', name: 'Vũ Nam' })
    .send({ text: `/start ${start}`, start });
  expect(text(joined)).toContain('Sở Khoa học và Công nghệ');
  expect(await say('nam', '/tiendo')).toContain('1/2 mục đã xong');
});

it('a message that was held is said when the person writes', async () => {
  await say('hoa', '/trogiup');
  expect(text(held.screen('hoa'))).toContain('Tọa đàm');
  expect(await held.keys('held/')).toEqual([]);
});

it('a bound group and the other agency of a member are as they were', async () => {
  expect(text(await held.as({ group: 'tổ khoa học' }).say('/tiendo'))).toContain('Tọa đàm');
  expect(await say('thu', '/coquan')).toContain('Quảng Ngọc');
});
