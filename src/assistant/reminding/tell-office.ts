/** Tells owners and editors something at once, each in private. */

import type { Button } from '../button.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { findOffice } from './reminder-places.ts';
import type { Answer, Talk } from '../turn/context.ts';

/** Tells all but the one who speaks. */
export async function tellOffice(
  { turn, user }: Talk,
  record: AgencyRecord,
  text: string,
  answer: Answer,
  options: readonly Button[] = [],
): Promise<void> {
  for (const { channel, chat, id } of await findOffice(turn.transaction, record)) {
    if (id === `u:${user}`) continue;
    answer.posts.push({ channel, chat, isToGroup: false, text, files: [], options });
  }
}
