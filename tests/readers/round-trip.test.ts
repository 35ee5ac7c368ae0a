/** What `draft` writes, `read` gives back: every fact of any document, whatever it has of them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { docx } from '../../src/readers/docx.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { readSheet } from '../../src/reading/read-sheet.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { draft, templateOf } from '../document/draft.ts';
import { compare, type Tally } from '../understand/compare.ts';
import { anyFacts, headFacts, planFacts } from './any-facts.ts';
import { known, readWith } from './reading.ts';

/** What a kind prints of the facts that any document may have. */
const printed: Readonly<Record<string, readonly string[]>> = {
  plan: [...headFacts, ...planFacts],
  report: [...headFacts, 'addressees'],
  dispatch: [...headFacts, 'addressees'],
  notice: headFacts,
  invitation: headFacts,
};

/** How activities are laid out is a choice, no fact. */
const onPaper = ({ agency: { name, parent, symbol, place } }: DocumentFacts) => ({
  ...{ name, parent, symbol, place },
});

/** @returns what was read otherwise than it was written */
async function lossesOf(facts: DocumentFacts): Promise<string[]> {
  const bytes = writeDocx(draft(facts, templateOf(facts.kind)));
  const read: object = readSheet(await readWith(docx, bytes), known).facts;
  const got = new Map<string, unknown>(Object.entries(read));
  const tally: Tally = { right: 0, extra: 0, missing: 0, notes: [] };
  for (const fact of printed[facts.kind] ?? [])
    compare(fact === 'agency' ? onPaper(facts) : facts[fact], got.get(fact), fact, tally);
  return tally.notes;
}

describe('a document that was drafted', () => {
  it.each(Object.keys(printed))(
    'is read back with every fact: %s',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(anyFacts(kind), async (facts) => {
          expect(await lossesOf(facts)).toEqual([]);
        }),
        { numRuns: kind === 'plan' ? 30 : 6 },
      );
    },
    60_000,
  );
});
