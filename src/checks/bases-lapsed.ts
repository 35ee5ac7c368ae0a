/** No basis is an act that has lapsed. */

import { defineCheck, findingIn } from './making/define-check.ts';

/** No basis is an act that has lapsed. */
export const basesLapsed = defineCheck({
  id: 'bases-lapsed',
  looksAt: 'words',
  source: 'lỗi văn thư D',
  standing: 'law',
  gravity: 'error',
  find: ({ lines, day }, _, { lapsed, today }) => {
    const on = day.year === null ? today : `${day.year}-12-31`;
    return lines.flatMap((line) =>
      lapsed.flatMap(({ number, since, replacedBy }) => {
        const at = line.text.indexOf(number);
        return at < 0 || on < since || isPast(line.folded)
          ? []
          : [findingIn(line, at, number, null, { args: { replacedBy } })];
      }),
    );
  },
});

/** What says that an act was replaced may name it. */
const isPast = (folded: string): boolean => /(?:thay the|het hieu luc|bai bo|sua doi)/.test(folded);
