/** Where lines end: not within dates and counts, and not so that a title ends in a single word. */

import { describe, expect, it } from 'vitest';

import { balanceLines } from '../../src/document/balance-lines.ts';
import type { Style } from '../../src/document/form.ts';
import type { Paragraph } from '../../src/document/block.ts';
import { holdNumbers, holdTitle } from '../../src/document/hold-together.ts';
import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { measureText } from '../../src/preview/measure-text.ts';
import {
  activity,
  adapt,
  allKinds,
  draft,
  minimalPlan,
  paragraphsOf,
  readPlan,
  templateOf,
} from './draft.ts';

const held = (text: string, hold = holdNumbers) => hold(text).replaceAll('\u00A0', '_');
const pageMm = 160;

describe('a line of the text does not end', () => {
  it.each([
    ['trước ngày 18/5/2024 tại Sở', 'trước ngày_18/5/2024 tại Sở'],
    ['ngày 17 tháng 5 năm 2024', 'ngày_17 tháng_5 năm_2024'],
    ['Công văn số 799/BKHCN-VP', 'Công văn số_799/BKHCN-VP'],
    ['có 60 đại biểu, 03 kỷ niệm chương', 'có 60_đại biểu, 03_kỷ niệm chương'],
    ['1.250 lượt người, 12,5 triệu đồng', '1.250_lượt người, 12,5_triệu đồng'],
    ['theo khoản 2 Điều 103', 'theo khoản_2 Điều_103'],
    ['từ ngày 17 đến 18/5/2021', 'từ ngày_17 đến 18/5/2021'],
    ['năm 2024 và Kỷ niệm 65 năm', 'năm_2024 và Kỷ niệm 65_năm'],
    ['Ngày Khoa học và Công nghệ Việt Nam', 'Ngày Khoa học và Công nghệ Việt Nam'],
    ['tham quan 2 và 3 điểm', 'tham quan 2 và 3_điểm'],
  ])('between number and word of “%s”', (text, expected) => {
    expect(held(text)).toBe(expected);
  });

  it('within a name, in a title', () => {
    expect(held('chào mừng Ngày Khoa học và Công nghệ Việt Nam', holdTitle)).toBe(
      'chào mừng Ngày_Khoa_học và Công_nghệ Việt_Nam',
    );
  });

  it('anywhere else in a table: its cells are narrow', () => {
    const agency = { ...minimalPlan().agency, activityLayout: 'table' as const };
    const activities = [activity({ time: { text: 'trước ngày 18/5/2024' } })];
    const cells = paragraphsOf(draft(minimalPlan({ agency, activities })).blocks).filter(
      ({ role }) => role === 'cell',
    );
    expect(cells.flatMap(({ printed }) => printed.map(({ text }) => text))).toContain(
      'Trước ngày 18/5/2024',
    );
  });
});

/** The lines of a paragraph as any program fills them: as much as fits, up to a blank that parts. */
function fill({ number, printed, style }: Paragraph): { text: string; blankMm: number }[] {
  const bold = printed[0]?.bold ?? false;
  const measure = (text: string) => measureText(text, { sizePt: style.sizePt, bold });
  const text = (number === null ? '' : `${number} `) + printed.map((run) => run.text).join('');
  const lines: string[][] = [[]];
  const room = (at: number) =>
    pageMm - style.leftMm - style.rightMm - (at === 0 ? style.firstLineMm : 0);
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? [];
    const isFull = measure([...line, word].join(' ')) > room(lines.length - 1);
    if (isFull && line.length > 0) lines.push([word]);
    else line.push(word);
  }
  return lines.map((line, at) => {
    const missing = room(at) - measure(line.join(' '));
    return { text: line.join(' '), blankMm: 1 + missing / (line.length - 1) / measure(' ') };
  });
}

const names = [
  ...['dak-nong-2024', 'quang-ngai-2021', 'quang-ngoc-2026', 'lang-son-2022-report'],
  ...['dak-nong-2024-dispatch', 'dak-nong-2024-invitation', 'lang-son-2021-article'],
];
/** Every kind of document that can be made of the facts. */
function documentsOf(facts: DocumentFacts) {
  return allKinds.flatMap((kind) => {
    const template = templateOf(kind);
    const adapted = facts.kind === kind ? facts : adapt(facts, kind);
    const whole = {
      ...adapted,
      addressees: ['Bộ Tư pháp'],
      event: adapted['event'] ?? 'Tọa đàm',
      guests: ['Báo chí'],
    };
    return paragraphsOf(draft(whole, template).blocks).filter(
      ({ style, role }) => style.align === 'justify' && role !== 'cell',
    );
  });
}

/** One word, or the year of a date. */
const alone = /^(?:\S+|năm\s\d+[.;]?)$/;

describe.each(names)('the paragraphs of %s, as any kind of document,', (name) => {
  const filled = documentsOf(readPlan(name))
    .map(fill)
    .filter((lines) => lines.length > 1);

  it('have no line that is torn apart', () => {
    for (const line of filled.flatMap((lines) => lines.slice(0, -1)))
      expect(line.blankMm, line.text).toBeLessThan(3.8);
  });

  it('do not end in a word that stands alone', () => {
    for (const lines of filled) expect(lines.at(-1)?.text).not.toMatch(alone);
  });
});

describe('a time in words', () => {
  it.each([
    'từ ngày 13 tháng 5 năm 2026 đến hết ngày 18 tháng 5 năm 2026',
    'dự kiến 01 buổi, bắt đầu lúc 08h00’, ngày 17/5/2024 (thứ Sáu)',
    'trong khoảng thời gian từ ngày 03 tháng 5 năm 2021 đến ngày 14 tháng 5 năm 2021',
  ])('does not leave its end alone on a line: %s', (text) => {
    for (const lead of [
      '',
      'sáng ',
      'buổi sáng ',
      'vào các buổi sáng ',
      'vào các buổi sáng trong tuần ',
    ]) {
      const activities = [activity({ time: { text: lead + text } })];
      const time = documentsOf(minimalPlan({ activities })).find(
        ({ runs }) => runs[0]?.text === 'Thời gian:',
      );
      const lines = time === undefined ? [] : fill(time);
      expect(lines.length).toBeGreaterThan(0);
      if (lines.length > 1) {
        expect(lines.at(-1)?.text).not.toMatch(alone);
        for (const line of lines.slice(0, -1)) expect(line.blankMm, line.text).toBeLessThan(3.8);
      }
    }
  });
});

describe('an activity told in a long sentence', () => {
  const headingOf = (title: string, kind: 'plan' | 'report' = 'plan') => {
    const facts = minimalPlan({ kind, activities: [activity({ title })] });
    return paragraphsOf(draft(facts, templateOf(kind)).blocks).find(
      ({ role, depth }) => role === 'heading' && depth === 2,
    );
  };
  const boldOf = (paragraph: Paragraph | undefined) =>
    (paragraph?.runs ?? []).filter(({ bold }) => bold).map(({ text }) => text);
  const long = 'đề nghị các sở, ban, ngành, đơn vị thuộc tỉnh, trường học và Liên hiệp hội ';

  it.each(['plan', 'report'] as const)('is bold in its first clause only, in a %s', (kind) => {
    const title = `Phát hành Tập san; ${long.repeat(4)}`;
    expect(boldOf(headingOf(title, kind))).toEqual(['Phát hành Tập san;']);
  });

  it.each([
    `Có văn bản ${long.repeat(4)}`,
    `“Chào mừng: ${long.repeat(4)}”`,
    `${long.repeat(3)}: hết`,
  ])('is not bold at all where it has no short one: %s', (title) => {
    expect(boldOf(headingOf(title))).toEqual([]);
    expect(headingOf(title)?.number).toBe('1.');
  });

  it('is bold throughout up to two lines', () => {
    expect(boldOf(headingOf(`Phát hành Tập san; ${long}`.trim()))).toHaveLength(1);
    expect(boldOf(headingOf('Treo băng rôn'))).toEqual(['Treo băng rôn']);
  });

  it('says the same words however they are printed', () => {
    for (const paragraph of documentsOf(readPlan('quang-ngai-2021'))) {
      const said = paragraph.runs.map(({ text }) => text).join('');
      const printed = paragraph.printed.map(({ text }) => text).join('');
      expect(printed.replaceAll('\u00A0', ' ')).toBe(said.replaceAll('\u00A0', ' '));
    }
  });
});

describe('a title of several lines', () => {
  const paragraph = { name: 'abstract', sizePt: 14, align: 'center', leftMm: 0, rightMm: 0 };
  const style = { bold: true, italic: false, caps: false, paragraph } as unknown as Style;
  const balance = (text: string) => balanceLines(text, style, 160, measureText);
  const title =
    'Kết quả tổ chức các hoạt động kỷ niệm Ngày Khoa học và Công nghệ Việt Nam năm 2022 tỉnh Lạng Sơn';

  it('is indented on both sides until its lines are equally long', () => {
    const { style: balanced, lineMm } = balance(title);
    const { leftMm, rightMm } = balanced.paragraph;
    expect(leftMm).toBe(rightMm);
    const wholeMm = measureText(title, { sizePt: 14, bold: true });
    expect(lineMm).toBeLessThan(wholeMm * 0.62);
    expect(160 - leftMm - rightMm).toBeGreaterThanOrEqual(lineMm);
    // It still takes two lines.
    expect((160 - leftMm - rightMm) * 2).toBeGreaterThan(wholeMm);
  });

  it('of one line stays as it is', () => {
    expect(balance('Báo cáo ngắn').style).toBe(style);
  });

  it('with a word that fits no line stays as it is', () => {
    expect(balance(`${'x'.repeat(200)} y`).style.paragraph.leftMm).toBe(0);
  });
});
