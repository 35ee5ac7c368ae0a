import { describe, expect, it, test } from 'vitest';

import type { DocumentFacts } from '../../src/plan/document-facts.ts';
import { activity, adapt, draft, linesOf, minimalPlan, readPlan, templateOf } from './draft.ts';

const template = templateOf('dispatch');
const dispatch = (facts: Partial<DocumentFacts> = {}) =>
  minimalPlan({ kind: 'dispatch', sign: 'STP-VP', addressees: ['Sở Nội vụ'], ...facts });
const linesIn = (facts: DocumentFacts) => linesOf(draft(facts, template));

describe('the dispatch of Đắk Nông that asks others to take part', () => {
  const facts = readPlan('dak-nong-2024-dispatch');
  const lines = linesIn(facts);

  it('names no kind, and its subject stands under the number', () => {
    const at = lines.indexOf('Số:        /SKHCN-VP');
    expect(lines[at + 1]).toBe(`V/v ${facts.title}`);
    expect(lines).not.toContain('CÔNG VĂN');
  });

  it('is addressed to several bodies, each on its line', () => {
    const at = lines.indexOf('Kính gửi:');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      '- Các Sở, Ban, ngành, đơn vị thuộc tỉnh;',
      '- Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh;',
      '- Trường Cao đẳng Cộng đồng Đắk Nông;',
      '- UBND các huyện, thành phố Gia Nghĩa.',
    ]);
    expect(lines.slice(lines.indexOf('Nơi nhận:') + 1)[0]).toBe('- Như trên;');
  });

  it('gives themes and slogan exactly, and leaves the size of banners open', () => {
    for (const theme of facts.themes) expect(lines).toContain(`- Chủ đề: “${theme}”.`);
    expect(lines).toContain(`- Khẩu hiệu: “${facts.slogans[0] ?? ''}”.`);
    expect(lines.join('\n')).toContain('kích thước do cơ quan, đơn vị lựa chọn');
  });

  it('says until when, and ends with its closing mark', () => {
    expect(lines.join('\n')).toContain('Thời hạn thực hiện: trước ngày 15/5/2024.');
    expect(lines.filter((line) => line.endsWith('./.'))).toHaveLength(1);
  });
});

describe('a dispatch that chases results', () => {
  const activities = [
    activity({ title: 'Treo băng rôn', leads: ['Văn phòng'], time: due('2027-05-10') }),
    activity({
      title: 'Đăng tin',
      leads: ['Phòng A'],
      time: due('2027-05-10'),
      results: ['2 tin'],
    }),
    activity({ title: 'Tọa đàm', leads: ['Phòng B'], time: due('2027-05-17') }),
    activity({ title: 'Phát thanh', leads: ['Phòng C'], time: { text: 'thường xuyên' } }),
  ];
  const chase = { variant: 'chase', asOf: '2027-05-12', activities };

  it('lists who owes what since when, and leaves out what is done or not due', () => {
    const cells = linesIn(dispatch(chase));
    const at = cells.indexOf('STT');
    expect(cells.slice(at, at + 15)).toEqual([
      ...['STT', 'Đơn vị', 'Nội dung', 'Thời hạn', 'Quá hạn (ngày)'],
      ...['1', 'Văn phòng', 'Treo băng rôn', 'Trước ngày 10/5', '02'],
      ...['2', 'Phòng C', 'Phát thanh', 'Thường xuyên', ''],
    ]);
    expect(cells.join('\n')).not.toMatch(/Đăng tin|Tọa đàm/);
    expect(cells.join('\n')).toContain('Đến ngày 12/5/2027, Sở Tư pháp chưa nhận được');
  });

  it('sets the text below its table off from it', () => {
    const { blocks } = draft(dispatch(chase), template);
    const at = blocks.findIndex((block) => block.type === 'table' && block.hasBorders);
    expect(blocks[at + 1]).toMatchObject({ type: 'paragraph', style: { spaceBeforePt: 6 } });
    expect(blocks[at + 2]).toMatchObject({ type: 'paragraph', style: { spaceBeforePt: 0 } });
  });

  it('has no table and no column that nothing would stand in', () => {
    expect(linesIn(dispatch({ ...chase, activities: [] }))).not.toContain('STT');
    const [, , , untimed] = activities;
    const cells = linesIn(dispatch({ ...chase, activities: untimed ? [untimed] : [] }));
    expect(cells).not.toContain('Quá hạn (ngày)');
  });

  function due(day: string) {
    return { text: `trước ngày ${Number(day.slice(8))}/5`, due: day };
  }
});

test('a dispatch that passes on a document names it', () => {
  const text = 'Công văn số 799/BKHCN-VP ngày 14/4/2022 của Bộ Khoa học và Công nghệ';
  const bases = [{ text, number: null, date: null }];
  const lines = linesIn(dispatch({ variant: 'forward', bases, requests: ['báo cáo trước 10/5'] }));
  expect(lines).toContain(`Sở Tư pháp nhận được ${text} (gửi kèm theo).`);
  expect(lines).toContain('1. Báo cáo trước 10/5.');
});

test('a dispatch without addressees cannot be made', () => {
  expect(() => draft(dispatch({ addressees: ['', ' '] }), template)).toThrow(
    expect.objectContaining({ missing: ['addressees'] }),
  );
});

test('a dispatch is made of a plan for those whom the plan names to coordinate', () => {
  const plan = minimalPlan({
    title: 'Kế hoạch hưởng ứng Ngày Pháp luật',
    recipients: [
      { name: 'Bộ Tư pháp', note: 'báo cáo' },
      { name: 'UBND các xã', note: 'phối hợp' },
    ],
  });
  const lines = linesIn(adapt(plan, 'dispatch'));
  expect(lines).toContain('V/v phối hợp hưởng ứng Ngày Pháp luật');
  expect(lines).toContain('Kính gửi: UBND các xã.');
});
