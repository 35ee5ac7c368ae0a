/** Lets through only what may be sent to a person now; asks the platform where it is not known. */

import type { Clock } from '../../clock.ts';
import { readLastInteraction } from './account.ts';
import type { OaApi } from './api.ts';
import { explainHeld } from './explain-failure.ts';
import type { People } from './people.ts';
import { decideWindow } from './reply-window.ts';

/** What the decision is made with. */
export interface WindowSettings {
  readonly api: OaApi;
  readonly people: People;
  readonly clock: Clock;
}

/** How long an answer of the platform stands, where it kept a message back. */
const askAgainAfterMs = 6 * 3_600_000;

/**
 * @returns a check that passes whoever may be written to
 * @throws ChannelError (held) from that check, where nothing may be sent before the person writes
 */
export function createWindow({
  api,
  people,
  clock,
}: WindowSettings): (user: string) => Promise<void> {
  const askedAt = new Map<string, number>();

  /** A crash may have forgotten the last interaction, and it may have been over another way. */
  const ask = async (user: string): Promise<number | null> => {
    const now = clock();
    if ((askedAt.get(user) ?? -Infinity) + askAgainAfterMs > now) return null;
    askedAt.set(user, now);
    const outcome = await readLastInteraction(api, user);
    if (!outcome.ok || outcome.value === null) return null;
    await people.note(user, { lastAt: outcome.value });
    return outcome.value;
  };

  return async (user) => {
    const lastAt = (await people.find(user))?.lastAt ?? 0;
    const known = decideWindow(lastAt === 0 ? null : lastAt, clock());
    if (known.maySend) return;
    const decided = decideWindow((await ask(user)) ?? (lastAt === 0 ? null : lastAt), clock());
    if (!decided.maySend) throw explainHeld(decided.problem);
  };
}
