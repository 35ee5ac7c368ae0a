/** Between moments in ms UTC and what the clock on the wall shows (`YYYY-MM-DDTHH:mm`). */

import { tzOffset } from '@date-fns/tz';
import { UTCDateMini } from '@date-fns/utc';
import { lightFormat } from 'date-fns/lightFormat';

/**
 * @param atMs - a moment, ms UTC; seconds are cut off
 * @param zone - IANA name of the zone
 * @returns the day and the minute it is then and there
 */
export function momentIn(atMs: number, zone: string): string {
  const local = atMs + offsetMs(atMs, zone);
  return lightFormat(new UTCDateMini(local), "yyyy-MM-dd'T'HH:mm");
}

/**
 * @param moment - what the clock shows; a plain day is its first minute
 * @param zone - IANA name of the zone
 * @returns ms UTC; of two such moments (clocks set back) the first, of none the one an hour later
 */
export function msOf(moment: string, zone: string): number {
  const [hour = 0, minute = 0] = moment.slice(11).split(':').map(Number);
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number);
  const local = Date.UTC(year, month - 1, day, hour, minute);
  const before = local - offsetMs(local - dayMs, zone);
  const after = local - offsetMs(local + dayMs, zone);
  const isBefore = before + offsetMs(before, zone) === local;
  return isBefore || after + offsetMs(after, zone) !== local ? before : after;
}

const dayMs = 86_400_000;

function offsetMs(atMs: number, zone: string): number {
  return tzOffset(zone, new UTCDateMini(atMs)) * 60_000;
}
