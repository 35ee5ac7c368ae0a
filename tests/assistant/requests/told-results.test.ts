/** Results told in own words: recorded where one activity alone is meant, asked about where not. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { readResults } from '../../../src/assistant/records/result.ts';
import { play, type Play } from '../../play.ts';
import { keepPlan } from '../records/keep-plan.ts';

let held: Play;
const say = async (text: string): Promise<string> =>
  (await held.say(text)).map(({ text: said }) => said).join('\n\n');
const kept = async () =>
  (await readResults(held.store(), 'so-khcn', 'plan1')).map(({ activity, text }) => [
    activity,
    text,
  ]);

beforeEach(async () => {
  held = await play({ today: '2022-05-20', agency: 'so-khcn' });
  await keepPlan(held.store(), 'so-khcn', [
    { title: 'Tọa đàm khoa học' },
    { title: 'Treo băng rôn, khẩu hiệu trước trụ sở' },
    { title: 'Viết tin, bài' },
  ]);
});
afterEach(() => held.close());

it('are recorded by one message where one activity alone can be meant', async () => {
  await held.say('đã treo 3 băng rôn ở trụ sở');
  expect(await kept()).toEqual([[2, 'đã treo 3 băng rôn ở trụ sở']]);
});

it('are recorded for the activity whose number is said', async () => {
  await held.say('việc 3 xong, đã viết 5 tin');
  expect((await kept())[0]?.[0]).toBe(3);
});

it('wait until it is said which activity they are for, by a number', async () => {
  expect(await say('đã có 60 đại biểu tham dự')).toContain('của việc nào?');
  expect(await kept()).toEqual([]);
  await held.say('1');
  expect(await kept()).toEqual([[1, 'đã có 60 đại biểu tham dự']]);
});

it('are recorded for the activity that is pressed', async () => {
  await held.say('đã có 60 đại biểu tham dự');
  const option = held.sent.at(-1)?.options[0];
  await held.send({ text: option?.label ?? '', option: option?.id ?? '' });
  expect((await kept()).map(([, text]) => text)).toEqual(['đã có 60 đại biểu tham dự']);
});
