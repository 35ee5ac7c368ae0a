/** What real plans have beside activities, and how facts that were pasted as they stood are printed. */

import { describe, expect, it } from 'vitest';

import { phraseTime } from '../../src/document/clean-facts.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import {
  activity,
  adapt,
  draft,
  factsSchema,
  linesOf,
  minimalPlan,
  readPlan,
  templateOf,
} from './draft.ts';

const linesIn = (facts: Partial<DocumentFacts>, kind = 'plan') =>
  linesOf(draft(minimalPlan({ kind, ...facts }), templateOf(kind)));
const time = (text: string, rest: object = {}) =>
  factsSchema.parse({ ...minimalPlan(), overallTime: { text, ...rest } }).overallTime;
const between = (lines: readonly string[], from: string, to: string) =>
  lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));

describe('a plan has room for', () => {
  it('what is told under its themes, and in what form', () => {
    const lines = linesIn({
      themes: ['Khơi dậy khát vọng'],
      propagandaContents: ['giới thiệu chính sách mới', 'Thành tựu nổi bật'],
      propagandaForms: ['treo băng rôn tại cổng trụ sở'],
      budget: 'Ngân sách',
    });
    expect(between(lines, 'I. CHỦ ĐỀ, KHẨU HIỆU VÀ TUYÊN TRUYỀN', 'II. KINH PHÍ')).toEqual([
      '1. Chủ đề',
      '- “Khơi dậy khát vọng”.',
      '2. Nội dung tuyên truyền',
      '- Giới thiệu chính sách mới.',
      '- Thành tựu nổi bật.',
      '3. Hình thức tuyên truyền',
      '- Treo băng rôn tại cổng trụ sở.',
    ]);
    expect(linesIn({ propagandaForms: ['Treo băng rôn'] })).toContain('I. TUYÊN TRUYỀN');
  });

  it('one time for all of it, which its activities do not say again', () => {
    const overallTime = time('từ 13/5 đến hết ngày 18/5/2026');
    const activities = [
      activity({ time: overallTime }),
      activity({ title: 'Tọa đàm', time: { text: 'ngày 17/5/2026' } }),
    ];
    for (const activityLayout of ['list', 'table'] as const) {
      const agency = { ...minimalPlan().agency, activityLayout };
      expect(linesIn({ overallTime, activities, agency })).toContain(
        'Thời gian thực hiện: Từ ngày 13/5 đến hết ngày 18/5/2026.',
      );
    }
    const times = linesIn({ overallTime, activities }).filter((line) => line.includes('Thời gian'));
    expect(times).toEqual([
      'Thời gian thực hiện: Từ ngày 13/5 đến hết ngày 18/5/2026.',
      '- Thời gian: Ngày 17/5/2026.',
    ]);
    expect(linesIn({ overallTime })).toContain('I. THỜI GIAN THỰC HIỆN');
  });

  it('paragraphs that give tasks, counted where no unit has a heading of its own', () => {
    const directives = ['Giao Văn phòng Sở chủ trì, phối hợp các phòng', 'giao Chi đoàn chuẩn bị'];
    expect(linesIn({ directives })).toEqual(
      expect.arrayContaining([
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Giao Văn phòng Sở chủ trì, phối hợp các phòng.',
        '2. Giao Chi đoàn chuẩn bị.',
      ]),
    );
    const both = linesIn({ directives, assignments: [{ unit: 'Phòng Kinh tế', tasks: ['A'] }] });
    expect(both).toEqual(
      expect.arrayContaining(['1. Phòng Kinh tế', '- A.', 'Giao Chi đoàn chuẩn bị.']),
    );
  });

  it('names of sections of its own', () => {
    const sectionNames = [
      { section: 'Kinh phí', name: 'Nguồn kinh phí' },
      { section: 'chủ đề, khẩu hiệu', name: 'Chủ đề và khẩu hiệu tuyên truyền' },
      { section: 'Nội dung thực hiện', name: 'Nội dung các hoạt động' },
      { section: 'Tổ chức thực hiện', name: '' },
    ];
    const facts = { sectionNames, budget: 'A', themes: ['B'], activities: [activity()] };
    const headings = linesIn({ ...facts, directives: ['Giao A'] }).filter((line) =>
      /^[IVX]+\. /.test(line),
    );
    expect(headings).toEqual([
      'I. CHỦ ĐỀ VÀ KHẨU HIỆU TUYÊN TRUYỀN',
      'II. NỘI DUNG CÁC HOẠT ĐỘNG',
      'III. NGUỒN KINH PHÍ',
      'IV. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it.each(['Yêu cầu các phòng nghiêm túc thực hiện', 'Yêu cầu các phòng nghiêm túc thực hiện./.'])(
    'its own last sentence: %s',
    (closing) => {
      const closings = linesIn({ closing }).filter((line) => line.endsWith('./.'));
      expect(closings).toEqual(['Yêu cầu các phòng nghiêm túc thực hiện./.']);
    },
  );
});

describe('the name of the Day', () => {
  it.each(['dak-nong-2024', 'quang-ngai-2021', 'quang-ngoc-2026'])(
    'is not said again where the documents cited by %s say it',
    (name) => {
      for (const kind of ['plan', 'report']) {
        const plan = readPlan(name);
        const facts = kind === 'plan' ? plan : adapt(plan, kind);
        const opening = linesOf(draft(facts, templateOf(kind))).find((line) =>
          line.startsWith('Thực hiện '),
        );
        const own = opening?.split('; ').at(-1);
        expect(own).toMatch(/như sau:$/);
        expect(own).not.toContain('Ngày Khoa học');
      }
    },
  );
});

describe('a budget pasted with its heading', () => {
  it.each([
    ['IV. KINH PHÍ: Từ nguồn được giao', 'Từ nguồn được giao.'],
    ['IV. KINH PHÍ\nTừ nguồn được giao', 'Từ nguồn được giao.'],
    ['KINH PHÍ THỰC HIỆN Từ nguồn được giao', 'Từ nguồn được giao.'],
    ['4. Kinh phí: từ nguồn được giao.', 'Từ nguồn được giao.'],
    ['Kinh phí thực hiện: từ nguồn được giao', 'Từ nguồn được giao.'],
    ['Kinh phí thực hiện do ngân sách bảo đảm', 'Kinh phí thực hiện do ngân sách bảo đảm.'],
    ['Kinh phí', 'Kinh phí.'],
  ])('prints the heading once: %s', (budget, expected) => {
    const lines = linesIn({ budget });
    expect(lines[lines.indexOf('I. KINH PHÍ') + 1]).toBe(expected);
  });
});

describe('a time on paper', () => {
  it.each([
    ['từ 20/4 đến ngày 20/5', 'từ ngày 20/4 đến ngày 20/5'],
    ['Từ 20/4 đến 20/5/2021', 'Từ ngày 20/4 đến ngày 20/5/2021'],
    ['từ ngày 17 đến 18/5/2021', 'từ ngày 17 đến ngày 18/5/2021'],
    ['từ 17 đến hết 18/5', 'từ ngày 17 đến hết ngày 18/5'],
    ['trước 15/5', 'trước ngày 15/5'],
    ['trước, trong và sau ngày 18/5/2024', 'trước, trong và sau ngày 18/5/2024'],
    ['từ tháng 4 đến 5/2026', 'từ tháng 4 đến 5/2026'],
    ['từ 8h00 đến 10h30 ngày 15/5', 'từ 8h00 đến 10h30 ngày 15/5'],
    ['đúng thời hạn', 'đúng thời hạn'],
  ])('%s has “ngày” before each day: %s', (text, expected) => {
    expect(phraseTime(text)).toBe(expected);
    expect(phraseTime(expected)).toBe(expected);
  });
});

describe('what is told after the Day', () => {
  const activities = [
    activity({ time: { text: 'hoàn thành trước ngày 10/5/2024', due: '2024-05-10' } }),
    activity({
      title: 'Tọa đàm',
      time: { text: 'dự kiến 01 buổi, 08h00 ngày 17/5/2024', start: '2024-05-17T08:00' },
    }),
    activity({
      title: 'Phát thanh',
      time: { text: 'dự kiến từ 13/5', start: '2024-05-13', due: '2024-05-18' },
    }),
    activity({ title: 'Đăng tin', time: { text: 'trước, trong và sau ngày 18/5/2024' } }),
  ].map((one) => ({ ...one, results: activity({ results: ['11 tin, bài'] }).results }));

  it.each(['article', 'report'])(
    'says in a %s when it was done, not when it was planned',
    (kind) => {
      const text = linesIn({ activities, variant: 'after' }, kind).join('\n');
      expect(text).not.toMatch(/hoàn thành trước|dự kiến/i);
      for (const said of [
        'ày 17/5/2024',
        'ừ ngày 13/5/2024 đến ngày 18/5/2024',
        'rước, trong và sau',
      ])
        expect(text).toContain(said);
    },
  );

  it('keeps the time of what has no result yet, in a report', () => {
    const [first] = activities;
    const untold = { ...first, results: [] } as DocumentFacts['activities'][number];
    expect(linesIn({ activities: [untold] }, 'report')).toContain(
      '- Thời gian: Hoàn thành trước ngày 10/5/2024.',
    );
  });

  it('begins each result with a capital letter', () => {
    const told = (results: string[]) =>
      linesIn({ activities: [activity({ results })] }, 'report').join('\n');
    expect(told(['đã treo 3 băng rôn'])).toContain('- Kết quả: Đã treo 3 băng rôn.');
    expect(told(['đã treo', 'đã đăng'])).toContain('+ Đã treo;\n+ Đã đăng.');
    expect(told([])).toContain('- Kết quả: Chưa có số liệu.');
  });
});

it('a phrase for several units that was read as two names is printed as one', () => {
  const coordinators = ['Các phòng chuyên môn', 'đơn vị trực thuộc', 'Thanh tra Sở'];
  for (const kind of ['plan', 'report'])
    expect(linesIn({ activities: [activity({ coordinators })] }, kind)).toContain(
      '- Phối hợp: Các phòng chuyên môn, đơn vị trực thuộc; Thanh tra Sở.',
    );
});
