/** A plan that was deleted is reminded of no more, and the office is told so. */

import { quote } from '../turn/clip.ts';
import type { Change } from '../../record/change.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { documentKey } from '../records/document.ts';
import type { Composed } from './compose-notices.ts';
import { findOffice } from './reminder-places.ts';
import type { ReminderRecord } from '../records/following.ts';
import type { Round } from './reminder-round.ts';
import { localeOf } from '../turn/context.ts';

/** Stops the reminders of plans that are not kept any more. */
export async function stopDeleted(
  { assistance, transaction, agency }: Round,
  { plans }: ReminderRecord,
  people: AgencyRecord,
): Promise<Composed> {
  const titles: string[] = [];
  const changes: Change[] = [];
  for (const [document, { isOn, facts }] of Object.entries(plans)) {
    if (!isOn || (await transaction.read(documentKey(agency, document))) !== null) continue;
    titles.push(facts.title);
    changes.push([['plans', document]]);
  }
  if (titles.length === 0) return { mail: [], changes };
  const at = assistance.clock();
  const office = await findOffice(transaction, people);
  const mail = office.map(({ channel, chat, language }) => {
    const said = { titles: quote(titles) };
    const text = localeOf(assistance, language).say('reminders-deleted', said);
    const id = `d${assistance.randomId()}`;
    return { channel, outgoing: { id, chat, text, options: [], files: [], at, dueAt: at } };
  });
  return { mail, changes };
}
