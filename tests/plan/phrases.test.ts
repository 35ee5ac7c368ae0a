import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';

import { loadContent } from '../../src/content/load.ts';
import { suggestPhrases } from '../../src/plan/phrases.ts';

const { phrases } = loadContent('.');
const liquid = new Liquid({ strictVariables: true, strictFilters: true });
const agency = { name: 'Sở B', parent: null, symbol: 'SB', archive: 'VT, VP(L)' };
const whole = { unit: null, span: { text: null } };
const facts = { name: 'Ngày A', year: '2026', agency, event: 'Tổ chức Tọa đàm', ...whole };

const render = (phrase: string | { readonly name: string }, scope: object): string =>
  String(liquid.parseAndRenderSync(typeof phrase === 'string' ? phrase : phrase.name, scope));

describe.each(['department', 'commune', 'other'] as const)(
  'what is suggested to an agency of the level %s beside a plan',
  (level) => {
    const suggested = suggestPhrases(phrases, level, 'science-day');
    const parts = Object.keys(phrases.others);

    it('has something for every part of every kind, by the name of its file', () => {
      expect(parts).toEqual(expect.arrayContaining(['reportTitles', 'dispatchAddressees']));
      for (const part of parts) expect(suggested[part]?.length, part).toBeGreaterThan(0);
    });

    it.each([['ask'], ['chase'], ['forward'], ['before'], ['after'], ['banner'], [null]])(
      'can be rendered where the variant is %j',
      (variant) => {
        for (const text of parts.flatMap((part) => suggested[part] ?? [])) {
          const rendered = render(text, { ...facts, variant });
          expect(rendered).not.toMatch(/[{}]|\s{2}|^\s|\s$|\s[.,;]/);
          expect(rendered).not.toBe('');
        }
      },
    );
  },
);

it('suggests to each kind of document those who receive it', () => {
  const { reportRecipients, dispatchRecipients, articleRecipients } = suggestPhrases(
    phrases,
    'department',
    'science-day',
  );
  expect(reportRecipients).toContainEqual({ name: 'Bộ Khoa học và Công nghệ', note: 'báo cáo' });
  expect(dispatchRecipients).toEqual([{ name: 'Giám đốc và các Phó Giám đốc Sở', note: null }]);
  expect(articleRecipients).toBeUndefined();
});

it('names in the title of a report the unit or the time that it is of', () => {
  const [title = ''] = suggestPhrases(phrases, 'department', null)['reportTitles'] ?? [];
  expect(render(title, { ...facts, unit: 'Phòng C' })).toMatch(/năm 2026 của Phòng C$/);
  expect(render(title, { ...facts, span: { text: 'tháng 5/2026' } })).toMatch(
    /năm 2026 \(tháng 5\/2026\)$/,
  );
});

it('reads the sign of a dispatch from the agency and where its copies are kept', () => {
  const [sign = ''] = suggestPhrases(phrases, 'department', null)['dispatchSigns'] ?? [];
  const signOf = (archive: string | null) => render(sign, { agency: { ...agency, archive } });
  expect(signOf('VT, VP(L)')).toBe('SB-VP');
  expect(signOf('VT')).toBe('SB');
  expect(signOf(null)).toBe('SB');
});
