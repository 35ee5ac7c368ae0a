import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkContent, loadContent } from '../../src/content/load.ts';
import { ContentError } from '../../src/errors.ts';
import { copyProject, lineOf } from './project-copy.ts';

const scienceDay = 'data/occasions/science-day.yaml';
const flow = `id: trip
outcome: { none: true }
steps:
  - id: year
    kind: number
  - id: place
    kind: text
    optional: true
`;

const messagesOf = (root: string) => checkContent(root).map(({ message }) => message);

describe('the content of this project', () => {
  it('has no fault', () => {
    expect(messagesOf('.')).toEqual([]);
  });

  it('is loaded as one whole', () => {
    const { occasions, phrases, locales, form } = loadContent('.');
    expect(occasions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['science-day', 'digital-transformation-day']),
    );
    expect(phrases.activities.length).toBeGreaterThan(10);
    expect(locales.map(({ id }) => id)).toEqual(['vi', 'en']);
    expect(form.page.paper.widthMm).toBe(210);
  });
});

describe('a faulty occasion', () => {
  it('is named with the line, the column and the path of an unknown key', () => {
    const { root, change } = copyProject();
    change(
      scienceDay,
      '        note: Một nguồn, dẫn văn bản của tỉnh và của Sở\n',
      '        notes: Một nguồn\n',
    );
    const line = lineOf(root, scienceDay, 'notes: Một nguồn');
    const faults = checkContent(root);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: scienceDay, line, column: 9, code: 'content' });
    expect(faults[0]?.expected).toMatch(/^years\[12\]\.themes\[0\]\.notes: no such key/);
  });

  it('is named at the thing that lacks a key', () => {
    const { root, change } = copyProject();
    change(scienceDay, '    article: Điều 7\n', '    article: Điều 7\n    inForce: soon\n');
    change(scienceDay, '    event: Lễ công bố', '    events: Lễ công bố');
    const faults = messagesOf(root);
    expect(faults).toEqual([
      expect.stringContaining('legalBasis[0].inForce: expected YYYY-MM-DD'),
      expect.stringContaining(
        'history[2].event: Invalid input: expected string, but it is missing',
      ),
      expect.stringContaining('history[2].events: no such key'),
    ]);
    const on = lineOf(root, scienceDay, 'on: 2014-05-18');
    expect(faults[1]).toContain(`${scienceDay}:${on}:`);
  });

  it('is named where YAML ends to be YAML, and where a key stands twice', () => {
    const { root, write } = copyProject();
    write('data/occasions/a-day.yaml', 'id: a-day\nid: b-day\ndate: [01-31\n');
    const faults = checkContent(root);
    expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'data/occasions/a-day.yaml:2',
      'data/occasions/a-day.yaml:4',
    ]);
    expect(faults[0]?.expected).toContain('unique');
  });

  it('is named where an alias has no anchor', () => {
    const { root, write } = copyProject();
    write('data/units.yaml', 'a: 1\nb: *nowhere\n');
    expect(messagesOf(root)).toEqual([
      'data/units.yaml:2:4: expected the anchor &nowhere before the alias *nowhere',
    ]);
  });

  it('is named where letters come in pieces', () => {
    const { root, change } = copyProject();
    change(scienceDay, 'article: Điều 7', `article: ${'Điều'.normalize('NFD')} 7`);
    const [fault, ...more] = checkContent(root);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      file: scienceDay,
      line: lineOf(root, scienceDay, '    article:'),
      column: 16,
    });
    expect(fault?.expected).toContain('NFC');
  });

  it('is named where the file is not UTF-8', () => {
    const { root, write } = copyProject();
    write('data/units.yaml', 'a: "\uFFFD"\n');
    expect(messagesOf(root)).toEqual(['data/units.yaml:1:5: expected text in UTF-8']);
  });

  it('is named when its id is not the name of its file, or two are the default', () => {
    const { root, change } = copyProject();
    change(
      'data/occasions/digital-transformation-day.yaml',
      'date: 10-10',
      'date: 10-10\nisDefault: true',
    );
    change(scienceDay, 'id: science-day', 'id: day-of-science');
    expect(messagesOf(root)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/science-day\.yaml:8:5: id: expected "science-day"/),
        expect.stringMatching(/science-day\.yaml:11:12: isDefault: expected false/),
      ]),
    );
  });
});

describe('faulty phrases', () => {
  it('are named where Liquid is wrong, an id is taken or an occasion is unknown', () => {
    const { root, write } = copyProject();
    write(
      'data/phrases/budgets.yaml',
      `phrases:
  - id: one
    levels: [other]
    text: Chi năm {{ year | nope }}.
  - id: one
    levels: [other]
    occasions: [no-day]
    text: Chi.
`,
    );
    expect(messagesOf(root)).toEqual([
      'data/phrases/budgets.yaml:4:19: Liquid: undefined filter: nope',
      expect.stringContaining('budgets.yaml:5:9: phrases[1].id: expected another id'),
      expect.stringContaining('budgets.yaml:7:17: phrases[1].occasions[0]: expected the id of an'),
    ]);
  });

  it('are named when a file is missing', () => {
    const { root } = copyProject();
    rmSync(path.join(root, 'data/phrases/budgets.yaml'));
    expect(messagesOf(root)).toEqual([
      'data/phrases/budgets.yaml:1:1: expected this file; it is missing',
    ]);
  });
});

describe('a flow', () => {
  it('is loaded with its template', () => {
    const { root, write } = copyProject();
    write('flows/trip/flow.yaml', flow);
    write(
      'flows/trip/document.md',
      '---\nkind: KH\nform: named\nhasAddressees: false\nrequires: []\n---\n# {{ title | flowing }}\n',
    );
    const { flows, templates } = loadContent(root);
    expect(flows.map(({ id, steps }) => [id, steps.length])).toEqual([['trip', 2]]);
    expect(templates).toEqual([
      {
        flow: 'trip',
        head: {
          kind: 'KH',
          form: 'named',
          hasAddressees: false,
          facts: {},
          requires: [],
          adapt: {},
        },
        body: '# {{ title | flowing }}\n',
      },
    ]);
  });

  it('is named with the line and path of each fault', () => {
    const { root, write } = copyProject();
    write(
      'flows/trip/flow.yaml',
      flow.replace('optional: true', 'optionl: true\n    was: nowhere'),
    );
    expect(messagesOf(root)).toEqual([
      expect.stringContaining('flows/trip/flow.yaml:8:5: steps[1].optionl: no such key'),
      expect.stringContaining(
        'flows/trip/flow.yaml:9:10: steps[1].was: Invalid input: expected array',
      ),
    ]);
  });

  it('is named when its id is not the name of its folder', () => {
    const { root, write } = copyProject();
    write('flows/journey/flow.yaml', flow);
    expect(messagesOf(root)).toEqual([
      'flows/journey/flow.yaml:1:5: id: expected "journey", as its folder is named',
    ]);
  });

  it('is asked for what only the program knows: its rules and its words', () => {
    const { root, write } = copyProject();
    write('flows/trip/flow.yaml', flow);
    const faults = checkContent(root, {
      checkFlow: () => [{ path: ['steps', 1, 'kind'], expected: 'a known kind' }],
      wordsOf: ({ id }) => [`${id}-year`, 'words-back', 'words-back.label'],
      words: ['no-such-word'],
    }).map(({ message }) => message);
    expect(faults).toEqual(
      expect.arrayContaining([
        'flows/trip/flow.yaml:7:11: steps[1].kind: expected a known kind',
        'flows/trip/flow.yaml:1:1: expected the message "trip-year" in locales/vi/',
        'flows/trip/flow.yaml:1:1: expected the message "words-back.label" in locales/en/',
        'locales:1:1: expected the message "no-such-word" in locales/en/',
      ]),
    );
    expect(faults).toHaveLength(1 + 4 + 2);
  });

  it('has a template whose faults keep their lines', () => {
    const { root, write } = copyProject();
    write('flows/trip/flow.yaml', flow);
    write(
      'flows/trip/document.md',
      '---\nkind: KH\nform: namd\nhasAddressees: false\nrequires: []\n---\n\n# Kế hoạch\n\n{% if x %}\n',
    );
    expect(messagesOf(root)).toEqual([
      expect.stringContaining('flows/trip/document.md:3:7: form: Invalid option'),
      expect.stringContaining('flows/trip/document.md:10:1: Liquid: tag {% if x %} not closed'),
    ]);
    write('flows/trip/document.md', '# No head\n');
    expect(messagesOf(root)).toEqual([
      expect.stringContaining('flows/trip/document.md:1:1: expected front matter'),
    ]);
  });
});

describe('loading', () => {
  it('throws the first fault as a ContentError', () => {
    const { root, write } = copyProject();
    write('flows/trip/flow.yaml', 'id: trip\n');
    expect(() => loadContent(root)).toThrow(ContentError);
    expect(() => loadContent(root)).toThrow(/^flows\/trip\/flow\.yaml:1:1: /);
  });

  it('names all faults of all files at once', () => {
    const { root, write } = copyProject();
    write('flows/trip/flow.yaml', 'id: [\n');
    write('data/units.yaml', 'a: [\n');
    write('locales/vi/broken.ftl', 'no equals sign\n');
    expect(new Set(checkContent(root).map(({ file }) => file))).toEqual(
      new Set(['flows/trip/flow.yaml', 'data/units.yaml', 'locales/vi/broken.ftl']),
    );
  });
});
