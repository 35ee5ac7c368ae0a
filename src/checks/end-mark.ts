/** The text ends with "./.". */

import { closingOf } from './making/closing.ts';
import { defineCheck, findingIn } from './making/define-check.ts';

/** The text ends with "./.". */
export const endMark = defineCheck({
  id: 'end-mark',
  looksAt: 'words',
  source: 'PL1-II.6, PL3',
  gravity: 'warning',
  find: ({ parts: { body, recipientsTitle } }) => {
    const last = closingOf(body);
    if (last === undefined || recipientsTitle === null || /\.\/\.\s*$/.test(last.text)) return [];
    const [mark = ''] = /[.;:,\/\s]*$/.exec(last.text) ?? [];
    const at = last.text.length - mark.length;
    return mark === ''
      ? [{ ...findingIn(last, at, '', './.'), found: last.text.slice(-30) }]
      : [findingIn(last, at, mark, './.')];
  },
});
