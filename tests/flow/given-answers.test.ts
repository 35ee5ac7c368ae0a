/** Answers that come with another answer (`gives`), and the entries a list begins with (`default`). */

import { describe, expect, it } from 'vitest';

import { flowOf, TalkThrough } from './talk-through.ts';

const plans = [
  { id: 'p1', year: 2021, themes: ['A'], activities: [{ title: 'Tọa đàm' }, { title: 'Hội thi' }] },
  { id: 'p2', year: 2022, themes: [], activities: [{ title: 'Tập huấn', results: ['9 lớp'] }] },
  { id: 'p3', year: 2023, themes: ['C'], activities: [] },
];

const report = flowOf({
  id: 'report',
  steps: [
    {
      id: 'plan',
      kind: 'choice',
      optional: true,
      options: { from: 'plans', value: 'id', label: 'id' },
      gives: {
        year: 'plans | pick: plan, "year"',
        themes: 'plans | pick: plan, "themes"',
        activities: 'nil',
      },
    },
    { id: 'year', kind: 'number' },
    { id: 'themes', kind: 'lines', optional: true },
    {
      id: 'activities',
      kind: 'list',
      min: 1,
      default: 'plans | pick: plan, "activities"',
      steps: [
        { id: 'title', kind: 'text' },
        { id: 'results', kind: 'lines', optional: true },
      ],
    },
    { id: 'note', kind: 'text', optional: true },
  ],
});
const begin = () => new TalkThrough([report], { plans }).start('report');
const entries = (talk: TalkThrough) =>
  talk.answers['activities'] as { id: string; title: string }[];
const titles = (talk: TalkThrough) => entries(talk).map(({ title }) => title);

/** Themes, year, and then the plan. */
const backToPlan = (talk: TalkThrough): TalkThrough =>
  talk.command('back').command('back').command('back');

describe('an answer that gives others', () => {
  it('settles them: they are not asked', () => {
    const talk = begin().say('p1');
    expect(talk.place).toBe('activities');
    expect(talk.answers).toMatchObject({ plan: 'p1', year: 2021, themes: ['A'] });
  });

  it('leaves open what it says nothing of', () => {
    expect(begin().say('p2').place).toBe('themes');
  });

  it('settles nothing when it is skipped', () => {
    const talk = begin().command('skip');
    expect(talk.place).toBe('year');
    expect(talk.answers).toEqual({ plan: null });
  });

  it('takes back what it gave when another one is chosen', () => {
    const talk = backToPlan(begin().say('p1')).say('p3');
    expect(talk.answers).toMatchObject({ year: 2023, themes: ['C'] });
    expect(backToPlan(talk).say('p2').answers).not.toHaveProperty('themes');
  });

  it('gives a copy: what is changed by hand leaves the facts as they are', () => {
    const talk = begin().say('p2').command('skip').say('1', '2', '10 lớp');
    expect(entries(talk)[0]).toMatchObject({ results: ['10 lớp'] });
    expect(plans[1]?.activities[0]).toEqual({ title: 'Tập huấn', results: ['9 lớp'] });
  });
});

describe('a list with a default', () => {
  it('begins with its entries, each with an id of its own', () => {
    const talk = begin().say('p1');
    expect(titles(talk)).toEqual(['Tọa đàm', 'Hội thi']);
    expect(new Set(entries(talk).map(({ id }) => id)).size).toBe(2);
  });

  it('takes more, and loses none that are there', () => {
    expect(titles(begin().say('p1', 'Treo băng rôn | 20 băng rôn'))).toEqual([
      'Tọa đàm',
      'Hội thi',
      'Treo băng rôn',
    ]);
  });

  it('is begun once: what was deleted stays deleted', () => {
    const talk = begin().say('p1').command('delete', 1).command('delete', 1);
    expect(talk.place).toBe('activities');
    expect(titles(talk)).toEqual([]);
  });

  it('is begun anew when the answer it rests on is another', () => {
    const talk = backToPlan(begin().say('p1').command('delete', 1));
    talk.say('p2').command('skip');
    expect(talk.place).toBe('activities');
    expect(titles(talk)).toEqual(['Tập huấn']);
  });

  it('without any entry is asked as an empty list', () => {
    const talk = begin().say('p3');
    expect(talk.place).toBe('activities');
    expect(talk.answers).not.toHaveProperty('activities');
    expect(talk.command('done').refusal).toBe('problem-too-few');
  });
});

describe('a pasted entry', () => {
  const say = (message: string, attribute: string) =>
    message === 'report-activities-results' && attribute === 'labels' ? 'kết quả' : null;
  const pasted = (text: string) => {
    const talk = begin().command('skip').say('2022').command('skip');
    talk.surroundings = { ...talk.surroundings, say };
    return entries(talk.say(text));
  };

  it('keeps both lines of one label', () => {
    expect(pasted('Đăng tin\nKết quả: 11 tin\nKết quả: 2 bài')).toMatchObject([
      { title: 'Đăng tin', results: ['11 tin', '2 bài'] },
    ]);
  });
});
