/** What somebody was asked beside a dialogue, as it is kept. */

import { z } from 'zod';

import { defineRecord } from './record.ts';

/** What was asked. */
export type Asking =
  /** How a plan is reminded of, or what is changed in it. */
  | {
      readonly kind: 'order' | 'change';
      readonly agency: string;
      readonly document: string;
    }
  /** Whether a change of a plan that looks odd is meant. */
  | {
      readonly kind: 'doubt';
      readonly agency: string;
      readonly document: string;
      /** The words that ask for it. */
      readonly text: string;
      /** Moment in ms UTC at which it was asked. */
      readonly at: number;
      /** Moment in ms UTC at which the plan had been changed last. */
      readonly since: number;
    }
  /** The words that go with an answer to a reminder. */
  | {
      readonly kind: 'result' | 'cause' | 'date';
      readonly agency: string;
      readonly token: string;
      /** Position of the item in its message, from 1. */
      readonly position: number;
    };

/** What was asked, and until when an answer is one. */
export type KeptAsking = Asking & {
  /** Moment in ms UTC until which it is waited for. */
  readonly until: number;
};

const asked = { agency: z.string(), until: z.number() };

/** What was asked, by chat and who is to answer. */
export const askings = defineRecord('asks', {
  version: 1,
  key: (chat: string, user: string) => `${chat}/${user}`,
  schema: z.discriminatedUnion('kind', [
    z.looseObject({ ...asked, kind: z.enum(['order', 'change']), document: z.string() }),
    z.looseObject({
      ...asked,
      kind: z.literal('doubt'),
      document: z.string(),
      text: z.string(),
      at: z.number(),
      since: z.number(),
    }),
    z.looseObject({
      ...asked,
      kind: z.enum(['result', 'cause', 'date']),
      token: z.string(),
      position: z.number(),
    }),
  ]),
  agencyOf: ({ agency }) => agency,
});
