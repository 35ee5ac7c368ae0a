/** Two people change one record at the same moment, and neither change is lost. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AgencyRecord } from '../../../src/assistant/records/agency.ts';
import { mergeProfile } from '../../../src/assistant/dialogue/merge-profile.ts';
import { StoreTurns } from '../../../src/assistant/turn/take-turn.ts';
import { agencySchema } from '../../../src/plan/agency.ts';
import { play, type Play } from '../../play.ts';

let held: Play;
beforeEach(async () => {
  held = await play({ today: '2026-04-20', agency: 'so-khcn' });
});
afterEach(() => held.close());

const agency = async (): Promise<AgencyRecord> =>
  (await held.kept('agencies/so-khcn')) as unknown as AgencyRecord;

describe('a turn', () => {
  const count = (key: string) => async (): Promise<number> =>
    ((await held.kept(key)) as { n: number } | null)?.n ?? 0;

  it('that changes somebody else’s record counts right, whoever else counts', async () => {
    const turns = new StoreTurns(held.store());
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        turns.take(`chats/${at}`, async (transaction) => {
          const kept = (await transaction.read('sum')) as { n: number } | null;
          transaction.hold('sum');
          transaction.change('sum', [[['n'], (kept?.n ?? 0) + 1]]);
        }),
      ),
    );
    expect(await count('sum')()).toBe(50);
  });

  it('keeps its place among those of its chat when it begins again', async () => {
    const turns = new StoreTurns(held.store());
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        turns.take('chats/one', async (transaction) => {
          await transaction.read('x');
          if (at % 3 === 0) transaction.hold('x', `y${at}`);
          order.push(at);
        }),
      ),
    );
    expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it('that fails stops no other of its chat, and keeps nothing', async () => {
    const turns = new StoreTurns(held.store());
    const failing = turns.take('chats/one', async (transaction) => {
      transaction.change('chats/one', [[['n'], 1]]);
      await transaction.read('x');
      throw new Error('a bug');
    });
    const next = turns.take('chats/one', async (transaction) => transaction.read('chats/one'));
    await expect(failing).rejects.toThrow('a bug');
    expect(await next).toBeNull();
  });
});

describe('two owners', () => {
  beforeEach(() => held.seat('lan', 'so-khcn', 'owner'));

  it('who remove each other at the same moment leave one of them', async () => {
    const lan = held.as({ user: 'lan' });
    await Promise.all([held.say('/thanhvien xóa 2 có'), lan.say('/thanhvien xóa 1 có')]);
    const roles = Object.values((await agency()).members);
    expect(roles).toEqual(['owner']);
  });

  it('who invite and seat many at the same moment lose nobody', async () => {
    const tokens: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const [reply] = await held.say('/thanhvien mời');
      tokens.push(/private\/([\w-]+)$/m.exec(reply?.text ?? '')?.[1] ?? '');
    }
    await Promise.all(tokens.map((token, at) => held.port().join(`p${at}`, token)));
    const { members, seats = {} } = await agency();
    expect(Object.keys(members)).toHaveLength(14);
    const numbers = Object.values(seats).map(({ number }) => number);
    expect([...numbers].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
  });

  it('who change the profile at the same time keep what each changed', async () => {
    const lan = held.as({ user: 'lan' });
    await held.say('/coquan');
    await lan.say('/coquan');
    for (const said of ['5', 'Lâm Đồng']) await held.say(said);
    for (const said of ['2', 'Sở Khoa học']) await lan.say(said);
    await Promise.all([held.say('xong'), lan.say('xong')]);
    expect((await agency()).profile).toMatchObject({ place: 'Lâm Đồng', name: 'Sở Khoa học' });
  });

  it('of whom one adds units by a plan lose none to the other’s profile', async () => {
    const lan = held.as({ user: 'lan' });
    await lan.say('/coquan');
    for (const said of ['/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua')])
      await held.say(said);
    for (const said of [
      'Tọa đàm - Phòng Mới Lập - 15/5',
      'xong',
      'bỏ qua',
      'bỏ qua',
      'xong',
      'xong',
    ])
      await held.say(said);
    for (let step = 0; step < 3 && !held.last().includes('Đã thêm vào hồ sơ'); step += 1)
      await held.say(held.last().includes('Chọn đơn vị cần lưu') ? '1' : 'xong');
    expect(held.last()).toContain('Đã thêm vào hồ sơ cơ quan: Phòng Mới Lập.');
    for (const said of ['5', 'Lâm Đồng', 'xong']) await lan.say(said);
    const { units, place } = (await agency()).profile;
    expect(units.map(({ name }) => name)).toContain('Phòng Mới Lập');
    expect(place).toBe('Lâm Đồng');
  });
});

it('two plans that are finished at the same moment both add their new units', async () => {
  await held.seat('lan', 'so-khcn', 'editor');
  const people = [held.as({}), held.as({ user: 'lan' })];
  const units = ['Phòng Mới Lập', 'Phòng Hợp Nhất'];
  for (const [at, person] of people.entries()) {
    for (const said of ['/kehoach', '2026', '1', ...Array<string>(5).fill('bỏ qua')])
      await person.say(said);
    for (const said of [`Tọa đàm - ${units[at] ?? ''} - 15/5`, 'xong', 'bỏ qua', 'bỏ qua', 'xong'])
      await person.say(said);
    for (let step = 0; step < 4 && !person.last().startsWith('Xem lại'); step += 1)
      await person.say(person.last().includes('Chọn đơn vị cần lưu') ? '1' : 'xong');
  }
  await Promise.all(people.map((person) => person.say('xong')));
  const names = (await agency()).profile.units.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(units));
});

describe('a profile that two changed', () => {
  const base = agencySchema.parse({
    ...{ level: 'commune', name: 'A', symbol: 'UBND', place: 'X' },
    units: [{ name: 'Một' }, { name: 'Hai' }],
  });
  const unit = (name: string) => ({ name, shortForms: [] });

  it('keeps units that either added, and misses those that the last one took away', () => {
    const theirs = { ...base, units: [...base.units, unit('Ba')], place: 'Y' };
    const mine = { ...base, units: [unit('Hai'), unit('Bốn')] };
    expect(mergeProfile(base, theirs, mine)).toEqual({
      ...base,
      place: 'Y',
      units: [unit('Hai'), unit('Bốn'), unit('Ba')],
    });
  });

  it('is what the last one said where both changed the same', () => {
    const merged = mergeProfile(base, { ...base, name: 'B' }, { ...base, name: 'C' });
    expect(merged.name).toBe('C');
  });

  it('is what was said where nobody knows what it was before', () => {
    expect(mergeProfile(null, { ...base, name: 'B' }, base)).toEqual(base);
  });
});
