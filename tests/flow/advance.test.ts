/** The engine, seen from a dialogue: what is asked, what is kept, where one comes back to. */

import { describe, expect, it } from 'vitest';

import { flowOf, TalkThrough } from './talk-through.ts';

const letter = flowOf({
  id: 'letter',
  steps: [
    { id: 'subject', kind: 'text' },
    { id: 'urgent', kind: 'choice', options: { list: ['yes', 'no'] } },
    { id: 'reason', kind: 'text', when: 'urgent == "yes"' },
    { id: 'note', kind: 'text', optional: true },
    { id: 'copies', kind: 'number', later: true, default: '3', with: { min: 1, max: 9 } },
  ],
});

const trip = flowOf({
  id: 'trip',
  outcome: { produce: 'trip' },
  steps: [
    { id: 'to', kind: 'text' },
    {
      id: 'stops',
      kind: 'list',
      min: 1,
      max: 5,
      options: { from: 'towns' },
      steps: [
        { id: 'town', kind: 'text' },
        { id: 'note', kind: 'text', optional: true },
        { id: 'why', kind: 'text', optional: true, later: true },
      ],
    },
  ],
});
const facts = { towns: ['Vinh', 'Huế'] };

const guests = flowOf({
  id: 'guests',
  outcome: { produce: 'guests' },
  steps: [{ id: 'who', kind: 'choices', options: { from: 'towns' } }],
});

describe('an answer that has to be given', () => {
  it('is not given by unticking all there was', () => {
    const talk = new TalkThrough([guests], facts).start('guests').press('Vinh').press('Vinh');
    talk.command('done');
    expect(talk.refusal).toBe('problem-required');
    expect(talk.place).toBe('who');
    expect(talk.press('Huế').command('done').place).toBe('review');
  });

  it('is not given by “không”', () => {
    const talk = new TalkThrough([guests], facts).start('guests').say('không');
    expect(talk.refusal).toBe('problem-required');
    expect(talk.answers).toEqual({});
  });

  it('is asked for once more before the outcome, where it was taken away later', () => {
    const talk = new TalkThrough([guests], facts).start('guests').say('1').say('1');
    talk.press('Vinh').command('back').command('back');
    const { place } = talk;
    talk.take({ type: 'resume' }).command('done');
    expect([place, talk.refusal]).toEqual(['who', 'problem-required']);
  });
});

describe('a flow', () => {
  it('asks its questions one after the other and ends in a review', () => {
    const talk = new TalkThrough([letter]).start('letter');
    expect(talk.place).toBe('subject');
    expect(talk.say('Số liệu').place).toBe('urgent');
    expect(talk.say('no').place).toBe('note');
    expect(talk.say('gấp').place).toBe('review');
    expect(talk.answers).toEqual({ subject: 'Số liệu', urgent: 'no', note: 'gấp' });
  });

  it('asks what an answer calls for, and counts it', () => {
    const talk = new TalkThrough([letter]).start('letter').say('Số liệu');
    expect(talk.asked?.position).toEqual({ number: 2, of: 3 });
    talk.say('yes');
    expect(talk.place).toBe('reason');
    expect(talk.asked?.position).toEqual({ number: 3, of: 4 });
  });

  it('keeps an answer whose question is no longer asked, and leaves it out of the outcome', () => {
    const talk = new TalkThrough([letter]).start('letter').say('A', 'yes', 'vì hạn', 'x');
    talk.say('2', 'no').command('done');
    const finish = talk.effects.find((effect) => effect.type === 'finish');
    expect(finish?.answers).toEqual({ subject: 'A', urgent: 'no', note: 'x', copies: 3 });
  });

  it('refuses a wrong answer and asks the same again', () => {
    const talk = new TalkThrough([letter]).start('letter').say('A', 'maybe');
    expect(talk.refusal).not.toBeNull();
    expect(talk.place).toBe('urgent');
    expect(talk.answers).toEqual({ subject: 'A' });
  });

  it('goes back one question with the answer still there, and keeps the later ones', () => {
    const talk = new TalkThrough([letter]).start('letter').say('A', 'no').command('back');
    expect(talk.place).toBe('urgent');
    expect(talk.asked?.current).toBe('no');
    talk.command('back');
    expect(talk.place).toBe('subject');
    expect(talk.say('B').place).toBe('note');
    expect(talk.answers).toEqual({ subject: 'B', urgent: 'no' });
  });

  it('says so when there is nothing to go back to', () => {
    const talk = new TalkThrough([letter]).start('letter').command('back');
    expect(talk.place).toBe('subject');
    expect(talk.effects[0]).toMatchObject({ type: 'note', notes: [{ id: 'note-first-question' }] });
  });

  it('skips what is optional and nothing else', () => {
    const talk = new TalkThrough([letter]).start('letter').command('skip');
    expect(talk.refusal).toBe('problem-required');
    talk.say('A', 'no').command('skip');
    expect(talk.place).toBe('review');
    expect(talk.answers['note']).toBeNull();
  });

  it('changes an answer from the review, by its number, and returns to the review', () => {
    const talk = new TalkThrough([letter]).start('letter').say('A', 'no', 'n');
    expect(talk.asked?.rows.map(({ value }) => value)).toEqual(['A', 'no', 'n', '3']);
    expect(talk.say('1').place).toBe('subject');
    expect(talk.say('B').place).toBe('review');
    expect(talk.say('4', '5').answers).toMatchObject({ subject: 'B', copies: 5 });
  });

  it('refuses a number that the review does not have', () => {
    const talk = new TalkThrough([letter]).start('letter').say('A', 'no', 'n', '9');
    expect(talk.refusal).toBe('problem-review-choice');
    expect(talk.place).toBe('review');
  });

  it('stops and goes on later from where it was', () => {
    const talk = new TalkThrough([letter]).start('letter').say('A').command('stop');
    expect(talk.conversation.stack).toEqual([]);
    expect(talk.start('letter').place).toBe('urgent');
    expect(talk.answers).toEqual({ subject: 'A' });
    expect(talk.command('restart').place).toBe('subject');
    expect(talk.answers).toEqual({});
  });

  it('stacks another flow on top and returns to the same question', () => {
    const talk = new TalkThrough([letter, trip], facts).start('letter').say('A').start('trip');
    expect(talk.place).toBe('to');
    talk.command('stop').take({ type: 'resume' });
    expect(talk.place).toBe('urgent');
  });

  it('is idle when nothing is under way', () => {
    const talk = new TalkThrough([letter]).say('xin chào');
    expect(talk.effects).toEqual([{ type: 'idle' }]);
  });

  it('answers an option of an earlier question with a word and the current question', () => {
    const talk = new TalkThrough([letter]).start('letter').say('A');
    const [old] = talk.asked?.options ?? [];
    talk.say('no').take({ type: 'option', id: old?.id ?? '' });
    expect(talk.effects[0]).toEqual({ type: 'stale' });
    expect(talk.place).toBe('note');
    expect(talk.answers['urgent']).toBe('no');
  });

  it('leaves the conversation handed in as it was', () => {
    const talk = new TalkThrough([trip], facts).start('trip').say('Hà Nội', 'Vinh - nghỉ\nHuế');
    const before = JSON.stringify(talk.conversation);
    const copy = talk.conversation;
    talk.command('delete', 1);
    expect(JSON.stringify(copy)).toBe(before);
    expect(JSON.stringify(talk.conversation)).not.toBe(before);
  });
});

describe('a list', () => {
  const begun = () => new TalkThrough([trip], facts).start('trip').say('Hà Nội');
  const towns = (talk: TalkThrough) =>
    (talk.answers['stops'] as { town: string }[]).map(({ town }) => town);

  it('takes suggestions by number', () => {
    const talk = begun().say('1,2');
    expect(towns(talk)).toEqual(['Vinh', 'Huế']);
    expect(talk.asked?.options.map(({ isChosen }) => isChosen)).toEqual([true, true]);
  });

  it('ticks and unticks a pressed suggestion', () => {
    const talk = begun().press('Vinh').press('Huế').press('Vinh');
    expect(towns(talk)).toEqual(['Huế']);
  });

  it('takes pasted lines as entries, whatever numbers or dashes they begin with', () => {
    const talk = begun().say('1. Vinh - nghỉ đêm\n\n- Huế\n• Đà Nẵng');
    expect(towns(talk)).toEqual(['Vinh', 'Huế', 'Đà Nẵng']);
    expect(talk.asked?.rows[0]?.value).toBe('Vinh · nghỉ đêm');
    expect(talk.asked?.rows[1]?.missing).toEqual(['trip-stops-note']);
  });

  it('asks the questions of an entry that is begun by its title', () => {
    const talk = begun().say('Vinh');
    expect(talk.place).toBe('stops/1/note');
    expect(talk.command('skip').place).toBe('stops');
    expect(talk.answers['stops']).toEqual([{ id: '1', town: 'Vinh', note: null }]);
  });

  it('changes one answer of an entry and comes back', () => {
    const talk = begun().say('Vinh\nLào').command('edit', 2);
    expect(talk.place).toBe('stops/2');
    expect(talk.say('1').place).toBe('stops/2/town');
    expect(talk.say('Huế').place).toBe('stops/2');
    expect(talk.command('done').place).toBe('stops');
    expect(towns(talk)).toEqual(['Vinh', 'Huế']);
  });

  it('removes an entry in the middle and puts it back', () => {
    const talk = begun().say('A\nB\nC').command('delete', 2);
    expect(towns(talk)).toEqual(['A', 'C']);
    expect(towns(talk.command('undo'))).toEqual(['A', 'B', 'C']);
  });

  it('moves an entry', () => {
    expect(towns(begun().say('A\nB\nC').command('move', 3, 1))).toEqual(['C', 'A', 'B']);
  });

  it('names the entries there are when one is asked for that is not', () => {
    const talk = begun().say('A\nB').command('edit', 7);
    expect(talk.effects[0]).toEqual({
      type: 'refuse',
      problem: { id: 'problem-no-such-entry', args: { number: 7, count: 2 } },
    });
  });

  it('needs its fewest and takes its most entries, and loses none', () => {
    expect(begun().command('done').refusal).toBe('problem-too-few');
    const talk = begun().say('A\nB\nC\nD\nE').say('F\nG');
    expect(towns(talk)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(talk.effects[0]).toMatchObject({ notes: [{ id: 'problem-list-full' }] });
  });

  it('forgets a new entry that says nothing when it is left', () => {
    const talk = begun().say('A\nB').command('add').command('back');
    expect(talk.place).toBe('stops');
    expect(towns(talk)).toEqual(['A', 'B']);
  });

  it('fills what is missing, entry after entry', () => {
    const talk = begun().say('A\nB').command('fill').say('một').command('fill').say('hai');
    expect(talk.answers['stops']).toMatchObject([{ note: 'một' }, { note: 'hai' }]);
    expect(talk.asked?.actions.map(({ verb }) => verb)).not.toContain('fill');
  });
});

describe('an outcome that is produced', () => {
  const done = () =>
    new TalkThrough([trip], facts)
      .start('trip')
      .say('Hà Nội', 'A\nB')
      .command('done')
      .command('done');

  it('leaves the flow open for changes, and is produced again after one', () => {
    const talk = done();
    expect(talk.asked?.isProduced).toBe(true);
    talk.command('edit').say('1', 'Sa Pa');
    expect(talk.asked?.isProduced).toBe(false);
    talk.command('done');
    expect(talk.effects.some(({ type }) => type === 'finish')).toBe(true);
  });

  it('is left alone when the flow is started for another one', () => {
    const talk = done().start('trip');
    expect(talk.place).toBe('to');
    expect(talk.answers).toEqual({});
    expect(talk.conversation.stack).toHaveLength(1);
  });

  it('is left by saying that it is done once more', () => {
    expect(done().command('done').conversation.stack).toEqual([]);
  });
});

describe('a doubtful answer', () => {
  const dated = flowOf({
    id: 'dated',
    steps: [
      { id: 'when', kind: 'period' },
      { id: 'x', kind: 'text' },
    ],
  });
  const doubted = () => new TalkThrough([dated]).start('dated').say('trước 15/5/2020');

  it('is accepted after one yes', () => {
    const talk = doubted();
    expect(talk.effects[0]?.type).toBe('doubt');
    expect(talk.answers).toEqual({});
    expect(talk.command('yes').answers['when']).toMatchObject({ due: '2020-05-15' });
    expect(talk.place).toBe('x');
  });

  it('is dropped by a no, or replaced by another answer', () => {
    expect(doubted().command('no').place).toBe('when');
    expect(doubted().say('trước 15/5/2026').answers['when']).toMatchObject({ due: '2026-05-15' });
  });
});
