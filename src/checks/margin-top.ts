/** The top margin is 20–25 mm. */

import { checkMargin } from './making/check-margin.ts';

/** The top margin is 20–25 mm. */
export const marginTop = checkMargin('margin-top', 'topMm', [20, 25]);
