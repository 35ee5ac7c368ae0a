/** A button acts on the agency and the record that it was offered for, or says why it cannot. */

import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { markAgency } from '../../../src/assistant/button.ts';
import type { Chat } from '../../../src/assistant/records/chat.ts';
import type { DocumentRecord } from '../../../src/assistant/records/document.ts';
import {
  agencyKey,
  createAgency,
  type AgencyRecord,
  type Role,
} from '../../../src/assistant/records/agency.ts';
import type { ReminderRecord } from '../../../src/assistant/records/following.ts';
import type { Agency } from '../../../src/plan/agency.ts';
import type { Play, Writer } from '../../play.ts';
import { askForExtension, findButton as find } from './find-button.ts';
import { keepPlan } from '../records/keep-plan.ts';
import { openRemindedOffice, text, type RemindedOffice } from '../reminding/reminded-office.ts';

const here = 'so-khcn';
const there = 'xa-an-binh';

let office: RemindedOffice;
let held: Play;
let owner: Writer;

beforeEach(async () => {
  office = await openRemindedOffice();
  ({ held, owner } = office);
  const profile = JSON.parse(
    readFileSync(`tests/fixtures/agencies/${here}.json`, 'utf8'),
  ) as Agency;
  await held.store().transact(agencyKey(there), (transaction) => {
    createAgency(transaction, there, { ...profile, name: 'Ủy ban nhân dân xã An Bình' });
    return Promise.resolve();
  });
  // The same numbers in both: what goes astray hits somebody.
  for (const agency of [here, there])
    for (const user of ['thu', 'lan', 'hoa'])
      await held.seat(user, agency, user === 'thu' ? 'owner' : 'member');
});
afterEach(() => held.close());

const agency = async (id: string) => (await held.kept(agencyKey(id))) as unknown as AgencyRecord;
const chat = async () => (await held.kept('chats/test:thu')) as unknown as Chat;
const reminders = async (id: string) =>
  (await held.kept(`reminders/${id}`)) as unknown as ReminderRecord;

const press = (option: string, who: Writer = owner) => who.send({ text: 'nút', option });

async function goTo(id: string): Promise<void> {
  const ids = [here, there].toSorted();
  await owner.say(`/coquan ${ids.indexOf(id) + 1}`);
  await owner.say('dừng');
  expect((await chat()).agency).toBe(id);
}

/** Asks to take Lan's seat away, in the agency that the chat works for. */
const askToRemove = async (): Promise<string> =>
  find((await owner.say('/thanhvien xoa 2')).slice(-1), 'Xóa khỏi cơ quan');

describe('pressed after going to another agency', () => {
  it('a removal takes the seat away where it was asked', async () => {
    const yes = await askToRemove();
    await goTo(there);
    const said = text(await press(yes));
    expect(said).toContain('Sở Khoa học và Công nghệ');
    expect((await agency(here)).members['test:lan']).toBeUndefined();
    expect((await agency(there)).members['test:lan']).toBe('member');
    expect((await chat()).agency).toBe(there);
  });

  it('what it was about is named', async () => {
    const list = find(await owner.say('/thanhvien'), /^2\. /);
    await goTo(there);
    expect(text(await press(list))).toContain('Việc của: Sở Khoa học và Công nghệ.');
  });

  it('a new deadline holds where it was asked for', async () => {
    const { agree } = await askForExtension(office);
    await goTo(there);
    expect(text(await press(agree))).toContain('20/5');
    expect((await reminders(here)).requests).toEqual({});
    expect((await office.plan()).answers.at(-1)).toMatchObject({ kind: 'extended' });
  });

  it('a group leaves the agency that it was listed under', async () => {
    const unbind = find(await owner.say('/nhom'), /^Gỡ/);
    await goTo(there);
    await press(unbind);
    expect(Object.keys((await agency(here)).groups ?? {})).toEqual([]);
  });

  it('a result is taken back, and put back, in its own plan', async () => {
    await keepPlan(held.store(), there, [{ title: 'Việc khác' }], { document: 'khac', year: 2026 });
    const withdraw = find(await owner.say('/ketqua 1 20 băng rôn'), 'Rút lại');
    await goTo(there);
    await owner.say('/ketqua 1 5 tin bài');
    const undo = find(await press(withdraw), 'Hoàn tác');
    const results = async () =>
      Object.values(
        (await held.kept(`results/${here}/${await document()}`)) as Record<string, object>,
      );
    expect(await results()).toMatchObject([{ withdrawnAt: expect.any(Number) as number }]);
    await press(undo);
    expect(await results()).not.toMatchObject([{ withdrawnAt: expect.any(Number) as number }]);
    expect(await held.kept(`results/${there}/khac`)).toMatchObject({ 1: { text: '5 tin bài' } });
  });

  it('reminders are turned off for the plan that was shown', async () => {
    await office.turnOn();
    const off = find(await owner.say('/nhacviec'), 'Tắt nhắc việc');
    await goTo(there);
    await press(off);
    expect((await office.plan()).isOn).toBe(false);
  });
});

/** The only document of the office. */
async function document(): Promise<string> {
  const [key = ''] = await held.keys(`documents/${here}/`);
  return key.split('/')[2] ?? '';
}

describe('pressed by somebody who may no longer', () => {
  it.each<[Role, string]>([
    ['member', 'Người quản trị'],
    ['editor', 'Người quản trị'],
  ])('as %s, it takes nobody away', async (role, why) => {
    await held.seat('lan', here, 'owner');
    const yes = await askToRemove();
    await setRole('thu', role);
    expect(text(await press(yes))).toContain(why);
    expect((await agency(here)).members['test:lan']).toBe('owner');
  });

  it('as a stranger, it does nothing and says so', async () => {
    await held.seat('lan', here, 'owner');
    const yes = await askToRemove();
    await goTo(there);
    await held.unseat('thu', here);
    expect(text(await press(yes))).toContain('không còn là thành viên');
    expect((await agency(here)).members['test:lan']).toBe('owner');
    expect((await agency(there)).members['test:lan']).toBe('member');
  });

  it('an agreement to a new deadline is refused', async () => {
    const { agree, token } = await askForExtension(office);
    await setRole('thu', 'member');
    expect(text(await press(agree))).toContain('biên tập');
    expect(Object.keys((await reminders(here)).requests)).toEqual([token]);
  });
});

const setRole = (user: string, role: Role) =>
  held.store().transact(agencyKey(here), (transaction) => {
    transaction.change(agencyKey(here), [[['members', `test:${user}`], role]]);
    return Promise.resolve();
  });

describe('pressed when its record is gone', () => {
  it.each([
    ['/vanban', /^1$/],
    ['/nhacviec', 'Bật nhắc việc'],
    ['/ketqua', '1'],
  ] as const)('a button of %s says so', async (command, label) => {
    const option = find(await owner.say(command), label);
    await owner.say('dừng');
    const key = `documents/${here}/${await document()}`;
    await keepPlan(held.store(), here, [{ title: 'Việc khác' }], { document: 'khac', year: 2026 });
    await held.store().transact(key, (transaction) => {
      transaction.remove(key);
      return Promise.resolve();
    });
    expect(text(await press(option))).toContain('không còn nữa');
  });

  it('one about a member who went hits nobody who came', async () => {
    const yes = await askToRemove();
    await held.unseat('lan', here);
    await held.seat('mai', here, 'member');
    expect(text(await press(yes))).toContain('Không có');
    expect((await agency(here)).members['test:mai']).toBe('member');
  });
});

describe('of an earlier release, which says no agency,', () => {
  it.each([
    '/thanhvien xoa 2 co',
    '/thanhvien 2 owner',
    '/nhom go 1',
    '/nhom 1 dv #1vps',
    '/ketqua rut 1',
    '/ketqua 1',
    '/vanban x 1',
    '/nhacviec x tat',
    '/tiendo x lai 0',
  ])('%s changes nothing and says why', async (option) => {
    const before = JSON.stringify([await agency(here), await agency(there)]);
    expect(text(await press(option))).toContain('bản trước');
    expect(JSON.stringify([await agency(here), await agency(there)])).toBe(before);
  });

  it('an agreement still finds the request that it names', async () => {
    const { token } = await askForExtension(office);
    await goTo(there);
    await press(`/viec duyet ${token} co`);
    expect((await reminders(here)).requests).toEqual({});
  });
});

describe('in a group', () => {
  it('a button of another agency does nothing', async () => {
    const mark = markAgency(there);
    const said = await office.group.send({ text: 'nút', option: `/ketqua trang 1 @${mark}` });
    expect(text(said)).toContain('của một cơ quan khác');
  });
});

describe('a dialogue', () => {
  it('stores what is changed in it where it was begun', async () => {
    const made = held.sent.findLast(({ options }) => options.some(({ label }) => label === 'Sửa'));
    expect(made).toBeDefined();
    const edit = find(made === undefined ? [] : [made], 'Sửa');
    await held.store().transact('chats/test:thu', (transaction) => {
      transaction.change('chats/test:thu', [[['agency'], there]]);
      return Promise.resolve();
    });
    const review = await press(edit);
    expect(text(review)).toContain('Việc của: Sở Khoa học và Công nghệ.');
    await press(find(review, 'Xong'));
    const kept = await held.kept(`documents/${here}/${await document()}`);
    expect((kept as unknown as DocumentRecord).latest).toBe(2);
    expect(await held.keys(`documents/${there}/`)).toEqual([]);
  });

  it('is begun anew in another agency, and gone on with at home', async () => {
    await owner.say('xong');
    await owner.say('/kehoach');
    await owner.say('2027');
    await held.store().transact('chats/test:thu', (transaction) => {
      transaction.change('chats/test:thu', [[['agency'], there]]);
      return Promise.resolve();
    });
    const begun = text(await owner.say('/kehoach'));
    expect(begun).toContain('của cơ quan kia vẫn được giữ');
    expect(begun).toContain('Câu 1/');
    await owner.say('dừng');
    await goTo(here);
    expect(text(await owner.say('/kehoach'))).toContain('Bản trước còn dở');
  });

  it('of an agency that its author was taken out of is put away', async () => {
    await owner.say('xong');
    await owner.say('/kehoach');
    await owner.say('2027');
    await held.seat('lan', here, 'owner');
    await held.unseat('thu', here);
    const said = text(await owner.say('Công văn số 1'));
    expect(said).toContain('đã được cất');
    expect((await chat()).conversation.stack).toEqual([]);
    expect((await chat()).agency).toBe(there);
  });
});
