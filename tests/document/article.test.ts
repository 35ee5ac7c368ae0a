import { describe, expect, it, test } from 'vitest';

import { writeMarkdown } from '../../src/document/write-markdown.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { adapt, draft, linesOf, minimalPlan, readPlan, templateOf } from './draft.ts';

const template = templateOf('article');
const linesIn = (facts: DocumentFacts) => linesOf(draft(facts, template));

describe('the post of Lạng Sơn', () => {
  const facts = readPlan('lang-son-2021-article');
  const lines = linesIn(facts);

  it('has a headline, a lead and its text; no header, number or signature', () => {
    expect(lines[0]).toBe(facts.title);
    expect(lines[1]).toBe(`${String(facts['lead'])}.`);
    expect(lines.at(-1)).toBe('BBT');
    expect(lines.join('\n')).not.toMatch(/CỘNG HÒA|Số:|Nơi nhận|UBND TỈNH/);
  });

  it('tells each fact', () => {
    const text = lines.join('\n');
    const told = [
      ...(facts['body'] as string[]),
      ...facts.activities.map(({ title }) => title),
      ...(facts['requests'] as string[]),
    ];
    for (const words of [...told, ...facts.themes, ...facts.slogans]) expect(text).toContain(words);
    expect(text).toContain('Các hoạt động diễn ra từ ngày 03 đến ngày 14/5/2021, gồm:');
  });

  it('is Markdown to paste, with a heading and a bold lead', () => {
    const markdown = writeMarkdown(draft(facts, template));
    expect(markdown.startsWith(`# ${facts.title}\n\n**${String(facts['lead'])}.**\n\n`)).toBe(true);
  });
});

test('a post of a plan tells what will happen, with weekday and place', () => {
  const lines = linesIn(adapt(readPlan('dak-nong-2024'), 'article'));
  expect(lines[0]).toMatch(/^Sở Khoa học và Công nghệ tổ chức chào mừng Ngày Khoa học/);
  expect(lines).toContain('Các hoạt động dự kiến:');
  expect(lines.join('\n')).toContain(
    'năm 2024: 08 giờ 00 phút, thứ Sáu, ngày 17/5/2024, tại Hội trường (tầng 3)',
  );
});

test('a post of a report tells what happened, in figures', () => {
  const lines = linesIn(adapt(readPlan('lang-son-2022-report'), 'article'));
  expect(lines).toContain('Các hoạt động đã thực hiện:');
  expect(lines.join('\n')).toContain('60 đại biểu dự hội thảo; trao 03 Kỷ niệm chương');
  expect(lines).toContain(
    'Tính chung, kết quả đạt được: 60 đại biểu; 03 kỷ niệm chương; tổng số 13 tin, bài.',
  );
});

test('texts for banners are the slogan and the theme letter by letter, the size left open', () => {
  const facts = minimalPlan({
    ...{ kind: 'article', variant: 'banner' },
    slogans: ['Nhiệt liệt chào mừng Ngày Pháp luật 9-11'],
    themes: ['chủ đề - của; năm.'],
  });
  expect(linesIn(facts).slice(1)).toEqual([
    'Nhiệt liệt chào mừng Ngày Pháp luật 9-11',
    'chủ đề - của; năm.',
    'Kích thước: …… x …… m; số lượng: ……; vị trí treo: ……',
  ]);
  expect(linesIn({ ...facts, slogans: [], themes: [] }).slice(1)).toEqual([
    'Khẩu hiệu năm 2027: chưa có dữ liệu.',
  ]);
});

test('a post of nothing but a title is still a post', () => {
  expect(linesIn(minimalPlan({ kind: 'article', variant: 'after' }))).toEqual([
    'Hưởng ứng Ngày Pháp luật',
    'Sở Tư pháp vừa hoàn thành các hoạt động hưởng ứng Ngày Pháp luật.',
  ]);
});
