/** What is found in real documents was read by hand: at most three in a hundred findings are false. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { gatherKnown } from '../../src/cli/gather-known.ts';
import { checkWord } from '../../src/cli/make-checker.ts';
import type { Spot } from '../../src/checks/check.ts';
import { loadContent } from '../../src/content/load.ts';

type Verdict = 'true' | 'false' | 'arguable';

/** By file, then by rule and place; a place is a paragraph, a row or a section, and where in it. */
const verdicts = JSON.parse(readFileSync('tests/checks/verdicts.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, Verdict>>>
>;

/** Real documents name people, so they are nowhere in the project. */
const folder = process.env['VANTHU_REAL_DOCUMENTS'] ?? '';

const placeOf = (at: Spot): string => {
  if ('paragraph' in at) return `${at.paragraph}+${at.start}`;
  if ('table' in at) return `table ${at.table} row ${at.row}`;
  return 'section' in at ? `section ${at.section}` : at.fact;
};

test('at most three in a hundred verdicts are false', () => {
  const all = Object.values(verdicts).flatMap((ofFile) => Object.values(ofFile));
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((verdict) => verdict === 'false').length / all.length).toBeLessThanOrEqual(
    0.03,
  );
});

test.skipIf(!existsSync(folder))(
  'every finding in the real documents has its verdict (skipped without VANTHU_REAL_DOCUMENTS)',
  async () => {
    const known = gatherKnown(loadContent('.'), '2026-11-27', { on: [], off: [] });
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.docx'))) {
      const bytes = readFileSync(path.join(folder, name));
      const { faults } = await checkWord({ name, bytes }, null, known);
      const found = faults.map(({ check, finding }) => `${check.id} ${placeOf(finding.at)}`);
      expect(Object.keys(verdicts[name] ?? {}).sort(), name).toEqual([...new Set(found)].sort());
    }
  },
);
