/** What somebody is expected to say next beside a dialogue, as it is kept: one thing, asked last. */

import { z } from 'zod';

import type { Json } from '../../record/change.ts';
import { defineRecord, type Upgrade } from './record.ts';

/** A result that somebody is about to write down. */
export interface AwaitedResult {
  /** The agency of the plan; earlier releases did not keep it. */
  readonly agency?: string;
  /** The plan. */
  readonly document: string;
  /** What is waited for: which activity, the words, or files that go with what was written. */
  readonly what: 'activity' | 'words' | 'files';
  readonly activity: number;
  readonly task: number | null;
  /** The result that is corrected, or that files go with; null for a new one. */
  readonly result: string | null;
  /** What was told before it was said which activity it is for. */
  readonly text?: string;
  /** Moment in ms UTC. */
  readonly at: number;
}

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

/** What the next words are for: who takes them, with what, and until when (ms UTC). */
export type Expected =
  | { readonly handler: 'result'; readonly data: AwaitedResult; readonly until: number }
  | { readonly handler: 'asking'; readonly data: Asking; readonly until: number };

/** How long the words of a result are waited for. */
export const wordsWithinMs = 3_600_000;

/** The first version of a chat kept a result that was waited for apart. */
export const joinAwaited: Upgrade = (kept) => {
  const { awaited, ...rest } = fieldsOf(kept);
  if (awaited === undefined || awaited === null) return rest;
  const until = Number(fieldsOf(awaited)['at']) + wordsWithinMs;
  const expected = {
    ...fieldsOf(rest['expected']),
    '': { handler: 'result', data: awaited, until },
  };
  return { ...rest, expected };
};

const fieldsOf = (kept: Json | undefined): Record<string, Json> =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};

/** What was asked beside a dialogue stood apart in the first version; today it is in the chat. */
export const askings = defineRecord('asks', {
  version: 2,
  upgrades: [
    (kept, key, change) => {
      const { until = 0, ...data } = fieldsOf(kept);
      const at = key.lastIndexOf('/');
      const chat = `chats/${key.slice('asks/'.length, at)}`;
      const expected = { handler: 'asking', data, until };
      change(chat, [[['expected', key.slice(at + 1)], expected]]);
      return null;
    },
  ],
  key: (chat: string, user: string) => `${chat}/${user}`,
  schema: z.looseObject({}),
});
