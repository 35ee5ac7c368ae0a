/** How long checking takes, and what share of faults it finds: mutations of right documents. */

import * as members from '../src/checks/index.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { openSheet } from '../src/checks/sheet/open-sheet.ts';
import { checkWord } from '../src/cli/make-checker.ts';
import { gatherKnown } from '../src/cli/gather-known.ts';
import { loadContent } from '../src/content/load.ts';
import { packageOf, paragraphOf } from '../tests/ooxml/package-of.ts';
import { mutations } from '../tests/checks/mutations.ts';
import { show } from '../tests/checks/paper.ts';

const known = gatherKnown(loadContent('.'), '2026-11-27', { on: [], off: [] });
const checks = Object.values(members);

let right = 0;
let missed = 0;
let wrong = 0;
for (const { check, paper, at } of mutations) {
  const document = show(paper);
  const sheet = openSheet(document);
  const faults = runChecks(checks, { sheet, facts: null, sight: 'form' }, known);
  const index = paper.paragraphs.findIndex(({ id }) => id === at);
  const isThere = faults.some(
    ({ check: { id }, finding }) =>
      id === check &&
      (at === null || ('paragraph' in finding.at && finding.at.paragraph === index)),
  );
  const others = faults.filter(({ check: { id } }) => id !== check);
  if (isThere) right += 1;
  else missed += 1;
  wrong += others.length;
  if (!isThere) console.log(`missed: ${check}`);
  for (const {
    check: { id },
    finding,
  } of others)
    console.log(`${check}: also ${id} "${finding.found}"`);
}
const tested = new Set(mutations.map(({ check }) => check));
console.log(`checks ${checks.length}, with a mutation ${tested.size}`);
console.log(
  'without:',
  checks
    .filter(({ id }) => !tested.has(id))
    .map(({ id }) => id)
    .join(' '),
);
console.log(
  `precision ${(right / (right + wrong)).toFixed(3)}  recall ${(right / (right + missed)).toFixed(3)}`,
);

/** Sixty pages of plain text with a letterhead, some 30 paragraphs a page. */
const prose =
  'Các phòng, đơn vị thuộc Sở phối hợp chặt chẽ, bắt kịp tiến độ chung và thực hành tiết kiệm, chống lãng phí.';
const format = '<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>';
const look =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/>';
const bytes = packageOf(
  paragraphOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    Array.from({ length: 60 * 30 }, () => paragraphOf(prose, format, look)).join(''),
);
for (let round = 0; round < 3; round += 1) {
  const start = performance.now();
  const { faults } = await checkWord({ name: 'sixty.docx', bytes }, null, known);
  console.log(`60 pages: ${Math.round(performance.now() - start)} ms, ${faults.length} faults`);
}
