/** The words of an option can be typed where there is no button. */

import { expect, it } from 'vitest';

import type { OfferedOption } from '../../src/channels/channel.ts';
import { createTypedOptions } from '../../src/channels/typed-options.ts';

const action = (id: string, label: string, more: Partial<OfferedOption> = {}): OfferedOption => ({
  id,
  label,
  role: 'action',
  ...more,
});

it('gives the option whose words were typed, however they are written', () => {
  const options = createTypedOptions();
  options.offer('lan', [action('3.no', 'Để tôi sửa'), action('3.yes', 'Đúng vậy')]);
  expect(options.read('lan', ' để  TÔI sửa\n')).toBe('3.no');
  expect(options.read('lan', 'Đúng vậy'.normalize('NFD'))).toBe('3.yes');
  expect(options.read('lan', 'để tôi')).toBeNull();
  expect(options.read('minh', 'Đúng vậy')).toBeNull();
});

it('knows the latest that was offered, and passes over messages that offer nothing', () => {
  const options = createTypedOptions();
  options.offer('lan', [action('3.skip', 'Bỏ qua')]);
  options.offer('lan', []);
  expect(options.read('lan', 'bỏ qua')).toBe('3.skip');
  options.offer('lan', [action('4.skip', 'Bỏ qua')]);
  expect(options.read('lan', 'bỏ qua')).toBe('4.skip');
});

it('leaves answers and links to whoever reads what is typed', () => {
  const options = createTypedOptions();
  const answer = action('3.o1', '2026', { role: 'answer' });
  options.offer('lan', [answer, action('/trogiup', 'Mở', { url: 'https://x.vn' })]);
  expect(options.read('lan', '2026')).toBeNull();
  expect(options.read('lan', 'mở')).toBeNull();
});
