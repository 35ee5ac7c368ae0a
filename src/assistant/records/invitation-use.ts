/** Invitations that were used, as they are kept. */

import { z } from 'zod';

import { defineRecord } from './record.ts';

/** What is kept of an invitation that was used. */
export interface Use {
  readonly user: string;
  /** The agency that it let into; null for none, absent in earlier releases. */
  readonly agency?: string | null;
  /** Moment in ms UTC. */
  readonly expiresAt?: number;
}

/** What the keys of used invitations begin with. */
export const invitationPrefix = 'invitations/';

/** Used invitations by their number used once. */
export const invitationUses = defineRecord('invitations', {
  version: 1,
  key: (nonce: string) => nonce,
  schema: z.looseObject({
    user: z.string(),
    agency: z.string().nullable().exactOptional(),
    expiresAt: z.number().exactOptional(),
  }),
  agencyOf: ({ agency }) => agency ?? null,
});
