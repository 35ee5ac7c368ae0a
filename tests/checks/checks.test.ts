/** Each check finds its fault, at its place; nothing is found where nothing is wrong. */

import { readdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import * as members from '../../src/checks/index.ts';
import { runChecks, type Fault } from '../../src/checks/run-checks.ts';
import { openSheet } from '../../src/checks/sheet/open-sheet.ts';
import { gatherKnown } from '../../src/cli/gather-known.ts';
import { checkFacts, checkWord } from '../../src/cli/make-checker.ts';
import { loadContent } from '../../src/content/load.ts';
import { readLocales } from '../../src/content/locales.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { readPlan } from '../document/draft.ts';
import { documentNames, draftDocument, photos } from '../docx/samples.ts';
import { mutations } from './mutations.ts';
import { show, type Paper } from './paper.ts';
import { dispatch, plan } from './right.ts';

const checks = Object.values(members);
const content = loadContent('.');
const plain = { on: [], off: [] };
const known = gatherKnown(content, '2026-11-27', plain);

const faultsOf = (paper: Paper, house: { on: string[]; off: string[] } = plain): Fault[] =>
  runChecks(
    checks,
    { sheet: openSheet(show(paper)), facts: null, sight: 'form' },
    { ...known, house },
  );

const idsOf = (faults: readonly Fault[]): string[] => faults.map(({ check }) => check.id);

describe('every check', () => {
  test('is a file of its own, listed once', () => {
    const files = readdirSync('src/checks').filter((file) => file.endsWith('.ts'));
    const others = ['check.ts', 'index.ts', 'run-checks.ts'];
    const ids = files.filter((file) => !others.includes(file)).map((file) => file.slice(0, -3));
    expect(checks.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(ids.length).toBeGreaterThanOrEqual(100);
  });

  test('has its words in every language, with what mends it', () => {
    for (const { messages } of readLocales('.').value ?? [])
      for (const { id } of checks)
        expect(messages.get(`check-${id}`), id).toMatchObject({ id: `check-${id}` });
  });

  test.each(Object.entries({ plan, dispatch }))('is silent on a right %s', (_, paper) => {
    expect(idsOf(faultsOf(paper))).toEqual([]);
  });

  test.each(mutations.map(({ check, ...rest }) => [check, rest] as const))(
    '%s finds its fault, and no other does',
    (id, { paper, at }) => {
      const faults = faultsOf(paper);
      expect([...new Set(idsOf(faults))]).toEqual([id]);
      const places = faults.map(({ finding }) =>
        'paragraph' in finding.at ? paper.paragraphs[finding.at.paragraph]?.id : null,
      );
      if (at !== null) expect(places).toContain(at);
    },
  );
});

describe('a house style', () => {
  const dashed: Paper = {
    ...plan,
    paragraphs: plan.paragraphs.map((written) =>
      written.id === 'motto' ? { ...written, text: 'Độc lập – Tự do – Hạnh phúc' } : written,
    ),
  };

  test('lets an agency write en dashes in the motto', () => {
    expect(idsOf(faultsOf(dashed))).toContain('motto-dash');
    expect(idsOf(faultsOf(dashed, { on: ['motto-en-dash'], off: [] }))).toEqual([]);
  });

  test('switches a habit on and off, but no rule of the decree', () => {
    expect(idsOf(faultsOf(plan, { on: ['parent-full'], off: [] }))).toEqual(['parent-full']);
    const hurried: Paper = {
      ...plan,
      paragraphs: plan.paragraphs.map((written) =>
        written.id === 'prose'
          ? { ...written, text: `${written.text} Lúc 08:00 ngày 15/5/2026.` }
          : written,
      ),
    };
    expect(idsOf(faultsOf(hurried))).toEqual(['hour-form']);
    expect(idsOf(faultsOf(hurried, { on: [], off: ['hour-form'] }))).toEqual([]);
    expect(idsOf(faultsOf(dashed, { on: [], off: ['motto-dash'] }))).toContain('motto-dash');
  });
});

test.each(documentNames)('our own %s has no fault of form', async (name) => {
  const bytes = writeDocx(draftDocument(name), photos);
  const { faults } = await checkWord({ name: `${name}.docx`, bytes }, null, known);
  // What the sources of these facts misspell is theirs.
  const ofForm = faults.filter(
    ({ check }) => check.standing !== 'language' && check.id !== 'day-name-case',
  );
  expect(ofForm.map(({ check, finding }) => `${check.id}: ${finding.found}`)).toEqual([]);
});

describe('the facts of a draft', () => {
  const facts = readPlan('quang-ngoc-2026');
  const [activity] = facts.activities;
  if (activity === undefined) throw new Error('the plan has activities');
  const time = {
    text: 'trước 15/5/2026',
    start: null,
    due: '2026-05-15',
    anchor: null,
    recurrence: null,
  };
  const good = {
    ...activity,
    title: 'Treo băng rôn, khẩu hiệu',
    leads: ['Văn phòng'],
    coordinators: [],
    time,
  };
  const idsWith = (change: Partial<DocumentFacts>): string[] =>
    idsOf(checkFacts({ ...facts, activities: [good], ...change }, known));

  test('are silent where nothing is wrong', () => {
    expect(idsWith({})).toEqual([]);
  });

  test.each([
    ['fact-signer', { signature: null }],
    ['fact-recipients', { recipients: [] }],
    ['fact-lead', { activities: [{ ...good, leads: [] }] }],
    ['fact-deadline', { activities: [{ ...good, time: null }] }],
    ['fact-twice', { activities: [good, good] }],
    ['fact-lower-case', { activities: [{ ...good, leads: ['văn phòng'] }] }],
    ['fact-marks', { activities: [{ ...good, title: 'Treo bang ron khau hieu' }] }],
    ['fact-day-off', { activities: [{ ...good, time: { ...time, due: '2026-05-16' } }] }],
    [
      'fact-weekday',
      { activities: [{ ...good, time: { ...time, text: 'ngày 15/5/2026 (thứ Hai)' } }] },
    ],
    ['fact-other-year', { activities: [{ ...good, time: { ...time, due: '2025-05-15' } }] }],
    ['fact-order', { activities: [{ ...good, time: { ...time, start: '2026-05-18' } }] }],
    [
      'fact-after-report',
      {
        activities: [
          { ...good, title: 'Báo cáo kết quả', time: { ...time, due: '2026-05-14' } },
          good,
        ],
      },
    ],
  ] satisfies [string, Partial<DocumentFacts>][])('%s says what they lack', (id, change) => {
    expect(idsWith(change)).toEqual([id]);
  });
});
