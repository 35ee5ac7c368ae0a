/**
 * How well documents are read: F1 by fact.
 *
 * Random plans of ours, drafted and read back as Word files; and, where a folder of real texts is given
 * (`npm run bench:reading -- FOLDER`), the heads and edges of three agencies' plans as text, against
 * `tests/fixtures/plans`, whose other facts are worded anew. Words are compared without marks and case, times by what they mean.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';

import { writeDocx } from '../src/docx/write-docx.ts';
import { docx } from '../src/readers/docx.ts';
import { text } from '../src/readers/text.ts';
import type { FileSheet } from '../src/reading/file-sheet.ts';
import { readSheet } from '../src/reading/read-sheet.ts';
import { draft, readPlan, templateOf } from '../tests/document/draft.ts';
import { anyFacts, headFacts, planFacts } from '../tests/readers/any-facts.ts';
import { known, readWith } from '../tests/readers/reading.ts';
import { compare, f1, type Tally } from '../tests/understand/compare.ts';

const plans = 200;
const heads = headFacts.filter((fact) => fact !== 'agency');
type Tallies = Map<string, Tally>;

function score(
  wanted: object,
  sheet: FileSheet,
  tallies: Tallies,
  facts: readonly string[] = heads,
): void {
  const [gold, got] = [wanted, readSheet(sheet, known).facts].map(
    (one: object) => new Map<string, unknown>(Object.entries(one)),
  );
  for (const fact of facts) {
    const tally = tallies.get(fact) ?? { right: 0, extra: 0, missing: 0, notes: [] };
    compare(gold?.get(fact), got?.get(fact), fact, tally);
    tallies.set(fact, tally);
  }
}

function print(name: string, tallies: Tallies): void {
  const all = { right: 0, extra: 0, missing: 0 };
  const row = [...tallies].map(([fact, tally]) => {
    all.right += tally.right;
    all.extra += tally.extra;
    all.missing += tally.missing;
    return `${fact} ${f1(tally).toFixed(3)}`;
  });
  console.log(`${name}: F1 ${f1(all).toFixed(3)} (${row.join(', ')})`);
}

const drafted: Tallies = new Map();
const begin = performance.now();
for (const plan of fc.sample(anyFacts('plan'), { numRuns: plans, seed: 7 }))
  score(plan, await readWith(docx, writeDocx(draft(plan, templateOf('plan')))), drafted, [
    ...heads,
    ...planFacts,
  ]);
print(`${plans} drafted plans as .docx`, drafted);
console.log(`${Math.round((performance.now() - begin) / plans)} ms a plan, drafted and read`);

const folder = process.argv[2] ?? '../shared/seeds';
const golds = { '000': 'dak-nong-2024', '002': 'quang-ngai-2021', '003': 'quang-ngoc-2026' };
if (existsSync(folder)) {
  const real: Tallies = new Map();
  for (const file of readdirSync(folder)) {
    const name = Object.entries(golds).find(([begins]) => file.startsWith(begins))?.[1];
    if (name === undefined) continue;
    score(readPlan(name), await readWith(text, readFileSync(path.join(folder, file))), real);
  }
  print('real plans as text', real);
} else console.log(`No folder ${folder}: real plans are left out.`);
