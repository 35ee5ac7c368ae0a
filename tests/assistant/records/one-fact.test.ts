/** What is said of an activity is one fact, by whatever way: list, progress, digest and report agree. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readResults } from '../../../src/assistant/records/result.ts';
import { planOf, readReminders } from '../../../src/assistant/records/following.ts';
import { standingOf } from '../../../src/duty/answer.ts';
import type { Play, Writer } from '../../play.ts';
import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

let office: RemindedOffice;
let held: Play;
let owner: Writer;
let group: Writer;

const open = async (): Promise<void> => {
  office = await openRemindedOffice();
  ({ held, owner, group } = office);
  await office.turnOn();
  await owner.say('xong');
  office.until('2026-05-13T08:00');
  await held.remind();
};
beforeEach(open);
afterEach(() => held.close());

const progress = async (): Promise<string> => text(await owner.say('/tiendo'));
const lineOf = (said: string, number: number): string =>
  said.split('\n').find((line) => line.startsWith(`${number}.`) || line.includes(` ${number}. `)) ??
  '';
const digest = async (): Promise<string> => {
  const before = held.screen('thu').length;
  await office.live('2026-05-14T09:00');
  return text(held.screen('thu').slice(before));
};

describe('a result by /ketqua', () => {
  it('is seen by progress and digest, and stops the reminders of its activity', async () => {
    expect(lineOf(await progress(), 1)).toContain('chưa có trả lời');
    await owner.say('/ketqua 1 20 băng rôn');
    expect(lineOf(await progress(), 1)).toContain('đã xong – 20 băng rôn');
    expect(await digest()).toContain('20 băng rôn');
    expect((await held.remind()).map((one) => one.text).join()).not.toContain('Treo băng rôn');
  });

  it('that corrects what was answered to a reminder is seen by progress and digest', async () => {
    await group.say('1 xong: 20 băng rôn');
    await owner.say('/ketqua sửa 1 22 băng rôn');
    const said = await progress();
    expect(said).toContain('22 băng rôn');
    expect(said).not.toContain('20 băng rôn');
    const told = await digest();
    expect(told).toContain('22 băng rôn');
    expect(told).not.toContain('20 băng rôn');
  });

  it('is open again once it is taken back, and done once it is put back', async () => {
    await group.say('1 xong: 20 băng rôn');
    await owner.say('/ketqua rút 1');
    expect(lineOf(await progress(), 1)).toContain('chưa có trả lời');
    await owner.say('/ketqua lấy lại 1');
    expect(lineOf(await progress(), 1)).toContain('20 băng rôn');
  });

  it('that was kept by an earlier release, in both places, is told once', async () => {
    await group.say('1 xong: 20 băng rôn');
    const store = held.store();
    const [key = ''] = await held.keys('results/so-khcn/');
    const document = key.split('/')[2] ?? '';
    await store.transact('old', (transaction) => {
      transaction.change(key, [[['1', 'moment']]]);
      transaction.change('reminders/so-khcn', [[['plans', document, 'answers', 0, 'result']]]);
      return Promise.resolve();
    });
    const { plans } = await readReminders({ read: (one) => held.kept(one) }, 'so-khcn');
    expect(Object.values(plans).flatMap((plan) => planOf(plan).answers)).toHaveLength(1);
    await owner.say('/ketqua rút 1');
    expect(lineOf(await progress(), 1)).toContain('chưa có trả lời');
  });
});

describe('after any order of acts', () => {
  const acts = [
    ...['/ketqua 1 5 băng rôn', '/ketqua 2 60 đại biểu', '/ketqua 1 vướng mắc: mưa lớn'],
    ...['/ketqua sửa 1 7 băng rôn', '/ketqua sửa 2 8 băng rôn', '/ketqua rút 1', '/ketqua rút 2'],
    ...['/ketqua lấy lại 1', '/ketqua lấy lại 2', '1 xong: 9 băng rôn', '2 xong', '2 chưa xong'],
    ...['2 vướng mắc: thiếu người', 'xong mục 2, đã mời 30 đại biểu', 'việc 1 hạn 20/5'],
  ];

  it('results, progress and reminders agree', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { maxLength: 10 }), async (said) => {
        await held.close();
        await open();
        for (const one of said) {
          held.wait(60_000);
          await (one.startsWith('/') ? owner : group).say(one);
        }
        await agree();
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  /** What stands of the results is what was said, and what was taken back is said nowhere. */
  async function agree(): Promise<void> {
    const read = (key: string) => held.kept(key);
    const { plans } = await readReminders({ read }, 'so-khcn');
    const [document = ''] = Object.keys(plans);
    const plan = plans[document];
    if (plan === undefined) throw new Error('no plan is followed');
    const results = await readResults({ read }, 'so-khcn', document);
    const { answers } = planOf(plan);
    const words = (list: readonly { activity: number; text: string | null }[]) =>
      list.flatMap((one) => (one.text === null ? [] : [`${one.activity}: ${one.text}`])).toSorted();
    expect(words(answers)).toEqual(words(results));
    const [list, shown] = [text(await owner.say('/ketqua')), await progress()];
    for (const result of results) expect(list).toContain(result.text);
    for (const activity of [1, 2]) {
      const { last } = standingOf(answers, { activity, task: null });
      if (last === null) expect(lineOf(shown, activity)).toContain('chưa có trả lời');
      else if (last.text !== null) expect(lineOf(shown, activity)).toContain(last.text);
    }
  }
});
