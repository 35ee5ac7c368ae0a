/** `vanthu roll`: last year's document becomes this year's draft. */

import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { oldPlan } from '../roll/old-plan.ts';
import { makeFolder, run } from './run.ts';

const planFile = (): string => {
  const file = path.join(makeFolder(), 'plan.txt');
  writeFileSync(file, oldPlan);
  return file;
};

describe('vanthu roll', () => {
  it('prints facts, changes and leftovers as one JSON value', async () => {
    const { code, stdout } = await run(['roll', planFile(), '--year', '2026', '--json']);
    expect(code).toBe(0);
    const rolled = JSON.parse(stdout) as { changes: object[]; leftovers: object[] };
    expect(rolled).toMatchObject({ facts: { year: 2026, kind: 'plan' } });
    expect(Object.keys(rolled.changes[0] ?? {})).toEqual(['what', 'from', 'to', 'why']);
    expect(Object.keys(rolled.leftovers[0] ?? {})).toEqual(['line', 'text', 'why']);
  });

  it('says in words what changed and what is left, and writes the draft', async () => {
    const out = path.join(makeFolder(), 'draft.md');
    const { code, stdout } = await run(['roll', planFile(), '--year', '2026', '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('10/5/2026 là Chủ nhật');
    expect(stdout).toContain('dòng 13: “các huyện, thị xã”');
    expect(existsSync(out)).toBe(true);
  });

  it('refuses a year that is not later, and what is no year', async () => {
    const file = planFile();
    expect((await run(['roll', file, '--year', '2024'])).code).toBe(1);
    expect((await run(['roll', file, '--year', 'nay'])).code).toBe(2);
  });
});
