/** Words what waits for the members of an agency until they write, and what helps. */

import { writeDay } from '../../../calendar/write.ts';
import { momentIn } from '../../../calendar/zone.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { nameMember } from '../../turn/name-member.ts';
import type { Talk } from '../../turn/context.ts';
import { findHeld } from '../../records/held.ts';

/** Most members that are named. */
const maxNamed = 10;

/** @returns a paragraph for an owner; empty where nothing waits */
export async function writeHeld(
  { turn, locale, assistance }: Pick<Talk, 'turn' | 'locale' | 'assistance'>,
  record: AgencyRecord,
): Promise<string> {
  const held = await findHeld(turn.transaction, record);
  if (held.length === 0) return '';
  const lines = held.slice(0, maxNamed).map(({ member, count, since }) => {
    const who = nameMember(member, locale);
    const day = writeDay(momentIn(since, assistance.zone));
    return locale.say('channels-held-one', { number: member.number, who, count, day });
  });
  const rest = held.length - lines.length;
  return [
    locale.say('channels-held-title'),
    ...lines,
    ...(rest > 0 ? [locale.say('channels-held-more', { count: rest })] : []),
    locale.say('channels-held-how'),
  ].join('\n');
}
