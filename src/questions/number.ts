/** `number`: a year, a count, an amount. */

import { z } from 'zod';

import { defineQuestion } from './define-question.ts';
import { pickOne } from './pick-options.ts';
import type { Reading } from './question.ts';
import { accept, quote, refuse } from './reading.ts';

interface Settings {
  readonly min: number;
  readonly max: number;
  readonly decimals: boolean;
}

/** The kind `number`. Its answer is a number; decimals are typed with a comma, thousands with dots. */
export const number = defineQuestion<Settings>({
  settings: z.strictObject({
    min: z.number().default(0),
    max: z.number().default(Number.MAX_SAFE_INTEGER),
    /** True where "1,5" is an answer. */
    decimals: z.boolean().default(false),
  }),
  isMultiple: false,
  read: (typed, settings, { options }) => {
    const found = numberIn(typed);
    const reading = check(found, settings, typed);
    if (reading.ok) return reading;
    // "1" may be the first of the years that are offered.
    const picked = pickOne(typed, options);
    return picked.kind === 'values' ? accept(picked.values[0] ?? null) : reading;
  },
  claims: (typed, settings) => {
    const isAlone = /^[\d.,]+$/.test(typed);
    return isAlone && check(numberIn(typed), settings, typed).ok;
  },
  write: (value) => (typeof value === 'number' ? String(value).replace('.', ',') : ''),
});

function check(found: number | null, settings: Settings, typed: string): Reading {
  const { min, max, decimals } = settings;
  if (found === null) return refuse('problem-number', { text: quote(typed) });
  if (!decimals && !Number.isInteger(found)) return refuse('problem-number-not-whole');
  if (found < min) return refuse('problem-number-too-small', { min });
  if (found > max) return refuse('problem-number-too-large', { max });
  return accept(found);
}

const digits = 15;

/** The only number in a text: "năm 2026", "2026.", "1.500", "1,5"; null when there is none or are two. */
function numberIn(typed: string): number | null {
  const found = typed.match(/-?\d[\d.,]*/g) ?? [];
  const written = found[0]?.replace(/[.,]+$/, '');
  if (written === undefined || found.length > 1 || typed.length > 100) return null;
  if (written.length > digits) return null;
  const isSigned = written.startsWith('-') && typed.trim().startsWith('-');
  const unsigned = written.replace('-', '');
  const value = valueOf(unsigned);
  return value !== null && isSigned ? 0 - value : value;
}

function valueOf(written: string): number | null {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?$/.test(written)) {
    return Number(written.replaceAll('.', '').replace(',', '.'));
  }
  return /^\d+(?:[.,]\d{1,6})?$/.test(written) ? Number(written.replace(',', '.')) : null;
}
