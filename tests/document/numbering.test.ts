import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { draft, minimalPlan, paragraphsOf, readPlan } from './draft.ts';

const whole = readPlan('dak-nong-2024');
const none = minimalPlan();

/** The facts that make a section, each of which may be unknown. */
const sections = [
  'bases',
  'purposes',
  'requirements',
  'themes',
  'slogans',
  'activities',
  'budget',
  'assignments',
  'recipients',
  'signature',
] as const;

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

test('whatever is known, sections and items are counted without a gap', () => {
  fc.assert(
    fc.property(
      fc.subarray([...sections]),
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom('list' as const, 'table' as const),
      (known, count, activityLayout) => {
        const facts: DocumentFacts = { ...whole, agency: { ...whole.agency, activityLayout } };
        const parts = Object.fromEntries(
          sections.map((name) => [name, known.includes(name) ? facts[name] : none[name]]),
        );
        const activities = known.includes('activities')
          ? Array.from(
              { length: count },
              (_, index) => whole.activities[index % 5] ?? none.activities,
            )
          : [];
        const document = draft({ ...facts, ...parts, activities } as DocumentFacts);
        const headings = paragraphsOf(document.blocks).filter(({ role }) => role === 'heading');
        let section = 0;
        let item = 0;
        for (const { depth, number } of headings) {
          if (depth === 1) {
            expect(number).toBe(`${roman[section] ?? ''}.`);
            section += 1;
            item = 0;
          } else {
            item += 1;
            expect(number).toBe(`${item}.`);
          }
        }
        expect(section).toBe(sectionsOf(known));
      },
    ),
    { numRuns: 60 },
  );
});

function sectionsOf(known: readonly string[]): number {
  const has = (...names: string[]) => names.some((name) => known.includes(name));
  return [
    has('purposes', 'requirements'),
    has('themes', 'slogans'),
    has('activities'),
    has('budget'),
    has('assignments'),
  ].filter(Boolean).length;
}
