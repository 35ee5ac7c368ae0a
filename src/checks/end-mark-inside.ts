/** "./." stands at the end alone. */

import { checkPattern } from './making/check-pattern.ts';
import { closingOf } from './making/closing.ts';

/** "./." stands at the end alone. */
export const endMarkInside = checkPattern({
  id: 'end-mark-inside',
  source: 'PL3',
  standing: 'decree',
  gravity: 'warning',
  pattern: /\.\/\.(?=\s*$)/gu,
  mend: () => '.',
  lines: ({ parts }) => {
    const last = closingOf(parts.body);
    return parts.body.filter((line) => line !== last);
  },
});
