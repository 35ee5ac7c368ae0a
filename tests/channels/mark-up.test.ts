/** What people call themselves is never mark-up, whatever stands in it, on any channel. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markUp } from '../../src/channels/telegram/mark-up.ts';
import { neutraliseMentions } from '../../src/channels/zalo-oa/neutralise-mentions.ts';

const names = [
  'Lê Anh-Tuấn',
  'A.B (C)',
  '[x]*',
  'Bà Hoa | PVP',
  'N^v$ {2} + ?',
  String.raw`Tổ \d trưởng`,
  "O'Neil & <b>Con</b>",
  'Ông “Tư” – Sáu',
  '😀 Bé-Ba',
];

/** Any punctuation among letters, as people write it in names. */
const anyName = fc
  .array(fc.oneof(fc.stringMatching(/^[!-/:-@[-`{-~]$/), fc.string()), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `Lê${parts.join('')}`);

/** What Telegram shows of its HTML. */
const shown = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('a name in a text of Telegram', () => {
  it.each(names)('“%s” links to who it is', (name) => {
    const text = `3. Treo băng rôn · chủ trì: Văn phòng (${name})`;
    const html = markUp({ text, mentions: [{ user: '71', name }] });
    expect(shown(html)).toBe(text);
    expect(html.includes('<a href="tg://user?id=71">')).toBe(/\p{L}{2}/u.test(name));
  });

  it('of any letters and signs leaves the text as it is', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), fc.string(), (all, rest) => {
        const text = `${all.join(', ')}: ${rest}`;
        const mentions = all.map((name, at) => ({ user: String(at + 1), name }));
        expect(shown(markUp({ text, mentions }))).toBe(text);
      }),
    );
  });

  it('that cannot be written as a link leaves the text plain', () => {
    const kept = JSON.parse('{"text":"Chủ trì: A & B","mentions":[{"user":"71"}]}') as {
      text: string;
      mentions: [];
    };
    expect(markUp(kept)).toBe('Chủ trì: A &amp; B');
  });
});

it('a name in a text of a Zalo group stays readable', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const said = neutraliseMentions(`Chủ trì: ${name}`);
      expect(said.replaceAll('\u2060', '').length).toBeGreaterThan(0);
    }),
  );
});
