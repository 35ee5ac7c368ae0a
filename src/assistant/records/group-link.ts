/** Links that lead from a group into a private chat, as they are kept. */

import { z } from 'zod';

import { defineRecord } from './record.ts';

/** What a link out of a group stands for. */
export interface GroupLink {
  readonly flow: string;
  /** What stood after the command. */
  readonly argument: string;
  /** Chat of the group, or of the topic. */
  readonly group: string;
  /** Moment in ms UTC. */
  readonly expiresAt: number;
}

/** Links by channel and token. */
export const links = defineRecord('links', {
  version: 1,
  key: (channel: string, token: string) => `${channel}:${token}`,
  schema: z.looseObject({
    flow: z.string(),
    argument: z.string(),
    group: z.string(),
    expiresAt: z.number(),
  }),
});

/** @returns the key of a link's record */
export const linkKey = links.key;
