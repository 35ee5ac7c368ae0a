/** Makes the bytes of a file that was offered, for somebody who may see it. */

import type { DocumentFacts } from '../../plan/document-facts.ts';
import { agencyKey, type AgencyRecord } from '../members/agency-records.ts';
import type { Assistance, DocumentFormat } from '../assistant.ts';
import { readChat } from '../chat.ts';
import { listDeadlines } from '../../reminders/deadlines.ts';
import { isBoundTo } from '../groups/places.ts';
import { documentKey, type DocumentRecord } from './produce-document.ts';
import { drawProgress, progressFolder } from '../reminders/draw-progress.ts';
import { planOf, readReminders } from '../reminders/reminder-records.ts';
import { localeOf } from '../talk.ts';

/** A person or a group, as a channel knows them. */
export interface Asker {
  readonly channel: string;
  readonly asker: string;
}

type Needs = Pick<Assistance, 'store' | 'documents' | 'reminding' | 'clock' | 'zone' | 'locales'>;

/**
 * Makes a file.
 *
 * @param assistance - the store to read from, and what makes documents
 * @param who - the person or group that it is for
 * @param id - as it was offered: `<agency>/<document>/<version>/<name>`
 * @returns null when there is no such file, or it belongs to an agency that is not theirs
 */
export async function openFile(
  assistance: Needs,
  who: Asker,
  id: string,
): Promise<Uint8Array | null> {
  const parts = id.split('/');
  const [agency = '', document = '', version = '', name = ''] = parts;
  if (parts.length !== 4 || !(await maySee(assistance, who, agency))) return null;
  if (version === calendarFolder) return makeCalendar(assistance, agency, document);
  if (version === progressFolder) return makePicture(assistance, who, { agency, document, name });
  return makeDocument(assistance, { agency, document, version, name });
}

/** A file of a document, by its path. */
interface FilePath {
  readonly agency: string;
  readonly document: string;
  readonly name: string;
}

async function makeDocument(
  { store, documents }: Needs,
  { agency, document, version, name }: FilePath & { readonly version: string },
): Promise<Uint8Array | null> {
  const kept = await store.read(documentKey(agency, document));
  const facts = factsOf(kept as unknown as DocumentRecord | null, version);
  const format = formats.find((ending) => name.endsWith(`.${ending}`));
  return facts && format ? documents.make(facts, format) : null;
}

/** Stands where documents have their version: the deadlines of a plan are those of the moment. */
const calendarFolder = 'lich';

async function makeCalendar(
  { store, reminding, clock, locales }: Needs,
  agency: string,
  document: string,
): Promise<Uint8Array | null> {
  const plan = (await readReminders(store, agency)).plans[document];
  if (plan === undefined) return null;
  const locale = localeOf({ locales }, null);
  const deadlines = listDeadlines(planOf(plan), document, reminding.calendar, locale);
  return reminding.writeCalendar(plan.facts.title, deadlines, clock());
}

async function makePicture(
  assistance: Needs,
  { channel, asker }: Asker,
  { agency, document, name }: FilePath,
): Promise<Uint8Array | null> {
  const { store } = assistance;
  const plan = (await readReminders(store, agency)).plans[document];
  if (plan === undefined) return null;
  const language = (await readChat(store, channel, asker))?.language ?? null;
  return drawProgress(assistance, plan, name, localeOf(assistance, language));
}

async function maySee(
  { store }: Pick<Assistance, 'store'>,
  { channel, asker }: Asker,
  agency: string,
): Promise<boolean> {
  const record = (await store.read(agencyKey(agency))) as unknown as AgencyRecord | null;
  if (record === null) return false;
  return Object.hasOwn(record.members, `${channel}:${asker}`) || isBoundTo(record, channel, asker);
}

const factsOf = (record: DocumentRecord | null, version: string): DocumentFacts | undefined =>
  record !== null && Object.hasOwn(record.versions, version) ? record.versions[version] : undefined;

const formats: readonly DocumentFormat[] = ['docx', 'png'];
