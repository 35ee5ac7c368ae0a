/** One thing is expected next: what was asked last, and nothing of before. */

import { afterEach, beforeEach, expect, it } from 'vitest';

import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

let office: RemindedOffice;
beforeEach(async () => {
  office = await openRemindedOffice();
});
afterEach(() => office.held.close());

it('words after /nhacviec are no result that /ketqua waited for before', async () => {
  const { owner, held } = office;
  await owner.say('/ketqua 1');
  await owner.say('/nhacviec');
  const said = text(await owner.say('trước 4 ngày'));
  expect(said).toContain('4');
  expect(text(await owner.say('/ketqua'))).not.toContain('trước 4 ngày');
  expect(await held.keys('asks/')).toEqual([]);
});

it('words after /ketqua are no order that /nhacviec waited for before', async () => {
  const { owner } = office;
  await owner.say('/nhacviec');
  await owner.say('/ketqua 1');
  await owner.say('đã treo 7 băng rôn');
  expect(text(await owner.say('/ketqua'))).toContain('đã treo 7 băng rôn');
});
