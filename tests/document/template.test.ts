import { expect, test } from 'vitest';

import { DocumentError } from '../../src/errors.ts';
import { draft, linesOf, minimalPlan, openTemplate, planTemplate } from './draft.ts';

const letter = (body: string) =>
  openTemplate(`---
kind: null
form: letter
hasAddressees: true
requires: [title, agency.name]
---
${body}`);

test('a dispatch has its subject under the number, its addressees, and "Như trên"', () => {
  const facts = minimalPlan({
    addressees: ['Sở Nội vụ', 'Sở Tài chính'],
    archive: 'VT',
    sign: 'STP-VP',
  });
  const lines = linesOf(
    draft({ ...facts, title: 'V/v treo băng rôn' }, letter('Kính đề nghị./.\n')),
  );
  expect(lines).toEqual([
    'SỞ TƯ PHÁP',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số:        /STP-VP',
    'V/v treo băng rôn',
    'Lào Cai, ngày      tháng      năm',
    'Kính gửi:',
    '- Sở Nội vụ;',
    '- Sở Tài chính.',
    'Kính đề nghị./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    '……………………',
    '',
  ]);
  const single = minimalPlan({ addressees: ['Sở Nội vụ'] });
  expect(linesOf(draft(single, letter('Kính đề nghị./.\n')))).toContain('Kính gửi: Sở Nội vụ.');
});

test('an article has a title and its text, no header and no signature', () => {
  const template = {
    ...letter('Sáng nay.\n'),
    head: { ...letter('').head, form: 'article' as const },
  };
  const facts = minimalPlan({ archive: 'VT' });
  expect(linesOf(draft(facts, template))).toEqual(['Hưởng ứng Ngày Pháp luật', 'Sáng nay.']);
});

test.each([
  ['Markdown without a form', '> Trích dẫn\n', /blockquote/],
  ['a heading too deep', '#### Mục\n', /heading/],
  ['a filter that does not exist', '{{ title | shout }}\n', /undefined filter: shout/],
])('%s in a template is refused with a reason', (_, body, reason) => {
  expect(() => draft(minimalPlan(), letter(body))).toThrow(DocumentError);
  expect(() => draft(minimalPlan(), letter(body))).toThrow(reason);
});

test('a template of a kind that the decree does not list is refused', () => {
  const template = { ...planTemplate, head: { ...planTemplate.head, kind: 'XX' } };
  expect(() => draft(minimalPlan(), template)).toThrow(/XX/);
});

test('headings and items are counted by depth in whatever a template says', () => {
  const body = `# Một
## Hai
### Ba
### Bốn
- năm
  - sáu
  1. bảy
  1. tám
1. chín
1. mười
# Mười một
### Mười hai
`;
  expect(linesOf(draft(minimalPlan(), letter(body))).slice(6, -3)).toEqual([
    'I. MỘT',
    '1. Hai',
    'a) Ba',
    'b) Bốn',
    '- năm',
    '+ sáu',
    '(1) bảy',
    '(2) tám',
    '1. chín',
    '2. mười',
    'II. MƯỜI MỘT',
    'a) Mười hai',
  ]);
});

test('points are counted with the letters of the alphabet that the decree uses', () => {
  const points = Array.from({ length: 25 }, () => '### Điểm').join('\n');
  const numbers = linesOf(draft(minimalPlan(), letter(points))).slice(6, -3);
  expect(numbers.map((line) => line.split(')')[0]).join(' ')).toBe(
    'a b c d đ e g h i k l m n o p q r s t u v x y aa ab',
  );
});
