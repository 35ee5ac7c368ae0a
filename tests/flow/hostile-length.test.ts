/** However a message of the greatest length is made, reading it takes no time to speak of. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { maxTextLength } from '../../src/text/clean-text.ts';
import { createFactGatherer } from '../../src/assistant/dialogue/gather-facts.ts';
import { openContent } from '../../src/cli/open-content.ts';
import type { Sequence, Step } from '../../src/flow/compile-flow.ts';
import { createFrame } from '../../src/flow/conversation.ts';
import { agencySchema } from '../../src/plan/agency.ts';
import { TalkThrough } from './talk-through.ts';

const content = openContent('.', () => undefined);
const flows = content.compiled;
const profile = agencySchema.parse(
  JSON.parse(readFileSync('tests/fixtures/agencies/quang-ngai.json', 'utf8')),
);
const facts = { ...createFactGatherer(content)(profile, '2026-04-20'), plans: [] };

const pieces = [
  ...['a|', 'a | ', 'ab\t', '- ', 'a - ', ';', 'a; ', ',', 'a, ', '1', '1 ', '12/5 ', '1.', '1. '],
  ...['(', ')', '(a', ' ', 'a ', '\n', 'a\n', '- a\n', 'a|b\n', '*', '_', '/', 'a/', ':', 'a: '],
  ...['và ', 'phòng ', 'Phòng A, ', 'Phòng Kế hoạch - ', 'từ 1/5 ', 'ngày ', '“', '1,', '1-', '-'],
  ...['KT. ', 'TS. ', '1/KH-A ', 'tháng ', '0'.repeat(9), '\u00a0', 'thứ Hai '],
];

/** Every question, also those of the entries of lists. */
function stepsIn(
  { steps }: Sequence,
  before: readonly string[] = [],
): { place: string[]; step: Step }[] {
  return steps.flatMap((step) => [
    { place: [...before, step.id], step },
    ...(step.entry === null ? [] : stepsIn(step.entry, [...before, step.id, '1'])),
  ]);
}

/** Answers with one entry in each list that the place goes through. */
function answersFor([list, , ...rest]: readonly string[]): Record<string, never> {
  if (list === undefined || rest.length === 0) return {};
  return { [list]: [{ id: '1', ...answersFor(rest) }] } as never;
}

/** Milliseconds of the processor that reading takes: what else the machine does counts for nothing. */
function timeOf(flow: string, place: readonly string[], text: string): number {
  const talk = new TalkThrough([...flows.values()], facts);
  const answers = { year: 2026, occasion: 'science-day', ...answersFor(place) };
  talk.conversation.stack = [{ ...createFrame(flow, answers), asked: [...place], nextItem: 9 }];
  const from = process.cpuUsage();
  talk.say(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const isSlow = (ms: number): boolean => ms > 300;

/** One question of each kind, with each way to settle it; lists are all different. */
const questions = new Map<string, readonly [flow: string, place: readonly string[]]>();
for (const { id, sequence } of flows.values())
  for (const { place, step } of stepsIn(sequence)) {
    const { kind, settings, options } = step;
    const name =
      kind === 'list'
        ? `${id}/${place.join('/')}`
        : JSON.stringify([kind, settings, options !== null]);
    if (!questions.has(name)) questions.set(name, [id, place]);
  }

describe.each(pieces)('%j to the greatest length', (piece) => {
  const text = piece.repeat(maxTextLength).slice(0, maxTextLength);

  it('is read at once at every kind of question', () => {
    const slow = [...questions.values()].filter(
      ([flow, place]) => isSlow(timeOf(flow, place, text)) && isSlow(timeOf(flow, place, text)),
    );
    expect(slow).toEqual([]);
  });
});
