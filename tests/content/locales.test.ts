import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { readLocales } from '../../src/content/locales.ts';
import { copyProject } from './project-copy.ts';

const messagesOf = (root: string) => readLocales(root).problems.map(({ message }) => message);

describe('the locales of this project', () => {
  it('have the same messages with the same arguments', () => {
    expect(messagesOf('.')).toEqual([]);
    const [vi, en] = readLocales('.').value ?? [];
    expect([...(en?.messages.keys() ?? [])].sort()).toEqual(
      [...(vi?.messages.keys() ?? [])].sort(),
    );
    expect(vi?.messages.size).toBeGreaterThan(20);
  });
});

describe('a faulty locale', () => {
  it('is named at a message that the runtime would drop in silence', () => {
    const { root, write } = copyProject();
    write('locales/vi/x.ftl', 'x-one = Một\nx-two Hai\nx-three = { $n\n');
    write('locales/en/x.ftl', 'x-one = One\n');
    expect(messagesOf(root)).toEqual([
      expect.stringContaining('locales/vi/x.ftl:2:7: Fluent: Expected token: "="'),
      expect.stringMatching(/^locales\/vi\/x\.ftl:4:1: Fluent: /),
    ]);
  });

  it('is named at a message that another language lacks, either way', () => {
    const { root, write } = copyProject();
    write('locales/vi/x.ftl', '\nx-one = Một\n');
    write('locales/en/x.ftl', 'x-two = Two\n');
    expect(messagesOf(root)).toEqual([
      'locales/vi/x.ftl:2:1: x-one: expected the same message in locales/en/',
      'locales/en/x.ftl:1:1: x-two: expected the same message in locales/vi/',
    ]);
  });

  it('is named at a message with other arguments or attributes', () => {
    const { root, write } = copyProject();
    write('locales/vi/x.ftl', 'x-one = { $a } { $b }\n    .label = Nhãn\n');
    write('locales/en/x.ftl', 'x-one = { $a }\n');
    expect(messagesOf(root)).toEqual([
      'locales/en/x.ftl:1:1: x-one: expected the arguments a, b as in locales/vi/x.ftl, not a',
      'locales/en/x.ftl:1:1: x-one: expected the attributes label as in locales/vi/x.ftl, not (none)',
    ]);
  });

  it('is named at an id that is taken and at a reference to nothing', () => {
    const { root, write } = copyProject();
    write('locales/vi/x.ftl', 'words-back = x\nx-one = { x-two }\n');
    write('locales/en/x.ftl', 'x-one = One\n');
    expect(messagesOf(root)).toEqual([
      expect.stringMatching(
        /^locales\/vi\/x\.ftl:1:1: words-back: expected another id; locales\/vi\/words\.ftl:\d+ has it$/,
      ),
      'locales/vi/x.ftl:2:1: x-one: expected a message "x-two"',
    ]);
  });

  it('is named where letters come in pieces', () => {
    const { root, write } = copyProject();
    write('locales/vi/x.ftl', `x-one = ${'Kế'.normalize('NFD')}\n`);
    write('locales/en/x.ftl', 'x-one = Plan\n');
    expect(messagesOf(root)).toEqual([
      expect.stringContaining('locales/vi/x.ftl:1:10: expected letters'),
    ]);
  });

  it('is missed when it is the first language', () => {
    const { root } = copyProject();
    rmSync(path.join(root, 'locales/vi'), { recursive: true });
    expect(messagesOf(root)[0]).toBe('locales/vi:1:1: expected the words; none are here');
  });
});
