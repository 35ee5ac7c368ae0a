/** Turns the answers of a finished flow into a document that is kept, and offers its files. */

import type { FileOffer } from '../../channels/channel.ts';
import type { Json } from '../../flow/change.ts';
import type { Answers } from '../../flow/conversation.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Agency } from '../../plan/agency.ts';
import { documentFactsSchema, type DocumentFacts } from '../../plan/document-facts.ts';
import type { Transaction } from '../../stores/store.ts';
import type { Assistance } from '../assistant.ts';
import { dropSkipped } from '../dialogue/drop-skipped.ts';

/** Most versions of a document that are kept. */
const keptVersions = 3;

/** A document as it is kept. */
export interface DocumentRecord {
  readonly latest: number;
  /** Moment of the latest version in ms UTC; earlier releases did not keep it. */
  readonly at?: number;
  readonly versions: Readonly<Record<string, DocumentFacts>>;
}

/** @returns the key of a document's record */
export const documentKey = (agency: string, document: string): string =>
  `documents/${agency}/${document}`;

/**
 * Fills a document of a kind with the answers and with what the agency told once.
 *
 * @returns the steps that are missing or wrong when it cannot be made
 */
export function factsFrom(
  kind: string,
  answers: Answers,
  agency: Agency,
): { facts: DocumentFacts } | { missing: string[] } {
  const given = dropSkipped(answers) as Answers;
  const { name, parent, symbol, place, level, activityLayout } = agency;
  const parsed = documentFactsSchema.safeParse({
    ...given,
    kind,
    agency: { name, parent, symbol, place, level, activityLayout },
    date: { year: given['year'] },
  });
  if (parsed.success) return { facts: parsed.data };
  return { missing: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}

/** Keeps a document, as a new version when there is one of that id already. @returns the version */
export async function keepDocument(
  transaction: Transaction,
  agency: string,
  document: string,
  facts: DocumentFacts,
  at: number,
): Promise<number> {
  const key = documentKey(agency, document);
  const before = (await transaction.read(key)) as unknown as DocumentRecord | null;
  const version = (before?.latest ?? 0) + 1;
  transaction.change(key, [
    [['versions', String(version)], facts as unknown as Json],
    [['latest'], version],
    [['at'], at],
    ...(version > keptVersions ? [[['versions', String(version - keptVersions)]] as const] : []),
  ]);
  return version;
}

/** `Ke-hoach-18-5-2026`: the kind, the day of the occasion, the year. */
export function stemOf(
  { documents, occasions }: Pick<Assistance, 'documents' | 'occasions'>,
  { kind, occasion, year }: Pick<DocumentFacts, 'kind' | 'occasion' | 'year'>,
): string {
  const [month, day] =
    occasions
      .find(({ id }) => id === occasion)
      ?.date.split('-')
      .map(Number) ?? [];
  return [documents.stemOf(kind), day, month, year].filter((part) => part !== undefined).join('-');
}

/** @returns the files that a document is offered as */
export function offerFiles(
  place: { agency: string; document: string; version: number },
  stem: string,
  facts: DocumentFacts,
  locale: Locale,
): FileOffer[] {
  const folder = `${place.agency}/${place.document}/${place.version}`;
  const args = { year: facts.year };
  return [
    {
      id: `${folder}/${stem}-1.png`,
      name: `${stem}-1.png`,
      mediaType: 'image/png',
      title: locale.say(`${facts.kind}-picture`, args),
      role: 'picture',
    },
    {
      id: `${folder}/${stem}.docx`,
      name: `${stem}.docx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      title: locale.say(`${facts.kind}-document`, args),
      role: 'document',
    },
  ];
}
