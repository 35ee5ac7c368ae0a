/** Last year's document becomes this year's: what is known is put right, the rest is asked. */

import { describe, expect, it } from 'vitest';

import { agencySchema } from '../../src/plan/agency.ts';
import { rollDocument } from '../../src/roll/roll-document.ts';
import { knownFor, oldPlan, roll } from './old-plan.ts';

const { facts, changes, leftovers } = roll(oldPlan, 2026);
const whyOf = (text: string) =>
  leftovers.filter((one) => one.text === text).map(({ why }) => why.id);
const changeOf = (from: string) => changes.find((change) => change.from === from);
const json = JSON.stringify(facts);

describe('a document that is rolled on to another year', () => {
  it('moves times to the same distance from the Day and off days off, with the right weekday', () => {
    expect(facts).toMatchObject({
      activities: [
        { time: { text: 'trước ngày 08/5/2026', due: '2026-05-08' } },
        { time: { text: '08h00 ngày 15/5/2026 (thứ Sáu)', start: '2026-05-15T08:00' } },
        { time: { start: '2026-05-01', due: '2026-06-30' } },
      ],
    });
    expect(changeOf('trước ngày 10/5/2024')?.why).toMatchObject({
      id: 'roll-why-day-off',
      args: { day: '10/5/2026', weekday: 'Chủ nhật' },
    });
  });

  it('says the name that the Day has in the new year, and its year', () => {
    expect(json).toContain('Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam năm 2026');
    expect(json).not.toContain('Ngày Khoa học và Công nghệ Việt Nam');
  });

  it('takes themes and slogans from the catalogue, and asks where it has none', () => {
    expect(facts['themes']).toEqual([expect.stringContaining('chuyển đổi số')]);
    const later = roll(oldPlan, 2027);
    expect(later.facts).toMatchObject({ themes: [], slogans: [] });
    expect(later.leftovers.map(({ why }) => why.id)).toContain('roll-why-no-themes');
  });

  it('drops the old guidance, names what replaced a lapsed law, and asks for a basis', () => {
    expect(facts['bases']).toMatchObject([{ number: '93/2025/QH15', date: '2025-06-27' }]);
    expect(changes.find(({ why }) => why.id === 'roll-why-old-basis')).toMatchObject({
      from: expect.stringContaining('4001/BKHCN-VP') as string,
      to: null,
    });
    expect(leftovers.map(({ why }) => why.id)).toContain('roll-why-no-basis');
  });

  it('renames what became one thing, and asks about what became several or has ended', () => {
    expect(json).toContain('tỉnh Lâm Đồng');
    expect(facts).toMatchObject({ agency: { place: 'Lâm Đồng' } });
    expect(json).toContain('Tọa đàm với Sở Khoa học và Công nghệ');
    expect(leftovers.find(({ text }) => text.startsWith('Sở Lao động'))?.options).toEqual([
      'Sở Nội vụ',
      'Sở Y tế',
      'Sở Giáo dục và Đào tạo',
    ]);
    expect(leftovers.find(({ text }) => text === 'các huyện, thị xã')).toMatchObject({
      line: 13,
      options: ['các xã, phường, đặc khu'],
    });
  });

  it('flags what made sense in the old year only, each with its line', () => {
    expect(leftovers.find(({ why }) => why.id === 'roll-why-anniversary')).toMatchObject({
      line: 6,
      options: ['', expect.stringContaining('67 năm')],
    });
    expect(leftovers.find(({ why }) => why.id === 'roll-why-epidemic')?.line).toBe(11);
    expect(whyOf('2021 - 2025')).toEqual(['roll-why-period']);
    expect(whyOf('40 đại biểu')).toEqual(['roll-why-count']);
    expect(whyOf('15.000.000 đồng')).toEqual(['roll-why-money']);
    expect(whyOf('Trần Thị Mẫu')).toEqual(['roll-why-signer']);
  });

  it('leaves number and day blank', () => {
    expect(facts).toMatchObject({ number: null, date: { year: 2026, month: null, day: null } });
  });

  it('matches units with the profile, and asks about those that it does not have', () => {
    const agency = agencySchema.parse({
      ...{ level: 'department', name: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN' },
      ...{ parent: 'Ủy ban nhân dân tỉnh Lâm Đồng', place: 'Đà Lạt' },
      units: [
        { name: 'Văn phòng Sở', shortForms: ['VP Sở'] },
        { name: 'Phòng Quản lý Khoa học và Công nghệ' },
      ],
      signers: [{ title: 'GIÁM ĐỐC', name: 'Lê Văn Thử' }],
    });
    const rolled = roll(oldPlan, 2026, agency);
    expect(rolled.facts).toMatchObject({
      agency: { place: 'Đà Lạt' },
      activities: [{ leads: ['Văn phòng Sở'] }, {}, {}],
      signature: { name: 'Lê Văn Thử' },
    });
    const strange = rolled.leftovers.filter(({ why }) => why.id === 'roll-why-no-unit');
    expect(strange.map(({ text }) => text)).toContain('Phòng Chuyển đổi số');
  });

  it('mentions the old year nowhere unless that is asked about', () => {
    const asked = leftovers.map(({ text }) => text);
    const left = [...json.matchAll(/20(?:2[0-5])/gu)].map(([year]) => year);
    for (const year of left)
      expect(asked.some((text) => text.includes(year)) || json.includes(`/${year}/`), year).toBe(
        true,
      );
    expect(json).not.toContain('2024');
  });

  it('rolls nothing on that says no year', () => {
    expect(rollDocument({ kind: 'plan', year: null }, [], knownFor(2026))).toBeNull();
  });
});
