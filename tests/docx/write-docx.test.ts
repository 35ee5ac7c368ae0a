import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cleanText, phraseTime } from '../../src/document/clean-facts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { anyText } from '../document/any-text.ts';
import { activity, draft, linesOf, minimalPlan, planNames, readPlan } from '../document/draft.ts';
import { checkXml, openDocx, readParagraphs } from './open-docx.ts';

const open = (facts: DocumentFacts) => openDocx(writeDocx(draft(facts)));
const bodyOf = (facts: DocumentFacts) => open(facts)['word/document.xml'] ?? '';
const asTable = (facts: DocumentFacts): DocumentFacts => ({
  ...facts,
  agency: { ...facts.agency, activityLayout: 'table' },
});

describe.each(planNames)('the plan of %s, read back from its file,', (name) => {
  const facts = readPlan(name);
  const when = (time: { text: string } | null) => capital(phraseTime(time?.text ?? ''));
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

  test('has each fact in its place', () => {
    const lines = readParagraphs(bodyOf(facts));
    const between = (from: string, to: string) => {
      const start = lines.findIndex((line) => line.endsWith(from));
      const end = lines.findIndex((line, index) => index > start && line.endsWith(to));
      expect(start, from).toBeGreaterThan(-1);
      expect(end, to).toBeGreaterThan(-1);
      return lines.slice(start + 1, end);
    };
    expect(lines).toContain(facts.title);
    const opening = lines.find((line) => line.startsWith('Thực hiện')) ?? '';
    for (const { text } of facts.bases) expect(opening).toContain(text);
    expect(between('1. Mục đích', '2. Yêu cầu')).toEqual(
      facts.purposes.map((text) => `- ${text}.`),
    );
    expect(between('1. Chủ đề', '2. Khẩu hiệu')).toEqual(
      facts.themes.map((text) => `- “${text}”.`),
    );
    facts.activities.forEach((activity, index) => {
      const next = facts.activities[index + 1];
      const own = between(
        `${index + 1}. ${activity.title}`,
        next === undefined
          ? facts.budget === null
            ? 'TỔ CHỨC THỰC HIỆN'
            : 'KINH PHÍ'
          : `${index + 2}. ${next.title}`,
      );
      expect(own).toEqual(expectedLines(activity));
    });
    if (facts.budget !== null) expect(lines).toContain(`${facts.budget}.`);
    for (const { unit, tasks } of facts.assignments) {
      const at = lines.findIndex((line) => line.endsWith(`. ${unit}`));
      tasks.forEach((task, index) => {
        const mark = index === tasks.length - 1 ? '.' : ';';
        expect(lines[at + 1 + index]).toBe(`- ${task}${mark}`);
      });
    }
    const last = lines.slice(lines.indexOf('Nơi nhận:') + 1);
    expect(last.slice(0, facts.recipients.length)).toEqual(
      facts.recipients.map(({ name, note }) => `- ${name}${note === null ? '' : ` (${note})`};`),
    );
    expect(last).toContain(`- Lưu: ${facts.archive ?? ''}.`);
    expect(last).toContain(facts.signature?.title);
    expect(last).toContain(facts.signature?.name);
  });

  test('says in a table what it says in a list', () => {
    const lines = readParagraphs(bodyOf(asTable(facts))).join('\n');
    for (const { title, leads, time, place, details, tasks } of facts.activities) {
      const texts = [title, ...leads, when(time), place ?? '', ...details];
      for (const text of texts) expect(lines).toContain(text);
      for (const task of tasks) expect(lines).toContain(task.title);
    }
  });

  function expectedLines(activity: DocumentFacts['activities'][number]): string[] {
    const { leads, coordinators, time, place, participants, details, tasks } = activity;
    const line = (label: string, text: string) => (text === '' ? [] : [`- ${label}: ${text}.`]);
    const list = (label: string, items: readonly string[], alone: boolean) =>
      items.length === 1 && alone
        ? line(label, items[0] ?? '')
        : items.length === 0
          ? []
          : [
              `- ${label}:`,
              ...items.map((item, at) => `+ ${item}${at === items.length - 1 ? '.' : ';'}`),
            ];
    const isPlain = !(participants[0] ?? '').includes(';');
    return [
      ...line('Chủ trì', leads.join('; ')),
      ...line('Phối hợp', coordinators.join('; ')),
      ...line('Thời gian', when(time)),
      ...line('Địa điểm', place ?? ''),
      ...list('Thành phần', participants, isPlain),
      ...list('Nội dung', details, true),
      ...(tasks.length === 0 ? [] : ['- Phân công chuẩn bị:']),
      ...tasks.map(
        (task, at) =>
          `(${at + 1}) ${task.title}. Chủ trì: ${task.leads.join('; ')}. Thời gian: ${when(task.time)}.`,
      ),
    ];
  }
});

test('the paper is A4 with the margins of the decree', () => {
  const xml = bodyOf(readPlan('dak-nong-2024'));
  expect(xml).toMatch(
    /<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz [^>]*w:h="16838"[^>]*w:w="11906"/,
  );
  const margins = /<w:pgMar ([^>]*)\/>/.exec(xml)?.[1] ?? '';
  for (const margin of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="1134"']) {
    expect(margins).toContain(margin);
  }
});

test('letters are Times New Roman in every script, and the language is Vietnamese', () => {
  const styles = open(readPlan('dak-nong-2024'))['word/styles.xml'] ?? '';
  const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
  for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
    expect(defaults).toContain(`w:${script}="Times New Roman"`);
  }
  expect(defaults).toContain('w:val="vi-VN"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
});

test('the body is justified, its first line indented by 12.7 mm, 6 points from the next', () => {
  const styles = open(readPlan('dak-nong-2024'))['word/styles.xml'] ?? '';
  const text = /<w:style [^>]*w:styleId="VanThu-text".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
  expect(text).toContain('<w:jc w:val="both"/>');
  expect(text).toContain('w:firstLine="720"');
  expect(text).toContain('w:after="120"');
  expect(text).toContain('w:lineRule="auto"');
});

test('the page number is centred in the header, and page 1 has none', () => {
  const files = open(readPlan('dak-nong-2024'));
  const body = files['word/document.xml'] ?? '';
  const relations = files['word/_rels/document.xml.rels'] ?? '';
  const headerOf = (type: string) => {
    const tag = [...body.matchAll(/<w:headerReference [^>]*>/g)].map(([text]) => text);
    const id = /r:id="(\w+)"/.exec(
      tag.find((text) => text.includes(`w:type="${type}"`)) ?? '',
    )?.[1];
    const relation = [...relations.matchAll(/<Relationship [^>]*>/g)]
      .map(([text]) => text)
      .find((text) => text.includes(`Id="${id ?? ''}"`));
    return files[`word/${/Target="([^"]+)"/.exec(relation ?? '')?.[1] ?? ''}`] ?? '';
  };
  expect(body).toContain('<w:titlePg/>');
  expect(headerOf('default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
  expect(headerOf('first')).toContain('<w:hdr');
  expect(headerOf('first')).not.toContain('PAGE');
});

test('names and numbers of the header have the size and weight of the decree', () => {
  const xml = bodyOf(readPlan('dak-nong-2024'));
  const runOf = (text: string) =>
    [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)]
      .map(([run]) => run)
      .find((run) => run.includes(`>${text}<`)) ?? '';
  expect(runOf('UBND TỈNH ĐẮK NÔNG')).not.toContain('<w:b/>');
  expect(runOf('SỞ KHOA HỌC VÀ CÔNG NGHỆ')).toContain('<w:b/>');
  expect(runOf('SỞ KHOA HỌC VÀ CÔNG NGHỆ')).toContain('<w:sz w:val="24"/>');
  expect(runOf('Độc lập - Tự do - Hạnh phúc')).toContain('<w:sz w:val="26"/>');
  expect(runOf('Đắk Nông, ngày      tháng 3 năm 2024')).toContain('<w:i/>');
  expect(runOf('KẾ HOẠCH')).toContain('<w:b/>');
  expect(runOf('Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*<w:sz w:val="24"\/>/s);
  expect(runOf('- Các Sở, Ban, ngành;')).toContain('<w:sz w:val="22"/>');
});

test('tables have fixed columns; the head of a grid repeats and its rows stay whole', () => {
  const xml = bodyOf(asTable(readPlan('quang-ngoc-2026')));
  const [header = '', grid = '', signature = ''] = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  for (const table of [header, grid, signature]) {
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(9_000);
  }
  expect(header).not.toContain('"single" w:color="auto"');
  expect(grid.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(grid.match(/<w:cantSplit\/>/g)).toHaveLength(5);
  expect(signature.match(/<w:cantSplit\/>/g)).toHaveLength(1);
});

test('what a person types reaches the file as it is, and the file stays valid', () => {
  fc.assert(
    fc.property(anyText, anyText, (theme, title) => {
      fc.pre(cleanText(title) !== '');
      const facts = minimalPlan({
        title,
        themes: [theme],
        activities: [activity({ leads: [theme] })],
      });
      const document = draft(facts);
      const files = openDocx(writeDocx(document));
      const written = readParagraphs(files['word/document.xml'] ?? '').filter(
        (line) => line !== '',
      );
      const lines = linesOf(document).map((line) => line.replaceAll('\u00A0', ' '));
      expect(written).toEqual(lines.filter((line) => line !== ''));
    }),
    { numRuns: 40 },
  );
});

test('the check of XML itself sees damage', () => {
  for (const xml of [
    '<a>',
    '<a></b>',
    '<a>&nbsp;</a>',
    '<a>\u0008</a>',
    '<a b="<"/>',
    '<a>\uFFFF</a>',
  ]) {
    expect(() => {
      checkXml('x', xml);
    }, xml).toThrow();
  }
  expect(() => {
    checkXml('x', '<?xml version="1.0"?><a b="1"><c/>đ &amp; 🎉</a>');
  }).not.toThrow();
});

test('no line ends inside a date', () => {
  const files = open(readPlan('dak-nong-2024'));
  expect(files['word/document.xml']).toContain('trước ngày\u00A010/5/2024');
});

test('a hundred activities are all in the file, counted to the last', () => {
  const activities = Array.from({ length: 100 }, (_, index) =>
    activity({ title: `Hoạt động ${index + 1}`, time: { text: `trước ngày ${index + 1}` } }),
  );
  const lines = readParagraphs(bodyOf(minimalPlan({ activities })));
  expect(lines).toContain('100. Hoạt động 100');
  expect(lines).toContain('- Thời gian: Trước ngày 100.');
});
