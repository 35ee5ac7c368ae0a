/** What every kind of document holds to, whatever is typed into it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanText } from '../../src/document/clean-facts.ts';
import { anyText } from './any-text.ts';
import {
  activity,
  adapt,
  allKinds,
  draft,
  linesOf,
  minimalPlan,
  paragraphsOf,
  templateOf,
} from './draft.ts';

const kinds = allKinds.filter((kind) => kind !== 'plan');

describe.each(kinds)('a document of the kind %s', (kind) => {
  const template = templateOf(kind);
  const factsOf = (text: string) =>
    minimalPlan({
      ...{ kind, addressees: ['Bộ'], event: 'Tọa đàm', lead: text, chair: text, place: text },
      ...{ guests: [text], contents: [text], requests: [text], body: [text], author: text },
      ...{ preparations: [text], assessments: [text], proposals: [text], slogans: [text] },
      activities: [activity({ title: text, results: [text, text], leads: [text], obstacle: text })],
    });

  it('holds what is typed as text, which adds no line to it', () => {
    const count = linesOf(draft(factsOf('x'), template)).length;
    fc.assert(
      fc.property(anyText, (text) => {
        // Marks alone are closing marks of nothing; figures open a section of totals.
        fc.pre(/\p{L}/u.test(cleanText(text)) && !/\p{Nd}|%/u.test(cleanText(text)));
        expect(linesOf(draft(factsOf(text), template))).toHaveLength(count);
      }),
    );
  });

  it('counts its sections without a gap', () => {
    const headings = paragraphsOf(draft(factsOf('x'), template).blocks).filter(
      ({ role, depth }) => role === 'heading' && depth === 1,
    );
    const numbers = ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.'].slice(0, headings.length);
    expect(headings.map(({ number }) => number)).toEqual(numbers);
  });

  it('has one closing mark at its end, unless it is no administrative document', () => {
    const lines = linesOf(draft(factsOf('x'), template));
    const closings = lines.filter((line) => line.endsWith('./.'));
    expect(closings).toHaveLength(template.head.form === 'article' ? 0 : 1);
  });

  it('can be adapted from any kind, whatever its facts', () => {
    for (const other of [...allKinds, 'other']) {
      const adapted = adapt({ ...factsOf('x'), kind: other }, kind);
      expect(adapted).toMatchObject({ kind, number: null, sign: null });
      expect(adapted.title).not.toBe('');
    }
    expect(adapt(minimalPlan(), kind).kind).toBe(kind);
  });
});
