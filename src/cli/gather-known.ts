/** Gathers what checks know beside the document. */

import { createWorkCalendar } from '../calendar/working-days.ts';
import type { HouseStyle, Known } from '../checks/check.ts';
import type { Content } from '../content/load.ts';

/**
 * Gathers what is known.
 *
 * @param content - with holidays, lapsed acts and occasions
 * @param today - `YYYY-MM-DD`
 * @param house - what the agency wants otherwise
 */
export function gatherKnown(
  { holidays, lapsed, occasions, reforms }: Content,
  today: string,
  house: HouseStyle,
): Known {
  const calendar = createWorkCalendar(holidays);
  return {
    today,
    house,
    isDayOff: (on) => !calendar.isWorkingDay(on),
    lapsed: lapsed.acts.map(({ number, on, replacedBy }) => ({ number, since: on, replacedBy })),
    occasions: occasions.map(({ names }) =>
      names.map(({ name, from, until }) => ({ name, from, until: until ?? null })),
    ),
    provinces: reforms.provinces.flatMap(({ act, from, to }) => {
      const on = reforms.acts.find(({ id }) => id === act)?.on;
      return on === undefined ? [] : [{ from, to, on }];
    }),
  };
}
