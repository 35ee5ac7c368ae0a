/** What a method of the Bot API is here. */

import type { Call } from '../request.ts';
import type { World } from '../world.ts';

/** Does what is asked and returns the result; throws a Refusal. */
export type Method = (world: World, call: Call) => unknown;
