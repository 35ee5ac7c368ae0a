/** Bases go from the higher act to the lower: law, decree, circular, decision. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** Bases go from the higher act to the lower: law, decree, circular, decision. */
export const basesOrder = defineCheck({
  id: 'bases-order',
  looksAt: 'words',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  find: ({ parts: { bases } }) => {
    const ranked = bases
      .map((line) => ({ line, rank: rankOf(line.folded) }))
      .filter(({ rank }) => rank > 0);
    return ranked.flatMap(({ line, rank }, at) => {
      const before = ranked[at - 1];
      return before !== undefined && rank < before.rank ? [findingAt(line)] : [];
    });
  },
});

const ranks: readonly RegExp[] = [
  /^can cu (?:bo luat|luat)\b/,
  /^can cu nghi dinh\b/,
  /^can cu thong tu\b/,
];

const rankOf = (folded: string): number => ranks.findIndex((pattern) => pattern.test(folded)) + 1;
