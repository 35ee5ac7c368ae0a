/** The careless clerk, part 1 of 4. */

import { testClerks } from './work.ts';

testClerks(1);
