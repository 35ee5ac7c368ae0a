/** A flow is released anew while people are in the middle of it: nobody starts again, nothing is lost. */

import { describe, expect, it } from 'vitest';

import { flowOf, TalkThrough } from './talk-through.ts';

const people = 100;
const ids = Array.from({ length: 12 }, (_, at) => `q${at + 1}`);
const steps = (list: readonly string[]) => list.map((id) => ({ id, kind: 'text' }));
const survey = (list: readonly string[]) => flowOf({ id: 'survey', steps: steps(list) });

/** Each person answers `person/question`, so that an answer under another question shows. */
const answer = (person: number, id: string) => `${person}/${id}`;

function reachQuestionTen(): TalkThrough[] {
  return Array.from({ length: people }, (_, person) => {
    const talk = new TalkThrough([survey(ids)]).start('survey');
    for (const id of ids.slice(0, 9)) talk.say(answer(person, id));
    expect(talk.place).toBe('q10');
    return talk;
  });
}

/** Goes on with the new flow: everybody first answers question ten, which they still see. */
function finish(talks: readonly TalkThrough[], list: readonly string[], seen = 'q10'): void {
  const flow = survey(list);
  talks.forEach((talk, person) => {
    talk.surroundings = { ...talk.surroundings, flows: new Map([['survey', flow]]) };
    talk.say(answer(person, seen));
    for (let turn = 0; turn < 20 && talk.place !== 'review'; turn += 1)
      talk.say(answer(person, talk.place));
    expect(talk.place).toBe('review');
    for (const id of list) expect(talk.answers[id]).toBe(answer(person, id));
  });
}

describe('a flow that changes while 100 people are at question 10 of 12', () => {
  it('asks an inserted question and keeps every answer', () => {
    finish(reachQuestionTen(), [...ids.slice(0, 4), 'new', ...ids.slice(4)]);
  });

  it('goes on without a removed question', () => {
    finish(
      reachQuestionTen(),
      ids.filter((id) => id !== 'q5'),
    );
  });

  it('does not put what was typed under another question when the one it answered is gone', () => {
    finish(
      reachQuestionTen(),
      ids.filter((id) => id !== 'q10'),
    );
  });

  it('keeps answers with their questions when two are swapped', () => {
    const swapped = [...ids];
    [swapped[2], swapped[10]] = ['q11', 'q3'];
    finish(reachQuestionTen(), swapped);
  });

  it('does not mind other words', () => {
    finish(reachQuestionTen(), [...ids]);
  });

  it('moves the answers of a renamed question', () => {
    const renamed = flowOf({
      id: 'survey',
      steps: steps(ids).map((step) =>
        step.id === 'q3'
          ? { ...step, id: 'third', was: ['q3'] }
          : step.id === 'q10'
            ? { ...step, id: 'tenth', was: ['q10'] }
            : step,
      ),
    });
    for (const talk of reachQuestionTen().slice(0, 3)) {
      talk.surroundings = { ...talk.surroundings, flows: new Map([['survey', renamed]]) };
      talk.say('mười');
      expect(talk.answers['tenth']).toBe('mười');
      expect(talk.answers['third']).toMatch(/\/q3$/);
      expect(talk.answers).not.toHaveProperty('q3');
      expect(talk.place).toBe('q11');
    }
  });
});
