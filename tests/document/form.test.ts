import { expect, test } from 'vitest';

import { formSchema } from '../../src/document/form.ts';
import { form } from './draft.ts';

test('every number of the form lies within what the decree admits', () => {
  const within = (value: number, range: readonly [number, number] | undefined) =>
    range === undefined || (value >= range[0] && value <= range[1]);
  const { margins, number } = form.page;
  expect(within(margins.topMm, margins.allowedMm.top)).toBe(true);
  expect(within(margins.bottomMm, margins.allowedMm.bottom)).toBe(true);
  expect(within(margins.leftMm, margins.allowedMm.left)).toBe(true);
  expect(within(margins.rightMm, margins.allowedMm.right)).toBe(true);
  expect(within(number.sizePt, number.allowedPt)).toBe(true);
  for (const rule of Object.values(form.rules)) {
    expect(within(rule.share, rule.allowedShare)).toBe(true);
  }
  for (const [name, style] of Object.entries(form.styles)) {
    expect(within(style.sizePt, style.allowedPt), name).toBe(true);
    expect(within(style.firstLineMm, style.allowedFirstLineMm), name).toBe(true);
  }
});

test('a form with a misspelt or missing style is refused', () => {
  const { text, ...styles } = form.styles;
  expect(formSchema.safeParse({ ...form, styles }).success).toBe(false);
  expect(formSchema.safeParse({ ...form, styles: { ...styles, txt: text } }).success).toBe(false);
  expect(formSchema.safeParse({ ...form, styles: { ...styles, text } }).success).toBe(true);
});
