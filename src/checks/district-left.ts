/** Districts are named no more since July 2025. */

import { checkPattern } from './making/check-pattern.ts';
import { isIssuer } from './making/issuer.ts';

/** Districts are named no more since July 2025. */
export const districtLeft = checkPattern({
  id: 'district-left',
  source: 'tổ chức chính quyền 2 cấp',
  standing: 'law',
  gravity: 'warning',
  pattern:
    /(?<!\p{L})(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các |cấp )?(?:huyện|quận|thị xã)(?!\p{L})|(?<!\p{L})các huyện, (?:thị xã|thành phố)(?!\p{L})/gu,
  mend: null,
  isRight: (match, line, { day, parts }) =>
    (day.year !== null && (day.year < 2025 || (day.year === 2025 && (day.month ?? 1) < 7))) ||
    parts.bases.includes(line) ||
    isIssuer(line.text, match.index),
  from: '2025-07-01',
});
