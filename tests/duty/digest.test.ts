/** What the office is told each morning. */

import { describe, expect, it } from 'vitest';

import { createCliLocale } from '../../src/cli/open-content.ts';
import { decideReminders } from '../../src/duty/catch-up.ts';
import { composeDigest, isQuiet } from '../../src/duty/digest.ts';
import { reminders } from '../../src/reminders/index.ts';
import { writeDigest } from '../../src/duty/write-messages.ts';
import { calendar, planOf } from '../reminders/plan.ts';

const vi = createCliLocale('.', 'vi');
const en = createCliLocale('.', 'en');
const matter = { now: '2024-05-14T08:00', since: '2024-05-13T08:00', held: [], missed: [] };

const plan = planOf(
  [
    { title: 'Gửi văn bản đề nghị treo băng rôn', time: { due: '2024-05-10' } },
    { title: 'Phát hành Tập san', leads: ['Trung tâm'], time: { due: '2024-05-11' } },
    { title: 'Treo băng rôn', time: { due: '2024-05-15' } },
    { title: 'Tọa đàm', time: { start: '2024-05-17T08:00', due: '2024-05-17' }, leads: [] },
    { title: 'Đăng tin', time: { text: 'trước, trong và sau 18/5', anchor: '2024-05-18' } },
    { title: 'Báo cáo', time: { due: '2024-05-25' } },
    { title: 'Đã làm', time: { due: '2024-05-14' } },
  ],
  {},
  [
    { activity: 1, kind: 'working', at: '2024-05-10T09:00' },
    { activity: 2, kind: 'obstacle', at: '2024-05-13T09:00', unit: 'Trung tâm', text: 'chờ in' },
    { activity: 7, kind: 'done', at: '2024-05-13T10:00', text: '11 tin bài' },
    { activity: 6, kind: 'extended', at: '2024-05-13T11:00', due: '2024-05-30' },
    { activity: 3, kind: 'done', at: '2024-05-14T09:00' },
  ],
);

describe('the digest', () => {
  it('has what is late, due this week, answered, held, missed and without a date', () => {
    const held = [{ place: 'Nhóm Trung tâm', why: 'nhóm đã bị xóa' }];
    const digest = composeDigest(plan, { ...matter, held }, calendar);
    const numbers = (list: readonly { duty: { activity: number } }[]) =>
      list.map(({ duty }) => duty.activity);
    expect(numbers(digest.late)).toEqual([1, 2]);
    expect(numbers(digest.dueThisWeek)).toEqual([3, 4]);
    expect(digest.answers.map(({ answer }) => answer.activity)).toEqual([2, 7, 6]);
    expect(digest.undated.map(({ activity }) => activity)).toEqual([5]);
    expect(digest.held).toEqual(held);
    expect(isQuiet(digest)).toBe(false);
  });

  it('is written for a phone', () => {
    const held = [{ place: 'Nhóm Trung tâm', why: 'nhóm đã bị xóa' }];
    expect(writeDigest(composeDigest(plan, { ...matter, held }, calendar), vi)).toBe(
      `Tình hình thực hiện kế hoạch, thứ Ba 14/5/2024

Quá hạn (2):
1. Gửi văn bản đề nghị treo băng rôn · chủ trì: Văn phòng Sở · quá hạn 4 ngày (hạn thứ Sáu 10/5/2024) · đang làm
2. Phát hành Tập san · chủ trì: Trung tâm · quá hạn 3 ngày (hạn thứ Bảy 11/5/2024) · vướng mắc – chờ in

Đến hạn trong tuần này (2):
3. Treo băng rôn · chủ trì: Văn phòng Sở · hạn thứ Tư 15/5/2024, còn 1 ngày làm việc · chưa có trả lời
4. Tọa đàm · chưa ghi đơn vị chủ trì · diễn ra 08h00 thứ Sáu 17/5/2024, còn 3 ngày làm việc · chưa có trả lời

Trả lời mới (3):
2. Bà Hoa (Trung tâm): vướng mắc – chờ in
7. Bà Hoa: đã xong – 11 tin bài
6. Bà Hoa: gia hạn đến thứ Năm 30/5/2024

Cần một ngày cụ thể (1):
5. Đăng tin · “trước, trong và sau 18/5” chưa phải một ngày cụ thể; đề nghị văn phòng cho hạn hoàn thành, ví dụ 15/5

Tin chưa tới hoặc chưa rõ đã tới (1):
Nhóm Trung tâm: nhóm đã bị xóa`,
    );
  });

  it('names what was missed, and no more than five of a kind', () => {
    const many = planOf(
      Array.from({ length: 8 }, () => ({ time: { due: '2024-05-17' } })),
      { daysBefore: [3] },
    );
    const decision = decideReminders(
      reminders,
      many,
      { lastRunAt: '2024-05-13T08:00', now: '2024-05-16T09:00' },
      calendar,
    );
    const missed = decision.kind === 'speak' ? decision.folded : [];
    expect(missed).toHaveLength(8);
    const now = '2024-05-16T09:00';
    const text = writeDigest(composeDigest(many, { ...matter, now, missed }, calendar), en);
    expect(text).toContain('Not reminded of while the system was interrupted:\n1. Việc 1');
    expect(text.split('… and 3 more.')).toHaveLength(3);
  });

  it('says so when there is nothing', () => {
    const quiet = composeDigest(planOf([{ time: { due: '2024-08-10' } }]), matter, calendar);
    expect(isQuiet(quiet)).toBe(true);
    expect(writeDigest(quiet, vi)).toContain('Không có mục nào quá hạn');
  });
});
