/** The index of keys gives what a plain set filtered by the prefix gives, whatever was added and taken away. */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { KeyIndex } from '../../src/stores/embedded/key-index.ts';

const part = fc.constantFrom('', 'a', 'ab', 'b', 'chat:1');
const key = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const step = fc.record({ key, isAdded: fc.boolean() });

it('lists as a filtered set does', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.array(key), (steps, prefixes) => {
      const index = new KeyIndex([]);
      const plain = new Set<string>();
      for (const { key: one, isAdded } of steps) {
        if (isAdded) index.add(one);
        else index.delete(one);
        if (isAdded) plain.add(one);
        else plain.delete(one);
      }
      for (const prefix of ['', ...prefixes, ...plain]) {
        const expected = [...plain].filter((one) => one.startsWith(prefix)).sort();
        expect(index.list(prefix).sort()).toEqual(expected);
        expect(index.has(prefix)).toBe(plain.has(prefix));
      }
    }),
  );
});
