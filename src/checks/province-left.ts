/** Provinces that were merged are named as they are now. */

import { everyLine } from './making/check-pattern.ts';
import { defineCheck, findingIn } from './making/define-check.ts';
import { isIssuer } from './making/issuer.ts';

/** Provinces that were merged are named as they are now. */
export const provinceLeft = defineCheck({
  id: 'province-left',
  looksAt: 'words',
  source: 'NQ 202/2025/QH15',
  standing: 'law',
  from: '2025-07-01',
  gravity: 'warning',
  find: (sheet, _, { provinces, today }) => {
    const on = sheet.day.year === null ? today : `${sheet.day.year}-12-31`;
    const old = provinces
      .filter((merged) => merged.on <= on)
      .flatMap(({ from, to }) => from.filter((name) => name !== to).map((name) => ({ name, to })));
    return everyLine(sheet)
      .filter((line) => !sheet.parts.bases.includes(line))
      .flatMap((line) =>
        old.flatMap(({ name, to }) => {
          const at = line.text.indexOf(name);
          const next = line.text.slice(at + name.length);
          return at < 0 ||
            isIssuer(line.text, at) ||
            /^\p{L}/u.test(next) ||
            /^ ?(?:cũ|trước đây)/u.test(next)
            ? []
            : [findingIn(line, at, name, null, { args: { to } })];
        }),
      );
  },
});
