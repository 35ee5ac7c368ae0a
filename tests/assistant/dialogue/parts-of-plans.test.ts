/** Reports of a part of a plan: a week, a month, a unit; figures that contradict each other. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Outgoing } from '../../../src/channels/channel.ts';
import type { DocumentFacts } from '../../../src/plan/document-facts.ts';
import { play, type Play, type Writer } from '../../play.ts';
import { keepPlan } from '../records/keep-plan.ts';

let held: Play;
let lan: Writer;
const agency = 'lang-son';
const activities = [
  {
    title: 'Tổ chức hội thảo',
    leads: ['Văn phòng Sở'],
    time: { text: 'ngày 17/5/2022', start: '2022-05-17', due: '2022-05-17' },
  },
  {
    title: 'Treo băng rôn',
    leads: ['Phòng Quản lý Khoa học'],
    time: { text: 'trước ngày 05/5/2022', due: '2022-05-05' },
  },
  { title: 'Đăng tin', leads: ['Văn phòng Sở'] },
];

beforeEach(async () => {
  held = await play({ today: '2022-05-18', agency });
  await keepPlan(held.store(), agency, activities, { title: 'Kế hoạch hưởng ứng năm 2022' });
  await held.seat('lan', agency, 'member');
  lan = held.as({ user: 'lan', name: 'Trần Lan' });
});
afterEach(() => held.close());

const text = (replies: readonly Outgoing[]): string => replies.map((reply) => reply.text).join('|');
const titles = ({ activities: reported }: DocumentFacts) => reported.map(({ title }) => title);

/** Chooses the plan and the part. */
const begin = async (...part: string[]): Promise<void> => {
  await held.say('/baocao');
  await held.say('1');
  for (const words of part) await held.say(words);
};

/** Answers with what is offered until the activities are asked. */
const reachActivities = async (): Promise<string> => {
  for (let count = 0; count < 9; count += 1) {
    if (/Đã ghi \d+ mục|Đã làm những gì/.test(held.last())) return held.last();
    await held.say(/Kính gửi|số liệu khác nhau/.test(held.last()) ? 'xong' : 'bỏ qua');
  }
  throw new Error(held.last());
};

/** Answers all that is left to be asked, and makes the document. */
const finish = async (): Promise<DocumentFacts> => {
  await reachActivities();
  await held.say('xong');
  for (let count = 0; count < 9 && !held.last().includes('Xem lại trước khi'); count += 1)
    await held.say('bỏ qua');
  const files = (await held.say('xong')).flatMap((reply) => reply.files);
  return held.facts(files[0]?.id ?? '');
};

describe('a report of a period', () => {
  it('has what was due or done in it, and what was done then', async () => {
    await held.say('/ketqua 2 05 băng rôn ngày 04/5');
    await held.say('/ketqua 2 20 băng rôn ngày 16/5');
    await begin('2', 'tuần này');
    const facts = await finish();
    expect(titles(facts)).toEqual(['Tổ chức hội thảo', 'Treo băng rôn']);
    expect(facts.activities[1]?.results.map((result) => result.text)).toEqual([
      '20 băng rôn ngày 16/5',
    ]);
    expect(facts.title).toBe(
      'Kết quả tổ chức các hoạt động chào mừng Ngày Khoa học và Công nghệ Việt Nam năm 2022 (từ ngày 16/5/2022 đến ngày 22/5/2022)',
    );
  });

  it('counts what says no day on the day it was recorded', async () => {
    await held.say('/ketqua 3 11 tin');
    await begin('2', 'tháng 5');
    expect(titles(await finish())).toEqual(['Tổ chức hội thảo', 'Treo băng rôn', 'Đăng tin']);
  });

  it('needs a time that has days', async () => {
    await begin('2');
    expect(text(await held.say('khi nào rảnh'))).toContain('Chưa rõ khoảng thời gian nào');
  });

  it('in which nothing was due or done says so', async () => {
    await begin('2', 'tháng 3');
    expect(await reachActivities()).toContain('chưa có việc nào đến hạn');
  });

  it('has other activities once another part is chosen', async () => {
    await begin('2', 'tháng 3');
    await reachActivities();
    while (!held.last().includes('Báo cáo phần nào')) await held.say('quay lại');
    await held.say('1');
    expect(titles(await finish())).toHaveLength(3);
  });
});

describe('a report of a unit', () => {
  it('has what the unit leads, and its title names the unit', async () => {
    await begin('3', '1');
    const facts = await finish();
    expect(titles(facts)).toEqual(['Tổ chức hội thảo', 'Đăng tin']);
    expect(facts.title).toContain('năm 2022 của Văn phòng Sở');
  });
});

describe('figures that contradict each other', () => {
  beforeEach(async () => {
    await held.say('/ketqua 3 12 tin');
    await lan.say('/ketqua 3 11 tin');
    await held.say('/ketqua 1 60 đại biểu');
    await begin('1');
  });

  it('are shown before the draft; one is chosen, the record stays', async () => {
    expect(held.last()).toContain('Có số liệu khác nhau cho cùng một việc');
    const labels = held.sent.at(-1)?.options.map(({ label }) => label);
    expect(labels?.slice(0, 2)).toEqual([
      'Đăng tin – KQ1: 12 tin (Một đồng nghiệp, 18/5/2022)',
      'Đăng tin – KQ2: 11 tin (Trần Lan, 18/5/2022)',
    ]);
    await held.say('2');
    const facts = await finish();
    expect(facts.activities[2]?.results.map((result) => result.text)).toEqual(['11 tin']);
    expect(facts.activities[0]?.results).toHaveLength(1);
    expect(text(await held.say('/ketqua'))).toContain('KQ1: 12 tin');
  });

  it('are both kept where none is chosen, as the question says', async () => {
    expect(held.last()).toContain('báo cáo cộng cả hai');
    const facts = await finish();
    expect(facts.activities[2]?.results.map((result) => result.text)).toEqual(['12 tin', '11 tin']);
  });

  it('of another unit are no matter of a report of one unit', async () => {
    while (!held.last().includes('Báo cáo phần nào')) await held.say('quay lại');
    await held.say('3');
    expect(text(await held.say('Phòng Quản lý Khoa học'))).not.toContain('Có số liệu khác nhau');
  });

  it('are asked about in a post after the Day, and not in one before it', async () => {
    await held.say('dừng');
    await held.say('/tinbai');
    await held.say('2');
    await held.say('1');
    while (/Chủ đề|Khẩu hiệu/.test(held.last())) await held.say('bỏ qua');
    expect(held.last()).toContain('Có số liệu khác nhau');
    await held.say('làm lại từ đầu');
    await held.say('1');
    await held.say('1');
    while (/Chủ đề|Khẩu hiệu/.test(held.last())) await held.say('bỏ qua');
    expect(held.last()).not.toContain('Có số liệu khác nhau');
  });
});

describe('before the draft', () => {
  it('what was recorded for an activity that was dropped is named', async () => {
    await held.say('/ketqua 2 20 băng rôn');
    await keepPlan(held.store(), agency, [activities[0] ?? {}, activities[2] ?? {}]);
    await begin('1');
    expect(await reachActivities()).toContain(
      'Không đưa vào, vì việc không còn trong kế hoạch: Treo băng rôn – KQ1: 20 băng rôn',
    );
  });

  it('what got figures in the dialogue is no longer named', async () => {
    await begin('1');
    expect(await reachActivities()).toContain('1. Tổ chức hội thảo (Văn phòng Sở)');
    await held.say('xóa 1');
    const untold = /Chưa có số liệu: .*/.exec(held.last())?.[0];
    expect(untold).not.toContain('hội thảo');
  });

  it('the units are asked in every group that is concerned, and the dialogue goes on', async () => {
    for (const group of ['nhóm một', 'nhóm hai']) {
      const [given] = await held.say('/nhom');
      const code = /Mã gắn nhóm: (\S+)/.exec(given?.text ?? '')?.[1] ?? '';
      await held.as({ group }).say(`/nhom ${code}`);
    }
    await held.say('/nhom 1 đơn vị Văn phòng Sở');
    await begin('1');
    await reachActivities();
    const replies = await held.press('Hỏi đơn vị chưa có số liệu');
    const posts = replies.filter(({ isToGroup }) => isToGroup);
    expect(posts.map(({ chat }) => chat)).toEqual(['nhóm một', 'nhóm hai']);
    expect(posts[0]?.text).toContain('3. Đăng tin (Văn phòng Sở)');
    expect(posts[0]?.text).not.toContain('Treo băng rôn');
    expect(posts[1]?.text).toContain('2. Treo băng rôn (Phòng Quản lý Khoa học)');
    const own = replies.find(({ chat }) => chat === 'thu')?.text;
    expect(own).toContain('Đã hỏi 3 việc trong nhóm “Nhóm một”, “Nhóm hai”');
    expect(own).toContain('Đã ghi 3 mục');
  });
});
