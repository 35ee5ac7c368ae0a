import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';

import { loadContent } from '../../src/content/load.ts';
import { suggestPhrases } from '../../src/plan/phrases.ts';

const { phrases } = loadContent('.');
const levels = ['department', 'commune', 'other'] as const;
const days = ['science-day', 'digital-transformation-day', null] as const;
const liquid = new Liquid({ strictVariables: true, strictFilters: true });
const facts = { name: 'Ngày A', year: '2026', agency: { name: 'Sở B', parent: null } };

describe.each(levels)('what is suggested to an agency of the level %s', (level) => {
  it.each(days)('has something for every part of a plan on %s', (day) => {
    const { purposes, requirements, activities, budgets, recipients } = suggestPhrases(
      phrases,
      level,
      day,
    );
    for (const list of [purposes, requirements, activities, budgets, recipients])
      expect(list.length).toBeGreaterThan(0);
  });

  it('can be rendered from the name, the year and the agency', () => {
    const { purposes, requirements, activities, budgets, recipients } = suggestPhrases(
      phrases,
      level,
      'science-day',
    );
    const texts = [...purposes, ...requirements, ...activities, ...budgets];
    for (const text of [...texts, ...recipients.map(({ name }) => name)]) {
      const rendered = String(liquid.parseAndRenderSync(text, facts));
      expect(rendered).not.toMatch(/[{}]|\s{2}|^\s|\s$|\s[.,;]/);
    }
  });

  it('has sentences that end in a full stop and titles that do not', () => {
    const { purposes, requirements, budgets, activities } = suggestPhrases(phrases, level, null);
    for (const text of [...purposes, ...requirements, ...budgets]) expect(text).toMatch(/[^.]\.$/);
    for (const text of activities) expect(text).toMatch(/[^.]$/);
  });

  it('has activities that fit a line or two on a phone', () => {
    for (const text of suggestPhrases(phrases, level, 'science-day').activities)
      expect(text.length).toBeLessThan(75);
  });
});

describe('a suggestion', () => {
  it('is for the level it suits', () => {
    const commune = suggestPhrases(phrases, 'commune', 'science-day').activities;
    expect(commune).toContain('Phát thanh chuyên mục trên hệ thống truyền thanh cơ sở');
    expect(suggestPhrases(phrases, 'department', 'science-day').activities).not.toContain(
      'Phát thanh chuyên mục trên hệ thống truyền thanh cơ sở',
    );
  });

  it('is for the occasion it suits', () => {
    const laboratory = 'Mở cửa phòng thí nghiệm đón học sinh, người dân tham quan';
    expect(suggestPhrases(phrases, 'department', 'science-day').activities).toContain(laboratory);
    expect(
      suggestPhrases(phrases, 'department', 'digital-transformation-day').activities,
    ).not.toContain(laboratory);
    expect(suggestPhrases(phrases, 'department', null).activities).not.toContain(laboratory);
  });

  it('of recipients goes upward only for a report', () => {
    const { recipients } = suggestPhrases(phrases, 'department', 'science-day', 'report');
    expect(recipients).toEqual([
      { name: 'Bộ Khoa học và Công nghệ', note: 'báo cáo' },
      { name: "{{ agency.parent | default: 'Ủy ban nhân dân tỉnh' }}", note: 'báo cáo' },
      { name: 'Giám đốc và các Phó Giám đốc Sở', note: null },
    ]);
  });
});
