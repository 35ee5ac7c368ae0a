/** Departments and ministries merged in 2025 are named as they are now. */

import { checkPattern } from './making/check-pattern.ts';
import { isIssuer } from './making/issuer.ts';

/** Departments and ministries merged in 2025 are named as they are now. */
export const departmentLeft = checkPattern({
  id: 'department-left',
  source: 'sắp xếp bộ máy 2025',
  standing: 'law',
  gravity: 'warning',
  pattern:
    /(?<!\p{L})(?:Sở|Bộ) (?:Thông tin và Truyền thông|Kế hoạch và Đầu tư|Giao thông [vV]ận tải|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|Lao động,? ?-? ?Thương binh và Xã hội)(?!\p{L})/gu,
  mend: null,
  isRight: (match, line, { day, parts }) =>
    (day.year !== null && day.year < 2025) ||
    parts.bases.includes(line) ||
    isIssuer(line.text, match.index),
  from: '2025-03-01',
});
