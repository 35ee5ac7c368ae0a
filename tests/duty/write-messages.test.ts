/** The words that a group reads. */

import { describe, expect, it } from 'vitest';

import { createCliLocale } from '../../src/cli/open-content.ts';
import { decideReminders, type DueReminder } from '../../src/duty/catch-up.ts';
import type { ReminderPlan } from '../../src/duty/duties.ts';
import { reminders } from '../../src/reminders/index.ts';
import { writeGathered } from '../../src/duty/write-messages.ts';
import { calendar, planOf, readPlan } from '../reminders/plan.ts';

const vi = createCliLocale('.', 'vi');
const en = createCliLocale('.', 'en');

function dueAt(plan: ReminderPlan, now: string, lastRunAt = '2024-01-01'): readonly DueReminder[] {
  const decision = decideReminders(reminders, plan, { lastRunAt, now }, calendar);
  return decision.kind === 'speak' ? decision.due : [];
}

describe('the message of a day', () => {
  const plan = readPlan('dak-nong-2024');

  it('says what, who leads, until when and how late', () => {
    const { title, items } = writeGathered(
      '2024-05-15',
      dueAt(plan, '2024-05-15T08:00', '2024-05-14T08:00'),
      vi,
    );
    expect([title, ...items]).toEqual([
      'Nhắc việc thứ Tư 15/5/2024 (3 mục):',
      '2. Gửi văn bản đề nghị các Sở, Ban, ngành, địa phương treo băng rôn và tổ chức hoạt động… · chủ trì: Văn phòng Sở · quá hạn 5 ngày (hạn thứ Sáu 10/5/2024)',
      '3. Phát hành Tập san khoa học và công nghệ; phát sóng chuyên mục “Khoa học, công nghệ và đời… · chủ trì: Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN · quá hạn 4 ngày (hạn thứ Bảy 11/5/2024)',
      '4. Treo băng rôn tại trụ sở cơ quan, đơn vị trực thuộc · chủ trì: Văn phòng Sở, Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN · hạn hôm nay, thứ Tư 15/5/2024',
    ]);
  });

  it('says that a deadline on a day off has its last working day today', () => {
    const due = dueAt(plan, '2024-05-10T08:00', '2024-05-09T08:00');
    expect(writeGathered('2024-05-10', due, vi).items[1]).toContain(
      'hạn thứ Bảy 11/5/2024 là ngày nghỉ, hôm nay là ngày làm việc cuối',
    );
  });

  it('is in English for who reads English', () => {
    const { title, items } = writeGathered(
      '2024-05-14',
      dueAt(plan, '2024-05-14T08:00', '2024-05-13T08:00'),
      en,
    );
    expect(title).toBe('Reminders for Tuesday 14/5/2024 (4 items):');
    expect(items[2]).toContain('due Wednesday 15/5/2024, 1 working day left');
    expect(items[0]).toContain('4 days late (due Friday 10/5/2024)');
  });

  it('says once that it is late when all of it is, else of each item', () => {
    const late = dueAt(plan, '2024-05-14T11:00', '2024-05-13T08:00');
    const { title, items } = writeGathered('2024-05-14', late, vi);
    expect(title).toContain('gửi muộn vì hệ thống vừa gián đoạn');
    expect(items.join('\n')).not.toContain('nhắc muộn');
    const [first, second] = dueAt(
      planOf([{ time: { due: '2024-05-15' } }, { time: { due: '2024-05-15' } }]),
      '2024-05-14T08:00',
      '2024-05-13T08:00',
    );
    if (first === undefined || second === undefined) throw new Error('two are due');
    const mixed = writeGathered('2024-05-14', [{ ...first, isLate: true }, second], vi);
    expect(mixed.title).not.toContain('muộn');
    expect(mixed.items.map((item) => item.endsWith('nhắc muộn'))).toEqual([true, false]);
  });

  it('names the seminar that a paper belongs to, and mentions people where the chat can', () => {
    const due = dueAt(readPlan('quang-ngai-2021'), '2021-05-11T08:00', '2021-05-10T08:00');
    const { items } = writeGathered('2021-05-11', due, vi, (unit) => `@${unit}`);
    expect(items.find((item) => item.startsWith('3.4. '))).toBe(
      '3.4. Tham luận “Giải pháp tăng cường hiệu quả xử lý hồ sơ thủ tục hành chính trên phần mềm một… (thuộc “Tọa đàm nội bộ về cải cách hành chính…”) · chủ trì: @Phòng Quản lý Khoa học · hạn thứ Bảy 15/5/2021, còn 3 ngày làm việc',
    );
  });

  it('cuts a title of one endless word, and no character in two', () => {
    const plan = planOf([{ title: `a${'🎉'.repeat(100)}`, time: { due: '2024-05-15' } }]);
    const { items } = writeGathered(
      '2024-05-15',
      dueAt(plan, '2024-05-15T08:00', '2024-05-14T08:00'),
      vi,
    );
    expect(items[0]).toMatch(/^1\. a(🎉){44}… ·/u);
  });
});
