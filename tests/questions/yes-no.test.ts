import { describe, expect, it } from 'vitest';

import { answer, claims, keepsPromises, write } from './asking.ts';

describe('yes-no', () => {
  it.each(['có', 'Co', 'dạ có ạ', 'đúng', 'đúng rồi', 'vâng', 'ok', 'YES', 'được', 'rồi', '👍'])(
    'takes “%s” for yes',
    (text) => {
      expect(answer('yes-no', text)).toBe(true);
    },
  );
  it.each(['không', 'Khong', 'dạ không ạ', 'sai', 'chưa', 'no', 'ko', 'không đúng', 'thôi', '👎'])(
    'takes “%s” for no',
    (text) => {
      expect(answer('yes-no', text)).toBe(false);
    },
  );
  it.each(['có lẽ', 'không biết', 'có và không', '?'])('does not guess at “%s”', (text) => {
    expect(answer('yes-no', text)).toEqual({ id: 'problem-yes-no', args: { text } });
  });
  it('claims only a yes or a no', () => {
    expect(claims('yes-no', 'có')).toBe(true);
    expect(claims('yes-no', 'Văn phòng')).toBe(false);
  });
  it('writes the plain words', () => {
    expect([write('yes-no', true), write('yes-no', false)]).toEqual(['có', 'không']);
  });
  keepsPromises('yes-no');
});
