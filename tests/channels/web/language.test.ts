/** The page and the chat speak one language, wherever it is chosen. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { chatKey } from '../../../src/assistant/records/chat.ts';
import { play, type Play } from '../../play.ts';
import { type Answer, type Browser, openWebBench, type WebBench } from './web-bench.ts';

let held: Play;
let bench: WebBench;
let browser: Browser;

beforeEach(async () => {
  held = await play({ today: '2026-04-20' });
  bench = await openWebBench(held.port());
  browser = await bench.browser();
});
afterEach(async () => {
  await bench.close();
  await held.close();
});

let count = 0;
const say = async (text: string) => {
  count += 1;
  await browser.post({ id: `message-${count}`, text });
};

const press = (body: object, headers: object = { origin: bench.url }): Promise<Answer> =>
  browser.ask('/language', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const pageLanguage = async () => /<html lang="(\w+)">/.exec((await browser.ask('/')).text)?.[1];
const lastSaid = async () => {
  await expect.poll(() => held.sent.length).toBeGreaterThan(0);
  return held.sent.at(-1)?.text;
};

it('speaks Vietnamese to who has chosen nothing', async () => {
  expect(await pageLanguage()).toBe('vi');
});

it('changes the language of the chat from the page, and says nothing where nothing is asked', async () => {
  expect((await press({ language: 'en' })).status).toBe(204);
  expect(await pageLanguage()).toBe('en');
  expect(held.sent).toEqual([]);
  await say('/help');
  expect(await lastSaid()).toContain('You can always type freely');
});

it('asks the question under way again in the language that the page was changed to', async () => {
  await say('/kehoach');
  await expect.poll(() => held.sent.length).toBe(1);
  await press({ language: 'en' });
  await expect.poll(() => held.sent.length).toBe(2);
  expect(await lastSaid()).toContain('What level is your agency?');
});

it('changes the open page from the chat, and what is loaded afterwards', async () => {
  const events = await browser.listen();
  await say('/ngonngu en');
  expect((await events.take('language', 2)).map(({ data }) => data)).toEqual(['"vi"', '"en"']);
  events.close();
  expect(await pageLanguage()).toBe('en');
});

it('tells every page of the chat, and no other chat', async () => {
  const mine = [await browser.listen(), await browser.listen()];
  const other = await (await bench.browser()).listen();
  await press({ language: 'en' });
  for (const events of mine) expect(await events.take('language', 2)).toHaveLength(2);
  expect((await other.take('language', 1)).map(({ data }) => data)).toEqual(['"vi"']);
  for (const events of [...mine, other]) events.close();
});

it('is told to a page that was away meanwhile', async () => {
  await say('/ngonngu en');
  const events = await browser.listen('?after=1');
  expect((await events.take('language', 1))[0]?.data).toBe('"en"');
  events.close();
});

it.each([
  ['a language that nobody speaks', { language: 'xx' }],
  ['no language', {}],
])('refuses %s', async (_name, body) => {
  expect((await press(body)).status).toBe(400);
});

it('refuses who has no session, and what another site asks for', async () => {
  expect((await press({ language: 'en' }, { origin: 'http://evil.example' })).status).toBe(403);
  expect((await press({ language: 'en' }, {})).status).toBe(403);
  expect((await press({ language: 'en' }, { origin: bench.url, cookie: '' })).status).toBe(401);
  expect(await pageLanguage()).toBe('vi');
  expect(await held.keys(chatKey('test', ''))).toEqual([]);
});
