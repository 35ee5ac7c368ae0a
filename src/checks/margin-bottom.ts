/** The bottom margin is 20–25 mm. */

import { checkMargin } from './making/check-margin.ts';

/** The bottom margin is 20–25 mm. */
export const marginBottom = checkMargin('margin-bottom', 'bottomMm', [20, 25]);
