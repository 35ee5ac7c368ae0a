/** No year before that of the document stands in a deadline. */

import { checkPattern } from './making/check-pattern.ts';

/** No year before that of the document stands in a deadline. */
export const yearLeft = checkPattern({
  id: 'year-left',
  source: 'lỗi văn thư',
  standing: 'habit',
  gravity: 'warning',
  pattern:
    /(?<!\p{L})(?:trước|chậm nhất|hoàn thành|thời gian|xong trước|báo cáo)[^.;]{0,40}?(?<wrong>\d{1,2}\/\d{1,2}\/\d{4})/giu,
  mend: null,
  isRight: (match, _, { day, parts }) =>
    day.year === null ||
    parts.code !== 'KH' ||
    Number((match.groups?.['wrong'] ?? '').slice(-4)) >= day.year,
  lines: ({ parts }) =>
    parts.body.filter(
      (line) => !parts.bases.includes(line) && !line.folded.startsWith('thuc hien'),
    ),
});
