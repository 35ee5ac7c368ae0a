/** One-time codes that bind a group to an agency, as they are kept. */

import { z } from 'zod';

import { defineRecord } from './record.ts';

/** Whoever has a code may bind one group with it, until it expires. */
export interface GroupCode {
  readonly channel: string;
  readonly agency: string;
  /** Who asked for it, `channel:user`, and the chat in which they did. */
  readonly user: string;
  readonly chat: string;
  /** Moment in ms UTC. */
  readonly expiresAt: number;
}

/** Codes by their letters. */
export const codes = defineRecord('codes', {
  version: 1,
  key: (code: string) => code,
  schema: z.looseObject({
    channel: z.string(),
    agency: z.string(),
    user: z.string(),
    chat: z.string(),
    expiresAt: z.number(),
  }),
  agencyOf: ({ agency }) => agency,
});

/** @returns the key of a code's record */
export const codeKey = codes.key;

/** Codes that were tried in vain, by group: moments in ms UTC. */
export const tries = defineRecord('tries', {
  version: 1,
  key: (channel: string, group: string) => `${channel}:${group}`,
  schema: z.looseObject({ at: z.array(z.number()) }),
});
