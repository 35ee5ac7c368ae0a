/** "./." stands at the end alone. */

import { checkPattern } from './making/check-pattern.ts';

/** "./." stands at the end alone. */
export const endMarkInside = checkPattern({
  id: 'end-mark-inside',
  source: 'PL3',
  standing: 'decree',
  gravity: 'warning',
  pattern: /\.\/\.(?=\s*$)/gu,
  mend: () => '.',
  lines: ({ parts }) => parts.body.slice(0, -1),
});
