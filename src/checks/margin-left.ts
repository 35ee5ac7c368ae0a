/** The left margin is 30–35 mm. */

import { checkMargin } from './making/check-margin.ts';

/** The left margin is 30–35 mm. */
export const marginLeft = checkMargin('margin-left', 'leftMm', [30, 35]);
