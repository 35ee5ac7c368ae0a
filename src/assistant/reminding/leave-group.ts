/** A group that is no longer the agency's is reminded of nothing more. */

import type { Change } from '../../record/change.ts';
import type { Assistance } from '../services.ts';
import type { Hold } from '../turns.ts';
import { changeReminders, readReminders, remindersKey } from '../records/following.ts';

/**
 * Takes a group out of where plans are spoken of; a plan that has no other place is told to the
 * members in private.
 *
 * @returns the titles of the plans that are reminded of and were spoken of there
 */
export async function leaveGroup(
  { reminding, zone }: Pick<Assistance, 'reminding' | 'zone'>,
  transaction: Hold,
  agency: string,
  number: number,
): Promise<string[]> {
  transaction.hold(remindersKey(agency));
  const { plans } = await readReminders(transaction, agency);
  const spoken = Object.entries(plans).filter(([, { where }]) => where.groups.includes(number));
  const changes = spoken.map(([document, { where }]): Change => {
    const groups = where.groups.filter((one) => one !== number);
    return [
      ['plans', document, 'where'],
      { groups, members: where.members || groups.length === 0 },
    ];
  });
  await changeReminders({ transaction, agency, reminding, zone }, changes);
  return spoken.filter(([, { isOn }]) => isOn).map(([, { facts }]) => facts.title);
}
