/** What perhaps was not heard, in words for the office: which place, when it was due, and why. */

import { momentIn } from '../../calendar/zone.ts';
import type { Held } from '../../duty/digest.ts';
import { readUndelivered, undeliveredKey, type Undelivered } from '../records/undelivered.ts';
import type { AgencyRecord } from '../records/agency.ts';
import type { Matter } from './compose-notices.ts';
import { notices } from '../records/notice.ts';
import { nameSpot, privateSpot } from './reminder-places.ts';
import type { Round } from './reminder-round.ts';

/** @returns what is to be told, each place and moment once; the turn holds the record of it then */
export async function listUndelivered({ round, agency }: Matter): Promise<Held[]> {
  const { transaction } = round;
  const noted = await readUndelivered(transaction, round.agency);
  if (noted.length === 0) return [];
  transaction.hold(undeliveredKey(round.agency));
  const told = new Map<string, Held>();
  for (const one of noted) {
    const held = await tell(round, agency, one);
    told.set(`${held.place} ${held.why} ${held.at}`, held);
  }
  return [...told.values()];
}

/** Notes that the office was told. */
export function forgetUndelivered({ transaction, agency }: Round): void {
  transaction.remove(undeliveredKey(agency));
}

async function tell(
  { transaction, assistance }: Round,
  agency: AgencyRecord,
  { message, channel, chat, why, dueAt }: Undelivered,
): Promise<Required<Held>> {
  // A long message has parts, and its last part its name.
  const token = /^d([\w-]{22})(?:-\d+)?$/.exec(message)?.[1] ?? '';
  const notice = await notices.read(transaction, token);
  const spot = notice?.spot ?? privateSpot(`${channel}:${chat}`);
  return { place: nameSpot(agency, spot), why, at: momentIn(dueAt, assistance.zone) };
}
