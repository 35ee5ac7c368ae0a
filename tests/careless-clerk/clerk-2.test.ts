/** The careless clerk, part 2 of 4. */

import { testClerks } from './work.ts';

testClerks(2);
