/** The subject begins with "V/v" and no colon. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** The subject begins with "V/v" and no colon. */
export const subjectMark = checkPattern({
  id: 'subject-mark',
  source: 'PL1-II.5b',
  standing: 'decree',
  gravity: 'warning',
  pattern: /^(?:V\/V|v\/v|V\/v\s*:|Về việc\s*:?)(?=\s)/gu,
  mend: () => 'V/v',
  lines: (sheet) => linesOfPart(sheet, 'subject'),
});
