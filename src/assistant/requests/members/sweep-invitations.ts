/** Forgets invitations that were used long ago: they have expired, and nobody can use them again. */

import type { Store, Sweep } from '../../../stores/store.ts';
import { invitationPrefix, invitationUses } from '../../records/invitation-use.ts';

/** @returns what keeps used invitations from growing without end */
export const sweepInvitations = (store: Store): Sweep => ({
  name: 'invitations',
  list: () => store.list(invitationPrefix),
  tidy: (key, before) =>
    store.transact(key, async ({ read, remove }) => {
      const use = await invitationUses.readAt({ read }, key);
      if (use?.expiresAt !== undefined && use.expiresAt < before) remove(key);
    }),
});
