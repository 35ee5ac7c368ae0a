/** Buttons are laid out so that they can be read on a narrow phone. */

import { describe, expect, it } from 'vitest';

import type { OfferedOption } from '../../../src/channels/channel.ts';
import { layOutKeyboard } from '../../../src/channels/telegram/keyboard.ts';

const answers = (...labels: string[]): OfferedOption[] =>
  labels.map((label, at) => ({ id: `7.${at}`, label, role: 'answer' }));
const action = (label: string, id = `7.${label}`): OfferedOption => ({ id, label, role: 'action' });
const rows = (...options: OfferedOption[]) =>
  layOutKeyboard(options)?.inline_keyboard.map((row) => row.map(({ text }) => text));

describe('answers', () => {
  it('stand beside each other where they are short, in even rows', () => {
    expect(rows(...answers('2027', '2026'))).toEqual([['2027', '2026']]);
    expect(rows(...answers('1', '2', '3', '4', '5', '6', '7', '8'))).toEqual([
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
    ]);
    expect(rows(...answers('Giám đốc', 'Chủ tịch', 'Khác'))).toEqual([
      ['Giám đốc', 'Chủ tịch', 'Khác'],
    ]);
  });

  it('stand one a row where they are long', () => {
    expect(rows(...answers('Treo băng rôn, khẩu hiệu', 'Tọa đàm'))).toEqual([
      ['Treo băng rôn, khẩu hiệu'],
      ['Tọa đàm'],
    ]);
  });

  it('are ticked when they are chosen, which makes them longer', () => {
    const [one, two, three, four] = answers('Một', 'Hai', 'Ba', 'Bốn.');
    if (!one || !two || !three || !four) throw new Error('four');
    expect(rows(one, { ...two, isChosen: true }, three, { ...four, isChosen: true })).toEqual([
      ['Một', '✓ Hai'],
      ['Ba', '✓ Bốn.'],
    ]);
  });
});

describe('actions', () => {
  it('follow the answers, page turns in a row of their own', () => {
    expect(
      rows(
        ...answers('Văn phòng Sở', 'Phòng Quản lý'),
        action('‹ Trước', '7.page1'),
        action('Tiếp ›', '7.page3'),
        action('Bỏ qua'),
        action('Quay lại'),
        action('Dừng'),
      ),
    ).toEqual([
      ['Văn phòng Sở', 'Phòng Quản lý'],
      ['‹ Trước', 'Tiếp ›'],
      ['Bỏ qua', 'Quay lại', 'Dừng'],
    ]);
  });

  it('leave none alone under a row of three', () => {
    expect(rows(action('Thêm'), action('Bỏ qua'), action('Quay lại'), action('Dừng'))).toEqual([
      ['Thêm', 'Bỏ qua'],
      ['Quay lại', 'Dừng'],
    ]);
  });

  it('take another row where they do not fit', () => {
    expect(rows(action('Dùng chủ đề này'), action('Quay lại'), action('Dừng'))).toEqual([
      ['Dùng chủ đề này'],
      ['Quay lại', 'Dừng'],
    ]);
  });
});

describe('a button', () => {
  it('carries the id of its option, or opens an address', () => {
    const link = { ...action('Mở trang'), url: 'https://x.vn/' };
    expect(layOutKeyboard([...answers('2027'), link])?.inline_keyboard.flat()).toEqual([
      { text: '2027', callback_data: '7.0' },
      { text: 'Mở trang', url: 'https://x.vn/' },
    ]);
  });

  it('is not made with more than 64 bytes', () => {
    expect(() => layOutKeyboard([action('x', 'ữ'.repeat(21))])).not.toThrow();
    expect(() => layOutKeyboard([action('x', 'ữ'.repeat(22))])).toThrow(RangeError);
  });

  it('is none where nothing is offered', () => {
    expect(layOutKeyboard([])).toBeUndefined();
  });
});
