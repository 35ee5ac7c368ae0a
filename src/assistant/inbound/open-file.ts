/** Makes the bytes of a file that was offered, for somebody who may see it. */

import type { DocumentFacts } from '../../plan/document-facts.ts';
import { agencies, type AgencyRecord } from '../records/agency.ts';
import type { Assistance, DocumentFormat } from '../services.ts';
import { readChat } from '../records/chat.ts';
import { ownEntry } from '../../record/own-entry.ts';
import { listDeadlines } from '../../duty/deadlines.ts';
import { isBoundTo } from '../records/group.ts';
import { fetchPhotos, type FetchFile } from '../turn/fetch-photos.ts';
import { documents as kept, type DocumentRecord } from '../records/document.ts';
import { drawProgress } from '../requests/progress/draw-progress.ts';
import { planOf, readReminders, type FollowedPlan } from '../records/following.ts';
import { readView, seenBy, type Sees } from '../reminding/seen-duties.ts';
import { checkedFolder } from '../requests/files/check-sent-file.ts';
import { openChecked, type Asker } from './open-checked.ts';
import { localeOf } from '../turn/context.ts';

type Needs = Pick<
  Assistance,
  'store' | 'documents' | 'reminding' | 'clock' | 'zone' | 'locales' | 'checker'
>;

/**
 * Makes a file.
 *
 * @param assistance - the store to read from, and what makes documents
 * @param who - the person or group that it is for
 * @param id - as it was offered: `<agency>/<document>/<version>/<name>`
 * @param fetchFile - fetches photos that go into a document
 * @returns null when there is no such file, or it belongs to an agency that is not theirs
 */
export async function openFile(
  assistance: Needs,
  who: Asker,
  id: string,
  fetchFile: FetchFile,
): Promise<Uint8Array | null> {
  const parts = id.split('/');
  return parts[0] === checkedFolder
    ? openChecked(assistance, who, parts, fetchFile)
    : openOffered(assistance, who, parts, fetchFile);
}

async function openOffered(
  assistance: Needs,
  who: Asker,
  parts: readonly string[],
  fetchFile: FetchFile,
): Promise<Uint8Array | null> {
  const [agency = '', document = '', version = '', name = ''] = parts;
  const record = parts.length === 4 ? await readSeen(assistance, agency, who) : null;
  if (record === null) return null;
  const shown = readView(version);
  if (shown === null) {
    const file = { agency, document, version, name };
    return makeDocument(assistance, file, fetchFile);
  }
  const { plans } = await readReminders(assistance.store, agency);
  const plan = ownEntry(plans, document);
  if (plan === undefined) return null;
  const seen = { plan, sees: seenBy(record, shown.group) };
  if (shown.view === 'lich') return makeCalendar(assistance, document, seen);
  return makePicture(assistance, who, name, seen);
}

/** A plan, and what may be seen of it. */
interface SeenPlan {
  readonly plan: FollowedPlan;
  readonly sees: Sees;
}

type FilePart = 'agency' | 'document' | 'version' | 'name';

async function makeDocument(
  { store, documents }: Needs,
  { agency, document, version, name }: Readonly<Record<FilePart, string>>,
  fetchFile: FetchFile,
): Promise<Uint8Array | null> {
  const facts = factsOf(await kept.read(store, agency, document), version);
  const format = formats.find((ending) => name.endsWith(`.${ending}`));
  if (facts === undefined || format === undefined) return null;
  if (format !== 'docx') return documents.make(facts, format);
  return documents.make(facts, format, await fetchPhotos(facts, fetchFile, documents.preparePhoto));
}

function makeCalendar(
  { reminding, clock, locales }: Needs,
  document: string,
  { plan, sees }: SeenPlan,
): Uint8Array {
  const locale = localeOf({ locales }, null);
  const deadlines = listDeadlines(planOf(plan), document, reminding.calendar, locale, sees);
  return reminding.writeCalendar(plan.facts.title, deadlines, clock());
}

async function makePicture(
  assistance: Needs,
  { channel, asker }: Asker,
  name: string,
  seen: SeenPlan,
): Promise<Uint8Array | null> {
  const language = (await readChat(assistance.store, channel, asker))?.language ?? null;
  return drawProgress(assistance, seen, name, localeOf(assistance, language));
}

/** @returns the agency, or null where somebody has no part in it */
async function readSeen(
  { store }: Pick<Assistance, 'store'>,
  agency: string,
  { channel, asker }: Asker,
): Promise<AgencyRecord | null> {
  const record = await agencies.read(store, agency);
  if (record === null) return null;
  const isMember = Object.hasOwn(record.members, `${channel}:${asker}`);
  return isMember || isBoundTo(record, channel, asker) ? record : null;
}

const factsOf = (record: DocumentRecord | null, version: string): DocumentFacts | undefined =>
  ownEntry(record?.versions ?? {}, version);

const formats: readonly DocumentFormat[] = ['docx', 'png', 'md'];
