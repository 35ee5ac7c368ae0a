/** Asks a kind of question the way the engine does, and holds every kind to its promises. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { questions } from '../../src/questions/index.ts';
import type { Option, QuestionContext } from '../../src/questions/question.ts';

export type Kind = keyof typeof questions;

/** What a test says about the question; the rest is ordinary. */
export interface Asked extends Partial<QuestionContext> {
  readonly with?: Record<string, unknown>;
}

export const agencyUnits = [
  { name: 'Văn phòng Sở', shortForms: ['VP', 'VPS'] },
  { name: 'Trung tâm Thông tin, Kỹ thuật và Ứng dụng KH-CN', shortForms: ['TTTT'] },
  { name: 'Phòng Quản lý Khoa học', shortForms: [] },
];

export const offered = (...labels: string[]): Option[] =>
  labels.map((label, index) => ({ value: `value ${index + 1}`, label }));

const contextOf = (asked: Asked): QuestionContext => ({
  today: asked.today ?? '2026-04-20',
  year: asked.year === undefined ? 2026 : asked.year,
  units: asked.units ?? agencyUnits,
  options: asked.options ?? [],
});

/** Reads a text with a kind. */
export function read(kind: Kind, text: string, asked: Asked = {}) {
  const question = questions[kind];
  return question.read(text, question.settings.parse(asked.with ?? {}), contextOf(asked));
}

/** @returns the answer, without doubts and notes; the problem's id and arguments where there is one */
export function answer(kind: Kind, text: string, asked: Asked = {}): unknown {
  const reading = read(kind, text, asked);
  return reading.ok ? reading.value : reading.problem;
}

/** @returns the ids of doubts and notes */
export function remarks(kind: Kind, text: string, asked: Asked = {}): string[] {
  const reading = read(kind, text, asked);
  return reading.ok ? [...reading.doubts, ...reading.notes].map(({ id }) => id) : [];
}

export function claims(kind: Kind, text: string, asked: Asked = {}): boolean {
  const question = questions[kind];
  return question.claims(text, question.settings.parse(asked.with ?? {}), contextOf(asked));
}

export function write(kind: Kind, value: Parameters<(typeof questions)[Kind]['write']>[0]): string {
  const question = questions[kind];
  return question.write(value, question.settings.parse({}));
}

const piece = fc.constantFrom(
  ...['1', '2', '3', '-', ',', ';', '\n', ' và ', ' / ', '(', ')', '.', 'tất cả', 'không', 'có'],
  ...['Văn phòng Sở', 'TTTT', 'Phòng', 'Các phòng', 'Ban', 'thuộc Sở', 'KT.', 'KT.GIÁM ĐỐC', 'TS.'],
  ...['Giám đốc', 'Nguyễn Văn A', 'Công văn số', '12/UBND-VX', 'ngày 4/5/2026', 'của', 'về việc'],
  ...[
    'trước 15/5',
    '31/02',
    '2026',
    '1,5',
    'Nơi nhận:',
    'Lưu: VT',
    '(báo cáo)',
    '**',
    '{{ x }}',
    '🎉',
  ],
  ...['- ', '1. ', '+ ', 'x', 'đ/c ', "'", '"', '[', '{% if %}', 'Thời gian:', '/', 'Một', 'Hai'],
);
const phrase = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 10 })
  .map((pairs) => pairs.flat().join(''));
const typed = fc
  .oneof(phrase, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  // As the engine hands it over.
  .map((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[^\P{C}\n]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

const longUnits = [
  '1,',
  'a ',
  'Phòng, ',
  '(',
  'TS. ',
  '- ',
  '1) ',
  ' và ',
  '/',
  '. ',
  '\n',
  ';',
  '🎉',
  '1/',
];

/** Holds a kind to what every kind promises, asked in each of these ways. */
export function keepsPromises(kind: Kind, ...ways: readonly Asked[]): void {
  takesAnyText(kind, ...ways);
  describe.each(ways.length === 0 ? [{}] : ways)('asked with %j', (asked: Asked) => {
    it('reads back what it writes', () => {
      fc.assert(
        fc.property(typed, (text) => {
          const reading = read(kind, text, asked);
          if (!reading.ok) return;
          const written = questions[kind].write(reading.value, {});
          // An empty list has no words of its own.
          if (written === '') return;
          expect(answer(kind, written, asked)).toEqual(reading.value);
        }),
        { numRuns: 1000 },
      );
    });
  });
}

/** Holds a kind that reads lists of any make to what it promises of any text. */
export function takesAnyText(kind: Kind, ...ways: readonly Asked[]): void {
  describe.each(ways.length === 0 ? [{}] : ways)('asked with %j', (asked: Asked) => {
    it('reads any text without an error', () => {
      fc.assert(
        fc.property(typed, (text) => {
          claims(kind, text, asked);
          const reading = read(kind, text, asked);
          if (reading.ok) questions[kind].write(reading.value, {});
        }),
        { numRuns: 1000 },
      );
    });

    it('reads 5,000 characters at once', () => {
      for (const unit of longUnits) {
        const text = unit.repeat(5000).slice(0, 4999).trim() + 'x';
        // Of the processor: what else the machine does counts for nothing.
        const before = process.cpuUsage();
        read(kind, text, asked);
        claims(kind, text, asked);
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1000, unit).toBeLessThan(1000);
      }
    });
  });
}
