/** The careless clerk, part 4 of 4. */

import { testClerks } from './work.ts';

testClerks(4);
