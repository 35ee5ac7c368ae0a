/** The careless clerk, part 3 of 4. */

import { testClerks } from './work.ts';

testClerks(3);
