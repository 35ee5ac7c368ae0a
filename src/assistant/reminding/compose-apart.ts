/** Makes the message of each place apart: what fails for one is told to the office, and no more. */

import type { Log } from '../../log.ts';
import type { Held } from '../../duty/digest.ts';
import type { Spot } from './reminder-places.ts';

/** What was made, and the places for which it could not be. */
export interface MadeApart<T> {
  readonly made: readonly T[];
  readonly failed: readonly Held[];
}

/** Makes something for each place; a bug is logged, and keeps nothing from the others. */
export function composeApart<T>(
  spots: readonly Spot[],
  make: (spot: Spot) => T,
  log: Log,
): MadeApart<T> {
  const made: T[] = [];
  const failed: Held[] = [];
  for (const spot of spots)
    try {
      made.push(make(spot));
    } catch (error) {
      log.error({ err: error, channel: spot.channel }, 'a message of reminders could not be made');
      failed.push({ place: spot.title ?? spot.id, why: 'failed' });
    }
  return { made, failed };
}
