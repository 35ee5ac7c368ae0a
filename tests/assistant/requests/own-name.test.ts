/** People are called by the name they tell, where the channel gives none; they are asked once. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readNameTold } from '../../../src/assistant/inbound/read-name-told.ts';
import { agencyKey, type AgencyRecord } from '../../../src/assistant/records/agency.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { openContent } from '../../../src/cli/open-content.ts';
import { play, type Play } from '../../play.ts';
import { keepPlan } from '../records/keep-plan.ts';

const { spoken } = openContent('.', () => undefined);
const question = 'Anh/chị tên là gì ạ?';
const text = (replies: readonly Outgoing[]): string => replies.map((one) => one.text).join('|');

let held: Play;
const open = async (capabilities = { isNameless: true }) => {
  held = await play({ today: '2026-05-20', agency: 'so-khcn', capabilities });
};
const seats = async () => {
  const record = (await held.kept(agencyKey('so-khcn'))) as unknown as AgencyRecord;
  return Object.values(record.seats ?? {}).map(({ name }) => name);
};

describe('where the channel gives no names', () => {
  beforeEach(() => open());
  afterEach(() => held.close());

  it('asks once, of who belongs to an agency, in the first reply', async () => {
    expect(text(await held.say('xin chào'))).toContain(question);
    expect(text(await held.say('/thanhvien'))).not.toContain(question);
    expect(text(await held.say('/batdau'))).not.toContain(question);
  });

  it('asks in the same reply that founds an agency, and the work goes on', async () => {
    const founder = held.as({ user: 'moi' });
    for (const said of ['/coquan', '1', 'Sở Tư pháp', 'Ủy ban nhân dân tỉnh Đắk Nông', 'STP'])
      await founder.say(said);
    let said = '';
    for (let turn = 0; turn < 12 && !said.includes('Đã lưu'); turn += 1)
      said = text(await founder.say(turn === 0 ? 'Đắk Nông' : 'xong'));
    expect(said).toContain(question);
  });

  it('takes the name alone, and “bỏ qua”', async () => {
    await held.say('xin chào');
    for (const said of ['Cảm ơn em', 'vâng ạ']) await held.say(said);
    expect(await seats()).toEqual([null]);
    expect(text(await held.say('Nguyễn Văn An'))).toContain('Đã ghi tên: Nguyễn Văn An');
    expect(await seats()).toEqual(['Nguyễn Văn An']);
    await held.say('tên tôi là nguyễn văn bình');
    expect(await seats()).toEqual(['Nguyễn Văn Bình']);
    await held.seat('hoa', 'so-khcn', 'member');
    const hoa = held.as({ user: 'hoa' });
    await hoa.say('xin chào');
    expect(text(await hoa.say('bỏ qua'))).toContain('Vâng ạ.');
    expect(text(await hoa.say('xin chào'))).not.toContain(question);
  });

  it('takes no answer of a dialogue for a name', async () => {
    await held.say('xin chào');
    await held.say('/kehoach');
    expect(text(await held.say('Nguyễn Văn An'))).not.toContain('Đã ghi tên');
    expect(text(await held.say('tên tôi là Nguyễn Văn An'))).toContain('Đã ghi tên: Nguyễn Văn An');
    expect(held.last()).toContain('Câu ');
  });

  it('names results and the list of members by it, and lets it be changed', async () => {
    await keepPlan(held.store(), 'so-khcn', [{ title: 'Treo băng rôn', leads: [] }], {
      year: 2026,
    });
    await held.say('Tên tôi là Nguyễn Văn An.');
    await held.say('/ketqua 1 20 băng rôn');
    expect(text(await held.say('/ketqua'))).toContain('Nguyễn Văn An');
    expect(text(await held.say('/thanhvien'))).toContain('1. Nguyễn Văn An – quản trị');
    await held.say('/thanhvien tên Trần Thị Bình');
    expect(await seats()).toEqual(['Trần Thị Bình']);
    expect(text(await held.say('/thanhvien'))).toContain('1. Trần Thị Bình – quản trị');
  });

  it('keeps the name for agencies that are joined later, and after a restart', async () => {
    const hoa = held.as({ user: 'hoa' });
    await hoa.say('tên em là Lê Thị Hoa');
    await held.restart();
    const token =
      /thamgia (\S+)/.exec(text(await held.say('/thanhvien mời')))?.[1] ??
      /private\/(\S+)/.exec(held.last())?.[1] ??
      '';
    expect(text(await hoa.say(`/thamgia ${token}`))).toContain('đã vào');
    expect(await seats()).toContain('Lê Thị Hoa');
  });
});

describe('where the channel gives names', () => {
  beforeEach(() => open({ isNameless: false }));
  afterEach(() => held.close());

  it('asks nobody', async () => {
    expect(text(await held.as({ name: 'Thu' }).say('xin chào'))).not.toContain(question);
    expect(text(await held.say('xin chào'))).not.toContain(question);
  });

  it('calls people what they say they are called', async () => {
    const thu = held.as({ name: 'Thu 🌸' });
    await thu.say('tên tôi là Trần Thị Thu');
    expect(text(await thu.say('/thanhvien'))).toContain('Trần Thị Thu – quản trị');
  });
});

it.each([
  ['tên tôi là Nguyễn Văn An', 'Nguyễn Văn An'],
  ['Tôi tên là: Nguyễn Văn An.', 'Nguyễn Văn An'],
  ['ten toi la an', 'an'],
  ['My name is Lan', 'Lan'],
  ['tên tôi là gì?', null],
  ['tên tôi là', null],
  ['tên tôi là 123', null],
  ['họ tên người ký', null],
])('reads from “%s” the name %s', (said, name) => {
  expect(readNameTold(said, spoken)).toBe(name);
});
