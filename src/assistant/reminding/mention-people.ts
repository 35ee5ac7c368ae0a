/** Names the people of the units that lead, in a group: who is meant need not guess. */

import { foldWords } from '../../text/fold.ts';
import type { Mention } from '../../channels/channel.ts';
import type { WriteUnit } from '../../duty/write-reminder.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { listMembers } from '../records/membership.ts';
import { spokenFor } from '../turn/units.ts';
import type { Spot } from './reminder-places.ts';

/** How units are written in a place, and who is mentioned by it so far. */
export interface Mentioning {
  readonly writeUnit: WriteUnit;
  /** Everybody who was named, each once. */
  readonly mentions: () => readonly Mention[];
}

/** Most people that are named beside a unit: a message has to fit a phone. */
const mostPeople = 3;

/** Names members who speak for a unit and are known by name where the group is. */
export function mentionPeople(agency: AgencyRecord, { channel, isToGroup }: Spot): Mentioning {
  const prefix = `${channel}:`;
  const named = new Map<string, Mention>();
  const people = listMembers(agency).flatMap(({ user, name, units }) => {
    const speaksFor = spokenFor(units, agency.profile);
    if (!isToGroup || name === null || speaksFor === null || !user.startsWith(prefix)) return [];
    const mention = { user: user.slice(prefix.length), name };
    return [{ mention, units: speaksFor.map(foldWords) }];
  });
  return {
    writeUnit: (unit) => {
      const own = people.filter(({ units }) => units.includes(foldWords(unit)));
      const shown = own.slice(0, mostPeople).map(({ mention }) => mention);
      for (const mention of shown) named.set(mention.user, mention);
      return shown.length === 0 ? unit : `${unit} (${shown.map(({ name }) => name).join(', ')})`;
    },
    mentions: () => [...named.values()],
  };
}
