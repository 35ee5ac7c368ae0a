import { describe, expect, it } from 'vitest';

import { readOccasions } from '../../src/content/occasions.ts';
import {
  defaultOccasion,
  editionOf,
  findOccasion,
  knownYears,
  type Occasion,
} from '../../src/plan/occasion.ts';
import { occasionSchema } from '../../src/plan/occasion-file.ts';

const occasions = readOccasions('.').value ?? [];
const scienceDay = getOccasion('science-day');
const digitalDay = getOccasion('digital-transformation-day');

function getOccasion(id: string): Occasion {
  const found = occasions.find((occasion) => occasion.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** Calls `visit` for every object below a value. */
function visitObjects(value: unknown, visit: (object: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visitObjects(item, visit);
  } else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>);
    for (const item of Object.values(value)) visitObjects(item, visit);
  }
}

describe('the data of the occasions', () => {
  it('has a source for every fact', () => {
    let facts = 0;
    for (const occasion of occasions)
      visitObjects(occasion, (object) => {
        const isFact = ['text', 'name', 'law', 'event', 'number'].some((key) => key in object);
        if (!isFact) return;
        facts += 1;
        expect(object['source'], JSON.stringify(object)).toEqual(
          expect.stringMatching(/\S{8,}|\S \S/),
        );
      });
    expect(facts).toBeGreaterThan(60);
  });

  it('names sources that people can look for, never a file of somebody’s machine', () => {
    for (const occasion of occasions)
      visitObjects(occasion, ({ source, also }) => {
        for (const text of [source, ...(Array.isArray(also) ? (also as unknown[]) : [])])
          if (text !== undefined) expect(text).not.toMatch(/\.txt|seeds?\/|^\/(?!KH|BC)/);
      });
  });

  it('says so where an address was cut', () => {
    for (const occasion of occasions)
      visitObjects(occasion, ({ source, also }) => {
        for (const text of [source, ...(Array.isArray(also) ? (also as unknown[]) : [])])
          if (typeof text === 'string' && text.includes('…')) expect(text).toContain('bị cắt');
      });
  });

  it('has windows that end after they begin', () => {
    for (const { years } of occasions)
      for (const { windows } of years)
        for (const { start, due } of windows) expect(start <= due).toBe(true);
  });
});

describe('the edition of a year', () => {
  it.each([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])(
    'has the old name in %i',
    (year) => {
      expect(editionOf(scienceDay, year).name).toBe('Ngày Khoa học và Công nghệ Việt Nam');
    },
  );

  it('has the new name in 2026', () => {
    const { name, themes, slogans } = editionOf(scienceDay, 2026);
    expect(name).toBe('Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam');
    expect(themes.map(({ text }) => text)).toEqual([
      'Khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số - Động lực chính của mô hình tăng trưởng mới',
    ]);
    expect(slogans.map(({ text }) => text)).toEqual([
      'Nhiệt liệt chào mừng Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/5',
    ]);
  });

  it.each([
    [2014, 1, 0, 0],
    [2015, 0, 0, 0],
    [2016, 1, 2, 1],
    [2017, 0, 0, 0],
    [2018, 1, 0, 0],
    [2019, 0, 0, 0],
    [2020, 1, 0, 3],
    [2021, 1, 1, 2],
    [2022, 1, 1, 4],
    [2023, 3, 1, 2],
    [2024, 2, 1, 1],
    [2025, 1, 0, 1],
    [2026, 1, 1, 2],
  ])('of %i has %i themes, %i slogans and %i documents', (year, themes, slogans, documents) => {
    const edition = editionOf(scienceDay, year);
    expect(edition.themes).toHaveLength(themes);
    expect(edition.slogans).toHaveLength(slogans);
    expect(edition.guidingDocuments).toHaveLength(documents);
    expect(edition.isKnown).toBe(themes + slogans + documents > 0);
  });

  it('of 2023 has each theme from sources of three publishers', () => {
    const themes = scienceDay.years.find(({ year }) => year === 2023)?.themes ?? [];
    for (const { source, also } of themes)
      expect(new Set([source, ...also].map((address) => new URL(address).hostname)).size).toBe(3);
    expect(themes).toHaveLength(3);
  });

  it('offers the last known name for a year to come, and takes nothing for granted', () => {
    expect(editionOf(scienceDay, 2027)).toMatchObject({
      name: null,
      themes: [],
      slogans: [],
      guidingDocuments: [],
      isKnown: false,
      lastName: { name: 'Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam', year: 2026 },
    });
  });

  it('has no name before the first Day', () => {
    expect(editionOf(scienceDay, 2013)).toMatchObject({ name: null, lastName: null });
  });

  it('keeps the name that was given for every year', () => {
    expect(editionOf(digitalDay, 2031).name).toBe('Ngày Chuyển đổi số quốc gia');
  });

  it('knows the day of the year', () => {
    expect(editionOf(digitalDay, 2024).day).toBe('2024-10-10');
  });

  it('leaves out years of which only the name is known', () => {
    expect(knownYears(scienceDay)).toEqual([
      2014, 2016, 2018, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
  });
});

describe('an occasion', () => {
  it.each([
    ['science-day', 'science-day'],
    ['18/5', 'science-day'],
    ['NGAY KHOA HOC VA CONG NGHE VIET NAM', 'science-day'],
    ['Ngày Khoa học,  Công nghệ và Đổi mới sáng tạo Việt Nam', 'science-day'],
    ['ngày KH&CN', 'science-day'],
    ['chuyen doi so', 'digital-transformation-day'],
    ['Ngày Chuyển đổi số Quốc gia', 'digital-transformation-day'],
  ])('is found by “%s”', (words, id) => {
    expect(findOccasion(occasions, words)?.id).toBe(id);
  });

  it('is not found by other words', () => {
    expect(findOccasion(occasions, 'Ngày Pháp luật')).toBeNull();
    expect(findOccasion(occasions, '')).toBeNull();
  });

  it('is the one marked as default when none is named', () => {
    expect(defaultOccasion(occasions)?.id).toBe('science-day');
    expect(defaultOccasion([digitalDay])?.id).toBe('digital-transformation-day');
    expect(defaultOccasion([])).toBeNull();
  });

  it('is refused with a year twice, a fact without a source or a key nobody knows', () => {
    const broken = occasionSchema.safeParse({
      id: 'a-day',
      date: '01-31',
      checked: '2026-11',
      names: [{ name: 'Ngày A', from: 2020, source: 'một nguồn' }],
      slogan: 'x',
      years: [{ year: 2020, themes: [{ text: 'x' }] }, { year: 2020 }],
    });
    expect(broken.error?.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['', 'years.0.themes.0.source']),
    );
    const twice = occasionSchema.safeParse({
      id: 'a-day',
      date: '01-31',
      checked: '2026-11',
      names: [{ name: 'Ngày A', from: 2020, source: 'một nguồn' }],
      years: [{ year: 2020 }, { year: 2020 }],
    });
    expect(twice.error?.issues.map(({ path }) => path.join('.'))).toEqual(['years.1.year']);
  });
});
