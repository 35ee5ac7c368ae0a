import { describe, expect, it } from 'vitest';

import { createLocale, type LocaleProblem } from '../../src/locale/locale.ts';
import { resolveLanguage } from '../../src/locale/resolve-language.ts';

const vi = createLocale('vi', [
  'hello = Chào { $name }\n    .label = Lời chào\nonly-vi = Chỉ có tiếng Việt\n    .hint = Gợi ý',
  'year = Năm { $year }\ncount = { $n ->\n    [0] không có\n   *[other] { $n } việc\n }',
]);

const listen = () => {
  const problems: LocaleProblem[] = [];
  const report = (problem: LocaleProblem) => problems.push(problem);
  return { problems, report };
};

describe('a locale', () => {
  it('says a message with its arguments and no invisible marks', () => {
    expect(vi.say('hello', { name: 'Lan' })).toBe('Chào Lan');
  });

  it('writes a number as it is: a year has no thousands', () => {
    expect(vi.say('year', { year: 2026 })).toBe('Năm 2026');
    expect(vi.say('count', { n: 0 })).toBe('không có');
    expect(vi.say('count', { n: 12000 })).toBe('12000 việc');
  });

  it('gives the attribute of a message, null where there is none', () => {
    expect(vi.attribute('hello', 'label')).toBe('Lời chào');
    expect(vi.attribute('hello', 'hint')).toBeNull();
    expect(vi.attribute('nothing', 'hint')).toBeNull();
  });

  it('falls back to another language and reports it', () => {
    const { problems, report } = listen();
    const en = createLocale('en', ['hello = Hello { $name }'], { fallback: vi, report });
    expect(en.say('hello', { name: 'Lan' })).toBe('Hello Lan');
    expect(en.say('only-vi')).toBe('Chỉ có tiếng Việt');
    expect(en.attribute('only-vi', 'hint')).toBe('Gợi ý');
    expect(en.has('only-vi')).toBe(false);
    expect(problems).toEqual([expect.objectContaining({ locale: 'en', messageId: 'only-vi' })]);
  });

  it('shows the id of a message that no language has, and reports it', () => {
    const { problems, report } = listen();
    expect(createLocale('vi', [], { report }).say('no-such-message')).toBe('no-such-message');
    expect(problems).toHaveLength(1);
  });

  it('shows what it can when an argument is missing, and reports it', () => {
    const { problems, report } = listen();
    const locale = createLocale('vi', ['hello = Chào { $name }'], { report });
    expect(locale.say('hello')).toBe('Chào {$name}');
    expect(problems).toEqual([expect.objectContaining({ messageId: 'hello' })]);
  });

  it('is not led astray by what a person typed', () => {
    expect(vi.say('hello', { name: '{ $year } { -x }' })).toBe('Chào { $year } { -x }');
  });
});

describe('the language', () => {
  it.each([
    ['vi', 'vi'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['fr', 'vi'],
    ['', 'vi'],
    [null, 'vi'],
    [undefined, 'vi'],
  ])('asked for as %s is %s', (wanted, expected) => {
    expect(resolveLanguage(wanted, ['vi', 'en'])).toBe(expected);
  });
});
