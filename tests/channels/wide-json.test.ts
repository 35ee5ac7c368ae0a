/** JSON with numbers that no double holds. */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { parseWideJson } from '../../src/channels/wide-json.ts';

it('keeps wide whole numbers as texts, and everything else as it is', () => {
  const text =
    '{"id":186729651760683225,"list":[-12345678901234567890, 1],"at":1790000000000,"part":0.12345678901234567,"big":1e30,"in":"a \\"1234567890123456789\\" b"}';
  expect(parseWideJson(text)).toEqual({
    id: '186729651760683225',
    list: ['-12345678901234567890', 1],
    at: 1_790_000_000_000,
    part: 0.12345678901234567,
    big: 1e30,
    in: 'a "1234567890123456789" b',
  });
});

it('reads what has no wide numbers as any other reader does', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/\d{16}/.test(text));
      expect(parseWideJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

it('leaves texts alone, whatever is in them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.bigInt({ min: 10n ** 16n, max: 10n ** 25n }),
      (list, id) => {
        const text = `{"list":${JSON.stringify([...list, String(id)])},"id":${id}}`;
        expect(parseWideJson(text)).toEqual({ list: [...list, String(id)], id: String(id) });
      },
    ),
  );
});

it('gives undefined for what is no JSON', () => {
  for (const text of ['', '{', '<html>', '{"id":1234567890123456789', "{'a':1}"])
    expect(parseWideJson(text)).toBeUndefined();
});

it('reads a long text in time that grows with it', () => {
  const long = `{"text":${JSON.stringify('"\\'.repeat(300_000))},"id":1234567890123456789}`;
  const started = performance.now();
  expect(parseWideJson(long)).toMatchObject({ id: '1234567890123456789' });
  expect(performance.now() - started).toBeLessThan(2_000);
});
