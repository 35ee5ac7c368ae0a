/** A question that is shown again leaves the buttons of its earlier copies alive, and no others. */

import { describe, expect, it } from 'vitest';

import { flowOf, TalkThrough } from './talk-through.ts';

const flow = (id: string) =>
  flowOf({
    id,
    steps: [
      { id: 'colour', kind: 'choice', options: { list: ['red', 'blue'] } },
      { id: 'size', kind: 'choice', options: { list: ['small', 'large'] } },
    ],
  });
const open = () => new TalkThrough([flow('one'), flow('other')]);
const press = (talk: TalkThrough, id: string) => talk.take({ type: 'option', id });

/** The ids of the options of the question asked last. */
const offered = (talk: TalkThrough): string[] =>
  talk.effects.flatMap((effect) =>
    effect.type === 'ask' ? effect.asked.options.map(({ id }) => id) : [],
  );

describe('a button of an earlier copy of the question', () => {
  it('answers it', () => {
    const talk = open();
    talk.start('one');
    const [, blue = ''] = offered(talk);
    talk.say('green');
    press(talk, blue);
    expect(talk.conversation.stack[0]?.answers).toEqual({ colour: 'blue' });
  });

  it('is stale once the next question is asked', () => {
    const talk = open();
    talk.start('one');
    const [red = '', blue = ''] = offered(talk);
    press(talk, red);
    press(talk, blue);
    expect(talk.effects.map(({ type }) => type)).toContain('stale');
    expect(talk.conversation.stack[0]?.answers).toEqual({ colour: 'red' });
  });
});

it('a button of a flow that lay above answers nothing of the one below', () => {
  const talk = open();
  talk.start('one');
  talk.start('other');
  const [red = ''] = offered(talk);
  talk.command('stop');
  talk.take({ type: 'resume' });
  press(talk, red);
  expect(talk.effects.map(({ type }) => type)).toContain('stale');
  expect(talk.conversation.stack[0]?.answers).toEqual({});
});
