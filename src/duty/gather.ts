/** Gathers what is due into one message a place. */

import { foldWords } from '../text/fold.ts';
import type { Reminder } from '../reminders/reminder.ts';

/** A chat that may be reminded: a group of the agency, or somebody's private chat. */
export interface Place {
  readonly id: string;
  /** The units it speaks for; null for a place that hears of all. */
  readonly units: readonly string[] | null;
}

/** What one place is told. */
export interface Gathered<T extends Reminder> {
  readonly place: string;
  readonly reminders: readonly T[];
}

/** All that is told, and what concerns no place. */
export interface Gathering<T extends Reminder> {
  readonly messages: readonly Gathered<T>[];
  /** For the office alone: no unit leads, the unit has no chat, or the office itself is asked. */
  readonly unheard: readonly T[];
}

/** Shares reminders out: each place hears of what its own units lead, and of nothing else. */
export function gatherByPlace<T extends Reminder>(
  reminders: readonly T[],
  places: readonly Place[],
): Gathering<T> {
  const forUnits = reminders.filter(({ audience }) => audience === 'units');
  const messages = places
    .map((place) => ({
      place: place.id,
      reminders: forUnits.filter((reminder) => isConcerned(place, reminder)),
    }))
    .filter((message) => message.reminders.length > 0);
  const heard = new Set(messages.flatMap((message) => message.reminders));
  return { messages, unheard: reminders.filter((reminder) => !heard.has(reminder)) };
}

/** True when one of the units of a place leads a duty, by its own name or within a collective one. */
export function isConcerned({ units }: Place, { leads }: Pick<Reminder, 'leads'>): boolean {
  if (units === null) return true;
  const names = units.map(foldWords);
  return leads.map(foldWords).some((lead) => collective.test(lead) || names.includes(lead));
}

/** "Các phòng, đơn vị thuộc Sở": whoever reads it is meant. */
const collective = /^(?:cac|toan the|tat ca|moi) /;
