/** What begins at eight is spoken of in time, whatever else waits until the usual hour. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { documentKey } from '../../../src/assistant/records/document.ts';
import { remindersKey, type ReminderRecord } from '../../../src/assistant/records/following.ts';
import type { Json } from '../../../src/record/change.ts';
import { groupChat, openRemindedOffice, text, type RemindedOffice } from './reminded-office.ts';

let office: RemindedOffice;
beforeEach(async () => {
  office = await openRemindedOffice();
  await office.turnOn();
  await office.owner.say('/tiendo');
  const said = text(await office.owner.say('đổi thời gian mục 2 thành 8h ngày 15/5/2026'));
  expect(said).toContain('Đã đổi thời gian mục 2');
});
afterEach(() => office.held.close());

const inGroup = async (moment: string) => {
  office.until(moment);
  return text((await office.held.remind()).filter(({ chat }) => chat === groupChat));
};

/** Another plan, of which the reminder of a night before was missed. */
async function followAnother(lastRunAt: string): Promise<void> {
  const { held } = office;
  const { plans } = (await held.kept(remindersKey('so-khcn'))) as unknown as ReminderRecord;
  const [document = ''] = Object.keys(plans);
  const plan = plans[document];
  const kept = await held.kept(documentKey('so-khcn', document));
  await held.store().transact(documentKey('so-khcn', 'khac'), (transaction) => {
    transaction.change(documentKey('so-khcn', 'khac'), [[[], kept]]);
    return Promise.resolve();
  });
  const activities = plan?.facts.activities.slice(0, 1) ?? [];
  const facts = { ...plan?.facts, title: 'Kế hoạch khác', activities };
  const other = { ...plan, facts, lastRunAt } as unknown as Json;
  await held.store().transact(remindersKey('so-khcn'), (transaction) => {
    transaction.change(remindersKey('so-khcn'), [[['plans', 'khac'], other]]);
    return Promise.resolve();
  });
}

it('is said the afternoon before and when the hours begin, not when it begins', async () => {
  await inGroup('2026-05-14T08:00');
  expect(await inGroup('2026-05-14T14:00')).toContain('diễn ra 08h00 thứ Sáu 15/5/2026');
  expect(await inGroup('2026-05-15T07:30')).toContain('diễn ra hôm nay');
  expect(await inGroup('2026-05-15T08:00')).not.toContain('Tọa đàm');
});

it('is said although something of another plan waits until eight', async () => {
  await inGroup('2026-05-14T14:00');
  await followAnother('2026-05-13T08:00');
  office.until('2026-05-14T22:00');
  await office.held.remind();
  const early = await inGroup('2026-05-15T07:30');
  expect(early).toContain('Tọa đàm');
  expect(early).not.toContain('Kế hoạch khác');
  expect(await inGroup('2026-05-15T08:00')).toContain('Treo băng rôn');
});
