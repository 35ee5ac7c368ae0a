/** Founds an agency: its profile is kept, whoever told it owns it, and the chat works for it. */

import type { Agency } from '../../plan/agency.ts';
import { createAgency, userKey } from '../records/agency.ts';
import { addMember } from '../records/membership.ts';
import type { Talk } from '../turn/context.ts';

/** Founds an agency. */
export async function foundAgency(
  { assistance, turn, user, name }: Talk,
  profile: Agency,
): Promise<void> {
  const id = assistance.randomId();
  // Of the new agency nobody else can know yet.
  turn.transaction.hold(userKey(user));
  createAgency(turn.transaction, id, profile);
  await addMember(turn.transaction, id, user, 'owner', name);
  turn.set('agency', id);
}
