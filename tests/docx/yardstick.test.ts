/** What we write looks, page by page, as what an established library writes of the same document. */

import { expect, it } from 'vitest';

import { writeDocx } from '../../src/docx/write-docx.ts';
import { canSeePages, countDifferences, seePages, whyNoPages } from './pages.ts';
import { draftDocument, photos } from './samples.ts';
import { writeWithLibrary } from './yardstick/write-docx.ts';

/** The edge of a photo may fall between two pixels. */
const mostDifferences = 300;

it.skipIf(!canSeePages)(
  `a plan with a table and a report with photos look as those of the library${whyNoPages}`,
  { timeout: 120_000 },
  async () => {
    const table = draftDocument('plan with a table');
    const report = draftDocument('report');
    const pages = await seePages({
      'table-ours': writeDocx(table),
      'table-library': await writeWithLibrary(table),
      'report-ours': writeDocx(report, photos),
      'report-library': await writeWithLibrary(report, photos),
    });
    for (const name of ['table', 'report']) {
      const ours = pages.get(`${name}-ours`) ?? [];
      const theirs = pages.get(`${name}-library`) ?? [];
      expect(ours.length).toBeGreaterThan(2);
      expect(ours.length).toBe(theirs.length);
      for (const [at, page] of ours.entries()) {
        const other = theirs[at];
        expect(other && countDifferences(page, other)).toBeLessThan(mostDifferences);
      }
    }
  },
);
