/** What may be sent when, and what people type in groups. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { neutraliseMentions } from '../../../src/channels/zalo-oa/neutralise-mentions.ts';
import { decideWindow } from '../../../src/channels/zalo-oa/reply-window.ts';
import { splitForSending } from '../../../src/channels/zalo-oa/send-message.ts';

const hourMs = 3_600_000;

describe('the window of a person', () => {
  const at = 1_776_646_800_000;

  it('is closed for who never wrote', () => {
    expect(decideWindow(null, at)).toEqual({ maySend: false, problem: 'never-interacted' });
  });

  it.each([
    [0, 'free'],
    [47.9, 'free'],
    [48, 'paid'],
    [167.9, 'paid'],
    [168, 'closed'],
    [5_000, 'closed'],
  ])('is after %f hours: %s', (hours, expected) => {
    const decision = decideWindow(at, at + hours * hourMs);
    const found = !decision.maySend ? 'closed' : decision.isFree ? 'free' : 'paid';
    expect(found).toBe(expected);
  });

  it('says until when, and keeps its word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * hourMs }), (sinceMs) => {
        const decision = decideWindow(at, at + sinceMs);
        if (!decision.maySend) return;
        expect(decision.until).toBeGreaterThanOrEqual(at + sinceMs);
        expect(decideWindow(at, decision.until)).toEqual(decision);
        expect(decideWindow(at, decision.until + 1)).not.toEqual(decision);
      }),
    );
  });

  it('is open for who wrote a moment later than this clock says', () => {
    expect(decideWindow(at + 5_000, at)).toMatchObject({ maySend: true });
  });
});

describe('a long text', () => {
  const long = 'Nhắc [@1] xong. '.repeat(200);

  it('is split into parts that can be sent, to groups after mentions were taken out', () => {
    for (const to of [{ user: '1' }, { group: '2' }]) {
      const parts = splitForSending(to, long);
      expect(parts.map(({ length }) => length <= 2000)).toEqual([true, true]);
      expect(parts.join(' ').includes('[@')).toBe('user' in to);
    }
  });
});

describe('a mention that people type', () => {
  it('is plain text', () => {
    expect(neutraliseMentions('gọi [@123], [@all] và [@ x]')).toBe(
      'gọi [ @123], [ @all] và [ @ x]',
    );
    expect(neutraliseMentions('[1] a@b.vn [a@b]')).toBe('[1] a@b.vn [a@b]');
  });

  it('stays plain where marks that nobody sees are taken out, and done twice', () => {
    const piece = fc.constantFrom('[', '@', '＠', ']', '1', ' ', '\u200b', '\u2060', '[@1]');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const once = neutraliseMentions(text);
          expect(once.replaceAll(/\p{Cf}/gu, '')).not.toMatch(/\[[@＠]/);
          expect(once.replaceAll('[ ', '[')).toBe(text.replaceAll('[ ', '['));
          expect(neutraliseMentions(once)).toBe(once);
        },
      ),
    );
  });
});
