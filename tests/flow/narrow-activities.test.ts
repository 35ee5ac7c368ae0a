/** The filters that narrow activities to a unit, a time, and the figures that count. */

import { describe, expect, it } from 'vitest';

import { parseExpression } from '../../src/flow/expression.ts';

const result = (id: string, on: string | null, isDisputed = false) => ({
  ...{ id, on, isDisputed },
  text: `kết quả ${id}`,
});
const activities = [
  { title: 'A', leads: ['Văn phòng'], time: { start: '2022-05-17T08:00', due: '2022-05-17' } },
  { title: 'B', leads: ['Phòng KH'], results: [result('1', '2022-05-04'), result('2', null)] },
  { title: 'C', time: { start: null, due: null, anchor: '2022-05-18' } },
  { title: 'D', time: { start: null, due: null, recurrence: 'hằng tuần' } },
  { title: 'E', time: { start: '2022-04-01', due: '2022-06-30' } },
];
const titles = (expression: string, answers: Record<string, unknown>) =>
  (parseExpression(expression)({ facts: { activities }, answers }) as { title: string }[])
    .map(({ title }) => title)
    .join('');
const day = (start: string, due = start) => ({ span: { start, due } });

describe('during', () => {
  const during = (answers: Record<string, unknown>) => titles('activities | during: span', answers);

  it('has what takes place on a day of the span, at whatever hour', () => {
    expect(during(day('2022-05-17'))).toBe('ADE');
    expect(during(day('2022-05-18'))).toBe('CDE');
  });

  it('has what was done in the span, without what was done at another time', () => {
    const read = parseExpression('activities | during: span | told: figures');
    const found = read({ facts: { activities }, answers: day('2022-05-01', '2022-05-07') });
    expect(found).toMatchObject([{ title: 'B', results: ['kết quả 1'] }, {}, {}]);
  });

  it('leaves an end open that the span does not say', () => {
    expect(during({ span: { start: null, due: '2022-04-15' } })).toBe('DE');
    expect(during({ span: { start: '2022-05-18', due: null } })).toBe('CDE');
  });

  it('has all where no span is meant', () => {
    expect(during({})).toBe('ABCDE');
  });
});

describe('led_by', () => {
  it('has what the unit leads, and all where no unit is meant', () => {
    expect(titles('activities | led_by: unit', { unit: 'Phòng KH' })).toBe('B');
    expect(titles('activities | led_by: unit', { unit: null })).toBe('ABCDE');
  });
});

describe('told', () => {
  const disputed = [
    { title: 'A', results: [result('1', null, true), result('2', null, true), result('3', null)] },
    { title: 'B', results: [result('4', null, true)] },
  ];
  const told = (figures: unknown) =>
    parseExpression('disputed | told: figures')({ facts: { disputed }, answers: { figures } });

  it('keeps of what is disputed only what was chosen', () => {
    expect(told(['2'])).toEqual([
      { title: 'A', results: ['kết quả 2', 'kết quả 3'] },
      { title: 'B' },
    ]);
  });

  it('keeps everything while nothing was chosen', () => {
    expect(told(null)).toMatchObject([{ results: ['kết quả 1', 'kết quả 2', 'kết quả 3'] }, {}]);
  });
});

describe('an expression', () => {
  it('says nothing with nil', () => {
    expect(parseExpression('nil')({ facts: {}, answers: {} })).toBeNull();
  });
});
