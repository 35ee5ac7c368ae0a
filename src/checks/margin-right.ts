/** The right margin is 15–20 mm. */

import { checkMargin } from './making/check-margin.ts';

/** The right margin is 15–20 mm. */
export const marginRight = checkMargin('margin-right', 'rightMm', [15, 20]);
