/** Faults of `data/holidays.yaml` are named with file, line and column. */

import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkContent, loadContent } from '../../src/content/load.ts';
import { copyProject, lineOf } from './project-copy.ts';

const file = 'data/holidays.yaml';

function faultsOf(from: string, to: string): { faults: string[]; at: (text: string) => string } {
  const { root, change } = copyProject();
  change(file, from, to);
  return {
    faults: checkContent(root).map(({ message }) => message),
    at: (text) => `${file}:${lineOf(root, file, text)}:`,
  };
}

describe('the holidays', () => {
  it('give the source of every entry and the day of every decision', () => {
    const { holidays, years } = loadContent('.').holidays;
    expect(holidays.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['new-year', 'tet', 'hung-kings', 'national-day', 'culture-day']),
    );
    for (const { source } of holidays) expect(source).toMatch(/https?:|Điều/);
    for (const decision of years.flatMap(({ decisions }) => decisions)) {
      expect(decision.source).toMatch(/^https?:/);
      expect(decision.decided).toMatch(/^20\d\d-/);
    }
  });

  it.each([
    ['of: tet, from: 2025-01-25', 'of: tets, from: 2025-01-25', 'the id of a holiday above'],
    ['until: 2025-02-02', 'until: 2025-01-02', '"from" not after "until"'],
    ['until: 2025-02-02', 'until: 2025-02-30', 'a day that the calendar has'],
    ['until: 2025-02-02', 'until: 2/2/2025', 'YYYY-MM-DD'],
    ['work: 2025-04-26', 'work: 2024-04-26', 'days of 2025'],
    ['  - year: 2025', '  - year: 2024', 'each year once'],
    ['lunar: 03-10', 'on: 04-18\n    lunar: 03-10', 'either "on" or "lunar"'],
    ['span: pair', 'span: two', 'Invalid option'],
    ['      - of: tet\n', '      - of: tets\n', 'the id of a holiday above'],
    ['  - year: 2027\n', '  - year: 2027\n    decisions: []\n    swaps: []\n', 'no such key'],
    ['decided: 2024-11-26', 'decides: 2024-11-26', 'no such key'],
  ])('have a fault where %s becomes %s', (from, to, expected) => {
    const { faults } = faultsOf(from, to);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain(expected);
    for (const fault of faults) expect(fault).toMatch(/^data\/holidays\.yaml:\d+:\d+: \w/);
  });

  it('are decided or undecided, not both', () => {
    const { holidays } = loadContent('.');
    expect(holidays.years.find(({ year }) => year === 2027)?.undecided).toMatchObject([
      { of: 'tet', source: expect.stringMatching(/^https:/) as string },
    ]);
    const { faults } = faultsOf(
      '  - year: 2027\n',
      [
        '  - year: 2027',
        '    decisions:',
        '      - decided: 2026-12-01',
        '        issuer: Bộ Nội vụ',
        '        source: https://x.vn',
        '        off: [{ of: tet, from: 2027-02-04, until: 2027-02-10 }]\n',
      ].join('\n'),
    );
    expect(faults.join('\n')).toContain('a holiday that is not decided above');
  });

  it('have the fault where it stands', () => {
    const { faults, at } = faultsOf('of: tet, from: 2025-01-25', 'of: tets, from: 2025-01-25');
    expect(faults).toEqual([expect.stringContaining(at('of: tets')) as string]);
  });

  it('have to be there', () => {
    const { root } = copyProject();
    rmSync(path.join(root, file));
    expect(checkContent(root).map(({ message }) => message)).toEqual([
      `${file}:1:1: expected this file; it is missing`,
    ]);
    expect(() => loadContent(root)).toThrow(`${file}:1:1`);
  });
});
