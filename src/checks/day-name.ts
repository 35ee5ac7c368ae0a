/** The Day is called as it is in the year of the document. */

import { everyLine } from './making/check-pattern.ts';
import { defineCheck, findingIn } from './making/define-check.ts';

/** The Day is called as it is in the year of the document. */
export const dayName = defineCheck({
  id: 'day-name',
  looksAt: 'words',
  source: 'danh mục ngày kỷ niệm',
  standing: 'law',
  gravity: 'warning',
  find: (sheet, _, { occasions }) => {
    const { year } = sheet.day;
    if (year === null) return [];
    return occasions.flatMap((names) => {
      const now = names.find(({ from, until }) => from <= year && year <= (until ?? year))?.name;
      return names.flatMap(({ name }) =>
        now === undefined || now === name || now.startsWith(name)
          ? []
          : everyLine(sheet)
              .filter((line) => line.text.includes(name) && !sheet.parts.bases.includes(line))
              .map((line) => findingIn(line, line.text.indexOf(name), name, now)),
      );
    });
  },
});
