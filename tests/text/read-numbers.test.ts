/** Numbers of options are read where nothing else is meant. */

import { expect, it } from 'vitest';

import { readNumbers } from '../../src/text/read-numbers.ts';

it.each(['-1', '- 1', '–1', '−2', '-0', '-1, 2'])('%s names no option', (text) => {
  expect(readNumbers(text)).toBeNull();
});

it.each([
  ['1-3', [1, 2, 3]],
  ['1 - 3', [1, 2, 3]],
  ['[2]', [2]],
  ['số 2 và 4', [2, 4]],
])('%s names options', (text, numbers) => {
  expect(readNumbers(text)).toEqual(numbers);
});
