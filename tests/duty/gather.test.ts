/** One message a place: each hears of its own units, and of nothing else. */

import { describe, expect, it } from 'vitest';

import { gatherByPlace } from '../../src/duty/gather.ts';
import { planOf, remindersOf } from '../reminders/plan.ts';

const time = { due: '2024-05-15' };
const found = remindersOf(
  planOf([
    { time, leads: ['Văn phòng Sở'] },
    { time, leads: ['Phòng Quản lý Khoa học', 'Văn phòng Sở'] },
    { time, leads: ['Các phòng, đơn vị thuộc Sở'] },
    { time, leads: [] },
    { time: { text: 'quanh ngày 18/5', anchor: '2024-05-18' }, leads: ['Văn phòng Sở'] },
  ]),
  '2024-04-26',
  '2024-05-06',
);
const numbers = (list: readonly { activity: number }[]) => list.map(({ activity }) => activity);

describe('gathering by place', () => {
  const { messages, unheard } = gatherByPlace(found, [
    { id: 'office', units: ['văn phòng sở'] },
    { id: 'science', units: ['Phòng quản lý khoa học'] },
    { id: 'finance', units: ['Phòng Kế hoạch - Tài chính'] },
    { id: 'nobody', units: [] },
  ]);

  it('gives a place what its units lead, alone or with others, by any spelling', () => {
    expect(messages.map(({ place, reminders }) => [place, ...numbers(reminders)])).toEqual([
      ['office', 1, 2, 3],
      ['science', 2, 3],
      ['finance', 3],
      ['nobody', 3],
    ]);
  });

  it('leaves to the office what nobody leads and what it is asked itself', () => {
    expect(numbers(unheard)).toEqual([5, 4]);
  });

  it('gives a place without units everything that units are told', () => {
    const all = gatherByPlace(found, [{ id: 'all', units: null }]);
    expect(numbers(all.messages[0]?.reminders ?? [])).toEqual([1, 2, 3, 4]);
    expect(numbers(all.unheard)).toEqual([5]);
  });

  it('leaves out places that have nothing to hear', () => {
    const own = found.filter(({ activity }) => activity === 1);
    expect(gatherByPlace(own, [{ id: 'x', units: ['Thanh tra Sở'] }])).toEqual({
      messages: [],
      unheard: own,
    });
  });
});
