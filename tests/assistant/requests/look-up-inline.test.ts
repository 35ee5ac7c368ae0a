/** A look-up typed in any chat gives messages ready to be sent. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { lookUpInline } from '../../../src/assistant/requests/slogan/look-up-inline.ts';
import type { Finding } from '../../../src/channels/channel.ts';
import { openContent } from '../../../src/cli/open-content.ts';
import { play, type Play } from '../../play.ts';

const { occasions, spoken } = openContent('.', () => undefined);
const [locale] = spoken;
if (locale === undefined) throw new Error('no language');
const today = '2026-04-20';
const lookUp = (query: string): Finding[] => lookUpInline(query, { occasions, locale, today });
const ids = (query: string): string[] => lookUp(query).map(({ id }) => id);

describe('a look-up', () => {
  it.each([
    ['', 2026, 'science-day'],
    ['2024', 2024, 'science-day'],
    ['khẩu hiệu', 2026, 'science-day'],
    ['khau hieu 2024', 2024, 'science-day'],
    ['Khẩu hiệu năm ngoái?', 2025, 'science-day'],
    ['slogan 2021', 2021, 'science-day'],
    ['chuyển đổi số', 2026, 'digital-transformation-day'],
    ['chuyen doi so 2024', 2024, 'digital-transformation-day'],
    ['10/10', 2026, 'digital-transformation-day'],
    ['xin chào', 2026, 'science-day'],
    ['x'.repeat(256), 2026, 'science-day'],
  ])('“%s” is about %i and %s', (query, year, occasion) => {
    const found = ids(query);
    expect(found.length).toBeGreaterThan(0);
    for (const id of found) expect(id).toMatch(new RegExp(`^${occasion}-${year}-`));
  });

  it('gives each theme and slogan with its source, and all at once at the end', () => {
    const found = lookUp('2024');
    expect(found.at(-1)?.id).toBe('science-day-2024-all');
    const single = found.slice(0, -1);
    expect(single.map(({ id }) => id)).toEqual(
      expect.arrayContaining([expect.stringMatching(/-(?:theme|slogan)-1$/)]),
    );
    for (const { text, summary } of single) {
      expect(text).toContain('năm 2024');
      expect(text).toContain(summary.replace(/…$/, ''));
      expect(text).toContain('Nguồn: ');
    }
    expect(found.at(-1)?.text).toContain('Nguồn');
  });

  it('says of a year without data that there are none', () => {
    const found = lookUp('2099');
    expect(found).toHaveLength(1);
    expect(found[0]?.summary).toContain('chưa có dữ liệu');
    expect(found[0]?.text).toContain('chưa có dữ liệu');
  });

  it('gives the same ids each time, short enough for any platform', () => {
    for (const query of ['', '2024', 'chuyển đổi số 2024']) {
      expect(ids(query)).toEqual(ids(query));
      expect(new Set(ids(query)).size).toBe(ids(query).length);
      for (const id of ids(query)) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
    }
  });
});

describe('a channel', () => {
  let held: Play;
  beforeAll(async () => {
    held = await play({ today });
  });
  afterAll(() => held.close());

  it('looks up without leaving a trace', async () => {
    const before = await held.keys('');
    expect(held.port().lookUp('2024')).toEqual(lookUp('2024'));
    expect(await held.keys('')).toEqual(before);
  });
});
