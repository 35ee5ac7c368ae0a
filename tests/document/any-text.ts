/** What a person might type, and worse. */

import fc from 'fast-check';

/** Texts that would be markup, code or damage if they were not escaped. */
const oddTexts = [
  '# x',
  '{{ 7 | times: 7 }}',
  '{% raw %}{{ title }}',
  '| a | b |',
  '**đậm** *nghiêng* `mã`',
  '<b>x</b> &amp; <!-- x -->',
  '[liên kết](http://x.vn)',
  '1. một',
  '- gạch',
  '> trích',
  '---',
  '```',
  '🎉 chúc mừng 🇻🇳',
  '\uFDD00\uFDD1',
  '$& $1 $$',
  '__proto__',
  'a\nb\r\n\r\n# c',
  '\u0000\u0008\u001B\uFFFE\uD800x',
  'x'.repeat(5_000),
];

/** Any text, the odd ones often. */
export const anyText = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('#*_`|{}%<>&;\\[]()-+.!~1. \n')),
    maxLength: 30,
  }),
);
