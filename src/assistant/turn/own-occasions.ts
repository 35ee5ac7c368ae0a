/** The occasions as the agency of a turn knows them: what it was told itself comes first. */

import type { Occasion } from '../../plan/occasion.ts';
import { readOwnEntries, withOwn, writeOrigin } from '../records/own-catalogue.ts';
import { agencyIn, currentAgency, type Talk } from './context.ts';

/** @returns the occasions, with what the documents that the agency sent in say of them */
export async function occasionsOf(talk: Talk): Promise<readonly Occasion[]> {
  const { assistance, turn, locale } = talk;
  const agency = agencyIn(talk);
  if (agency === null || (await currentAgency(talk)) === null) return assistance.occasions;
  const entries = await readOwnEntries(turn.transaction, agency);
  return withOwn(assistance.occasions, entries, (entry) =>
    locale.say('files-own-source', writeOrigin(entry, assistance.zone)),
  );
}
