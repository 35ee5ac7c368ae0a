/** Whatever happens in whatever order: the engine does not throw, and loses no accepted answer. */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { verbs, type Event } from '../../src/flow/event.ts';
import { flowOf, TalkThrough } from './talk-through.ts';

const flows = [
  flowOf({
    id: 'plan',
    outcome: { produce: 'plan' },
    context: { year: 'year', units: 'units' },
    steps: [
      { id: 'year', kind: 'number', with: { min: 2000, max: 2100 }, options: { from: 'years' } },
      {
        id: 'themes',
        kind: 'choices',
        optional: true,
        with: { free: true },
        options: { from: 'themes' },
      },
      { id: 'why', kind: 'text', when: 'themes.size > 1' },
      {
        id: 'activities',
        kind: 'list',
        min: 1,
        max: 4,
        options: { from: 'themes' },
        steps: [
          { id: 'title', kind: 'text' },
          { id: 'leads', kind: 'units', optional: true },
          { id: 'time', kind: 'period', optional: true },
          {
            id: 'tasks',
            kind: 'list',
            later: true,
            steps: [{ id: 'title', kind: 'text' }],
          },
        ],
      },
      { id: 'copies', kind: 'number', later: true, default: '2' },
    ],
  }),
  flowOf({ id: 'other', steps: [{ id: 'name', kind: 'text' }] }),
];
const facts = { years: [2026, 2027], themes: ['Một', 'Hai'], units: [] };

const texts = fc.oneof(
  fc.constantFrom(
    '2026',
    '1',
    '1,2',
    'Treo băng rôn - Văn phòng - trước 15/5',
    'A\nB\nC',
    '31/02',
    '{{ 7 }}',
    '# x',
    '|',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
);
const commands = fc.record({
  verb: fc.constantFrom(...verbs),
  numbers: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
});
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: texts.map((text) => ({ type: 'text', text, command: null }) as const) },
  {
    weight: 4,
    arbitrary: commands.map((command) => ({ type: 'text', text: command.verb, command }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('a0', 'a1', 'done', 'back', 'zz', ''))
      .map(([nonce, code]) => ({ type: 'option', id: `${nonce}.${code}` }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: 'start', flow: 'plan' } as const,
      { type: 'start', flow: 'other' } as const,
      { type: 'resume' } as const,
    ),
  },
);

it('never throws, and is the same saved and loaded as not', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 25 }), (list) => {
      const talk = new TalkThrough(flows, facts).start('plan');
      const reloaded = new TalkThrough(flows, facts).start('plan');
      for (const event of list) {
        talk.take(event);
        reloaded.conversation = JSON.parse(JSON.stringify(reloaded.conversation)) as never;
        reloaded.take(event);
      }
      expect(reloaded.conversation).toEqual(talk.conversation);
      expect(reloaded.effects).toEqual(talk.effects);
    }),
    { numRuns: 300 },
  );
});

it('loses no accepted answer to anything but a change, a removal or a new start', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 25 }), (list) => {
      const talk = new TalkThrough(flows, facts).start('plan').say('2026');
      for (const event of list) {
        const isStart = event.type === 'text' && event.command?.verb === 'restart';
        if (isStart) continue;
        // What was produced is kept as a document: another begins in its place.
        const isProduced = talk.conversation.stack.some(({ produced }) => produced);
        if (event.type === 'start' && isProduced) return;
        talk.take(event);
        const frames = [...talk.conversation.stack, ...Object.values(talk.conversation.parked)];
        const plan = frames.find(({ flow }) => flow === 'plan');
        // A finished plan that was closed is the only one that is gone.
        if (plan) expect(typeof plan.answers['year']).toBe('number');
        else return;
      }
    }),
    { numRuns: 300 },
  );
});
