/** Writes a calendar file (.ics) that phones and mail programs import. */

import { TZDate } from '@date-fns/tz';
import ical, { ICalAlarmRelatesTo, ICalAlarmType } from 'ical-generator';

/** The zone that all its moments are in. */
const zone = 'Asia/Ho_Chi_Minh';

/** An entry; moments are `YYYY-MM-DDTHH:mm` in Asia/Ho_Chi_Minh. */
export interface CalendarEntry {
  /** The same for the same thing whenever it is written. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A plain day for the whole of it, or the moment at which it begins. */
  readonly on: string;
  /** The moment at which it ends, or null. */
  readonly until: string | null;
  readonly alarms: readonly string[];
}

/**
 * Writes the file.
 *
 * @param name - what the calendar is called
 * @param entries - what it holds
 * @param atMs - the moment of writing, ms UTC
 * @returns UTF-8 with the line ends and folds of RFC 5545
 */
export function writeCalendar(
  name: string,
  entries: readonly CalendarEntry[],
  atMs: number,
): Uint8Array {
  const calendar = ical({ name, prodId: { company: 'vanthu', product: 'vanthu', language: 'VI' } });
  // A zone named here would make the library write local stamps; each entry names it instead.
  calendar.timezone({ name: null, generator: () => zoneText });
  calendar.x('X-WR-TIMEZONE', zone);
  for (const { id, title, description, on, until, alarms } of entries) {
    const start = dateOf(on);
    const event = calendar.createEvent({
      id: `${id}@vanthu`,
      // Only a TZDate is written right whatever zone the machine is set to.
      start,
      ...(until === null ? {} : { end: dateOf(until) }),
      allDay: on.length === 10,
      timezone: zone,
      summary: title,
      description,
      stamp: new TZDate(atMs, 'UTC'),
    });
    for (const alarm of alarms) {
      const seconds = (dateOf(alarm).getTime() - start.getTime()) / 1000;
      event
        .createAlarm({
          type: ICalAlarmType.display,
          description: title,
          ...(seconds > 0 ? { triggerAfter: seconds } : { triggerBefore: -seconds }),
        })
        // The library would count what comes after the beginning from the end.
        .relatesTo(ICalAlarmRelatesTo.start);
    }
  }
  return new TextEncoder().encode(calendar.toString());
}

function dateOf(moment: string): TZDate {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number);
  const [hour = 0, minute = 0] = moment.slice(11).split(':').map(Number);
  return new TZDate(year, month - 1, day, hour, minute, 0, 0, zone);
}

/** Viet Nam keeps one time all year. @see RFC 5545, 3.6.5 */
const zoneText = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
