/** Every example that a question shows is an answer to it, in the language in which it is shown. */

import { describe, expect, it, onTestFinished } from 'vitest';

import { chatKey, type Chat } from '../../../src/assistant/records/chat.ts';
import { openContent } from '../../../src/cli/open-content.ts';
import type { Sequence } from '../../../src/flow/compile-flow.ts';
import { createFrame, type Answers, type Frame } from '../../../src/flow/conversation.ts';
import type { Json } from '../../../src/record/change.ts';
import { examplesIn } from '../../careless-clerk/examples.ts';
import { play, type Play } from '../../play.ts';

const flows = openContent('.', () => undefined).compiled;
const key = chatKey('test', 'thu');

/** Every question, also those of the entries of lists. */
function placesIn({ steps }: Sequence, before: readonly string[] = []): string[][] {
  return steps.flatMap(({ id, entry }) => [
    [...before, id],
    ...(entry === null ? [] : placesIn(entry, [...before, id, '1'])),
  ]);
}

/** Answers with one entry in each list that the place goes through. */
function answersFor([list, , ...rest]: readonly string[]): Answers {
  if (list === undefined || rest.length === 0) return {};
  return { [list]: [{ id: '1', ...answersFor(rest) }] };
}

async function standAt(held: Play, flow: string, place: readonly string[]): Promise<void> {
  const needed = { level: 'department', year: 2026, occasion: 'science-day', variant: 'before' };
  const answers = { ...needed, ...answersFor(place) };
  const frame = { ...createFrame(flow, answers), asked: [...place], nextItem: 9 };
  await held.store().transact(key, (transaction) => {
    transaction.change(key, [[['conversation', 'stack'], [frame] as unknown as Json]]);
    return Promise.resolve();
  });
}

async function frameOf(held: Play): Promise<Frame | undefined> {
  const chat = (await held.kept(key)) as unknown as Chat;
  return chat.conversation.stack.at(-1);
}

describe.each(['vi', 'en'])('what is shown in %s', (language) => {
  it('is accepted wherever it is an example', async () => {
    const held = await play({ today: '2026-04-20', agency: 'so-khcn' });
    onTestFinished(() => held.close());
    await held.say(`/ngonngu ${language}`);
    const refused: string[] = [];
    let typed = 0;
    for (const flow of flows.values())
      for (const place of placesIn(flow.sequence)) {
        await standAt(held, flow.id, place);
        const [question] = await held.say('tiếp tục');
        for (const example of examplesIn(question?.text ?? '')) {
          await standAt(held, flow.id, place);
          await held.say(example);
          const after = await frameOf(held);
          const isTaken =
            after?.asked?.join('/') !== place.join('/') || held.last().includes('1. ');
          typed += 1;
          if (!isTaken) refused.push(`${flow.id}/${place.join('/')}: ${example}\n${held.last()}`);
        }
      }
    expect(refused).toEqual([]);
    expect(typed).toBeGreaterThan(20);
  });
});
