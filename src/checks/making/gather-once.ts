/** Makes one finding of many that are one fault of the whole document. */

import type { Finding } from '../check.ts';

/** @returns the first of the findings with the mends of all, or none */
export function gatherOnce(findings: readonly Finding[]): Finding[] {
  const [first] = findings;
  return first === undefined ? [] : [{ ...first, mend: findings.flatMap(({ mend }) => mend) }];
}
