/** Messages of which nobody knows whether they arrived: the echo tells, or the chat itself. */

import { readConversation } from './account.ts';
import type { OaApi } from './api.ts';
import { isEchoOf, type OaEvent, type UnsureMessage } from './event.ts';

/** What is found out about a message. */
export type Finding = 'arrived' | 'lost' | 'unknown';

/** The messages in doubt, by name. */
export interface Doubts {
  readonly add: (name: string, message: UnsureMessage) => void;
  /** Takes note of an echo. */
  readonly hear: (event: OaEvent) => void;
  /** @returns null where there is no doubt; what is found out ends the doubt */
  readonly resolve: (name: string) => Promise<Finding | null>;
}

/** So many are remembered. */
const remembered = 1_000;

/** Clocks differ by as much as this. */
const skewMs = 30_000;

/** @returns doubts of which there are none yet */
export function createDoubts(api: OaApi): Doubts {
  const open = new Map<string, { readonly message: UnsureMessage; isHeard: boolean }>();

  /** The platform keeps what was said with a person; of groups it tells nothing useful. */
  const lookInto = async ({ chat, text, at }: UnsureMessage): Promise<Finding> => {
    if (!('user' in chat)) return 'unknown';
    const outcome = await readConversation(api, chat.user, 0);
    if (!outcome.ok) return 'unknown';
    const since = outcome.value.filter((one) => !one.isFromUser && one.at >= at - skewMs);
    const isThere = since.some((one) => (text === '' ? one.kind !== 'text' : one.text === text));
    return isThere ? 'arrived' : 'lost';
  };

  return {
    add: (name, message) => {
      open.set(name, { message, isHeard: false });
      const [oldest] = open.keys();
      if (open.size > remembered && oldest !== undefined) open.delete(oldest);
    },
    hear: (event) => {
      for (const doubt of open.values())
        if (!doubt.isHeard && isEchoOf(event, doubt.message)) {
          doubt.isHeard = true;
          return;
        }
    },
    resolve: async (name) => {
      const doubt = open.get(name);
      if (doubt === undefined) return null;
      const finding = doubt.isHeard ? 'arrived' : await lookInto(doubt.message);
      if (finding !== 'unknown') open.delete(name);
      return finding;
    },
  };
}
