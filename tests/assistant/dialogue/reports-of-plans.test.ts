/** Documents that start from a plan: what is taken over, what is missing, what is of no plan. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';
import { draft, linesOf, templateOf } from '../../document/draft.ts';
import { keepPlan } from '../records/keep-plan.ts';

let held: Play;
const agency = 'lang-son';
const activities = [
  { title: 'Tổ chức hội thảo', leads: ['Văn phòng Sở'] },
  { title: 'Treo băng rôn', leads: ['Văn phòng Sở'] },
];

beforeEach(async () => {
  held = await play({ today: '2022-05-10', agency });
  await keepPlan(held.store(), agency, activities, { title: 'Kế hoạch hưởng ứng năm 2022' });
});
afterEach(() => held.close());

const text = (replies: readonly Outgoing[]): string => replies.map((reply) => reply.text).join('|');

/** Answers all that is left to be asked. */
const reachReview = async (): Promise<string> => {
  for (let count = 0; count < 15 && !held.last().includes('Xem lại trước khi'); count += 1)
    await held.say(/Kính gửi|Đã ghi/.test(held.last()) ? 'xong' : 'bỏ qua');
  return held.last();
};

/** Answers all that is left to be asked, and makes the document. */
const finish = async (): Promise<Outgoing[]> => {
  const review = await reachReview();
  if (!review.includes('Xem lại trước khi')) throw new Error(`no review: ${review}`);
  return held.say('xong');
};
const factsOf = (replies: readonly Outgoing[]) =>
  held.facts(replies.flatMap(({ files }) => files)[0]?.id ?? '');

describe('a report of a plan', () => {
  it('before the Day, with no results, says of every activity that it has no figures', async () => {
    await held.say('/baocao');
    await held.say('1');
    await held.say('xong');
    let said = '';
    while (!said.includes('Đã ghi 2 mục')) said = text(await held.say('bỏ qua'));
    expect(said).toContain(
      'Chưa có số liệu: 1. Tổ chức hội thảo (Văn phòng Sở); 2. Treo băng rôn (Văn phòng Sở).',
    );
    expect(said).not.toContain('Báo cáo của năm nào');
    const facts = await factsOf(await finish());
    expect(facts).toMatchObject({ year: 2022, activities: [{ results: [] }, { results: [] }] });
  });

  it('offers to ask the units in their group', async () => {
    await held.say('/baocao');
    await held.say('1');
    await held.say('xong');
    while (!held.last().includes('Đã ghi 2 mục')) await held.say('bỏ qua');
    const said = text(await held.press('Hỏi đơn vị chưa có số liệu'));
    expect(said).toContain('Chưa có nhóm nào gắn với cơ quan');
    expect(said).toContain('Đã ghi 2 mục');
  });

  it('leaves out results of activities that were dropped', async () => {
    await held.say('/ketqua 2 20 băng rôn');
    await keepPlan(held.store(), agency, activities.slice(0, 1));
    await held.say('/baocao');
    await held.say('1');
    const facts = await factsOf(await finish());
    expect(JSON.stringify(facts)).not.toContain('băng rôn');
  });

  it('shows its totals in the review, and prints none that was dropped there', async () => {
    await held.say('/ketqua 1 60 đại biểu; 9 thôn dự');
    await held.say('/ketqua 2 treo 12 băng rôn tại 9 thôn');
    await held.say('/baocao');
    await held.say('1');
    const review = await reachReview();
    const line = /(\d+)\. Tổng hợp số liệu: (.+)/.exec(review);
    expect(line?.[2]).toBe('(3) 60 đại biểu; 09 thôn; 12 băng rôn');
    await held.say(`sửa ${line?.[1] ?? ''}`);
    await held.press('09 thôn');
    await held.press('Xong');
    expect(await reachReview()).toContain('Tổng hợp số liệu: (2) 60 đại biểu; 12 băng rôn');
    const facts = await factsOf(await held.say('xong'));
    expect(facts.totals).toEqual(['đại biểu', 'băng rôn']);
    const words = linesOf(draft(facts, templateOf('report'))).join('\n');
    expect(words).toContain('60 đại biểu;\n- 12 băng rôn.');
    expect(words).not.toContain('09 thôn');
  });

  it('of no plan is begun by skipping', async () => {
    await held.say('/baocao');
    expect(text(await held.say('bỏ qua'))).toContain('Báo cáo của năm nào?');
  });

  it('keeps Markdown in results as plain words', async () => {
    await held.say('/ketqua 1 # 60 **đại biểu** | {{ agency.name }}');
    await held.say('/baocao');
    await held.say('1');
    const replies = await finish();
    const facts = await factsOf(replies);
    expect(facts.activities[0]?.results[0]?.text).toBe('# 60 **đại biểu** | {{ agency.name }}');
    const file = replies.flatMap(({ files }) => files).find(({ role }) => role === 'document');
    expect(await held.openFile(file?.id ?? '')).not.toBeNull();
  });
});

describe('an agency', () => {
  it('sees no plan of another', async () => {
    await held.seat('lan', 'so-khcn', 'owner');
    const lan = held.as({ user: 'lan' });
    expect(text(await lan.say('/ketqua'))).toContain('chưa có kế hoạch nào');
  });
});

describe('a dispatch', () => {
  it('without addressees is not made', async () => {
    await held.say('/congvan');
    await held.say('1');
    await held.say('1');
    expect(text(await held.say('bỏ qua'))).toContain('Kính gửi ai?');
  });
});

describe('versions', () => {
  it('are compared in words, and can be had again', async () => {
    const changed = [{ ...activities[0], time: { text: '12/5' } }, activities[1] ?? {}];
    await keepPlan(held.store(), agency, changed, { title: 'Kế hoạch hưởng ứng năm 2022' });
    expect(text(await held.say('/vanban'))).toContain('1. ');
    const second = await held.say('/vanban 1');
    expect(second[0]?.files.map(({ name }) => name)).toContain('Ke-hoach-18-5-2022.docx');
    const said = text(await held.press('So bản 1 với 2'));
    expect(said).toContain('Từ bản 1 sang bản 2:\nMục I.1, Thời gian: (trống) → 12/5');
    await held.say('/vanban 1');
    expect((await held.press('Bản 1'))[0]?.text).toContain('Bản 1: Kế hoạch hưởng ứng năm 2022');
  });

  it('are kept three at a time', async () => {
    for (const place of ['A', 'B', 'C'])
      await keepPlan(held.store(), agency, [{ ...activities[0], place }]);
    const [latest] = await held.say('/vanban 1');
    expect(latest?.options.map(({ label }) => label)).toEqual(['Bản 2', 'Bản 3', 'So bản 3 với 4']);
    expect(text(await held.say('/vanban 1 1'))).toContain('Bản 1 không còn được giữ');
    const files = (await held.say('/vanban 1 2')).flatMap((reply) => reply.files);
    expect(await held.openFile(files[1]?.id ?? '')).not.toBeNull();
  });
});
