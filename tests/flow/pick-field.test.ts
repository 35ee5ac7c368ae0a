/** The filter `pick`: a field of the one thing that is meant, or nothing. */

import { describe, expect, it } from 'vitest';

import { parseExpression } from '../../src/flow/expression.ts';
import { pickField } from '../../src/flow/pick-field.ts';

const plans = [
  { id: 'p1', year: 2021, activities: [{ title: 'A', place: 'Hội trường' }] },
  { id: 'p2', year: 2022, activities: [] },
];

describe('pick', () => {
  it('takes the field of the thing with that id', () => {
    expect(pickField(plans, 'p2', 'year')).toBe(2022);
  });

  it('tells things apart by another key', () => {
    expect(pickField(plans, 2021, 'id', 'year')).toBe('p1');
  });

  it.each([null, undefined, 'p3'])('gives nothing where %s is meant', (wanted) => {
    expect(pickField(plans, wanted, 'year')).toBeNull();
  });

  it('gives nothing of what is no list, and no field that things do not have themselves', () => {
    expect(pickField('p1', 'p1', 'year')).toBeNull();
    expect(pickField(plans, 'p1', 'toString')).toBeNull();
  });

  it('works in expressions, one after the other', () => {
    const place = parseExpression(
      'plans | pick: plan, "activities" | pick: activity, "place", "title"',
    );
    expect(place({ facts: { plans }, answers: { plan: 'p1', activity: 'A' } })).toBe('Hội trường');
    expect(place({ facts: { plans }, answers: {} })).toBeNull();
  });
});
