/** `/ngonngu en` speaks English at once and everywhere, and back. */

import { readFileSync, readdirSync } from 'node:fs';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

const vietnamese = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

/** Vietnamese that the English words quote: examples of what to type into a Vietnamese document. */
const quoted = readdirSync('locales/en')
  .flatMap((file) => readFileSync(`locales/en/${file}`, 'utf8').split('\n'))
  .flatMap((line) => (/^\S+ = (.*)$/.exec(line.trim())?.[1] ?? line.trim()).split(/\{[^}]*\}/))
  .filter((piece) => vietnamese.test(piece))
  .sort((one, other) => other.length - one.length);

/** What stands in the agency's profile or the catalogue is data. */
function ownWords({ text, options }: Outgoing): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^Question \d+ of \d+\. /, '').trim())
    // The value of a review's line, and an entry of a list, are data.
    .map((line) => line.replace(/^(\d+)\. (?:([A-Z][a-z ]+): )?.*$/, '$1. $2'))
    .map((line) => quoted.reduce((rest, piece) => rest.replace(piece, '…'), line))
    .map((line) => line.replace('Sở Khoa học và Công nghệ', '…'))
    // So is the answer that stands so far.
    .map((line) => line.replace(/^Chosen: .*$/, 'Chosen: …'));
  const actions = options.filter(({ role }) => role === 'action').map(({ label }) => label);
  return [...lines, ...actions].filter((line) => vietnamese.test(line));
}

const conversation = [
  ...['/ngonngu en', 'hello', '/help', '/plan', '', '2026', '1', '/xyz', '99', 'skip'],
  ...['done', 'done', '1,99', '1', 'skip', 'Tea party - 31/2', 'edit 9', 'edit 1', '99', '4'],
  ...['done', 'done', 'delete 1', 'undo', 'move 1', 'add', 'Exhibition', 'skip', '25h 15/5'],
  ...['1/1/2020', 'yes', 'done', 'skip', 'skip', 'done', 'Mr', 'done', '99', 'back', 'done', '1'],
  ...['keep', 'done', 'done', '/agency', '99', '1', 'done', '10', '2', 'done', '/agency new', '9'],
  ...['1', 'stop', '/slogan abc', 'stop'],
];

it('says nothing of its own in Vietnamese, whatever is sent', async () => {
  for (const text of conversation) {
    for (const reply of await held.say(text)) expect(ownWords(reply), text).toEqual([]);
  }
  expect(held.sent.flatMap(({ files }) => files.map(({ title }) => title))).toContain('Plan 2026');
  expect(held.sent.some(({ text }) => text.includes('The draft is ready: 2 activities.'))).toBe(
    true,
  );
});

it('changes the language in the middle of a dialogue and asks the same question in it', async () => {
  await held.say('/kehoach');
  await held.say('2026');
  const [english] = await held.say('/ngonngu en');
  expect(english?.text).toContain('From now on I speak English.\n\nQuestion 2 of 12. For which');
  const [again] = await held.say('/language vi');
  expect(again?.text).toContain('Từ giờ tôi nói tiếng Việt.\n\nCâu 2/12. Kế hoạch cho ngày nào?');
});

it('understands the words of either language in both', async () => {
  await held.say('/ngonngu en');
  await held.say('/kehoach');
  await held.say('2026');
  const [reply] = await held.say('quay lại');
  expect(reply?.text).toContain('A plan for which year?');
  await held.say('/ngonngu vi');
  const [stopped] = await held.say('stop');
  expect(stopped?.text).toContain('Đã dừng.');
});

it('keeps the language when the program is started again', async () => {
  await held.say('/ngonngu en');
  await held.restart();
  expect((await held.say('hello'))[0]?.text).toContain('I did not understand that.');
});

it('names the languages there are when another is asked for', async () => {
  expect((await held.say('/ngonngu fr'))[0]?.text).toBe('Chưa có ngôn ngữ “fr”. Có: vi, en.');
  expect((await held.say('/ngonngu'))[0]?.text).toContain('/ngonngu en');
});
