/** Turns the answers of a finished flow into the facts of a document, and offers its files. */

import type { FileOffer } from '../../channels/channel.ts';
import type { Answers } from '../../flow/conversation.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Agency } from '../../plan/agency.ts';
import type { DocumentFacts, FactsSchema } from '../../plan/document-facts.ts';
import type { Assistance, DocumentFormat } from '../services.ts';
import { dropSkipped } from '../records/drop-skipped.ts';

/**
 * Fills a document of a kind with the answers and with what the agency told once.
 *
 * @returns the steps that are missing or wrong when it cannot be made
 */
export function factsFrom(
  kind: string,
  answers: Answers,
  agency: Agency,
  schema: FactsSchema,
): { facts: DocumentFacts } | { missing: string[] } {
  const given = dropSkipped(answers) as Answers;
  const { name, parent, symbol, place, level, activityLayout } = agency;
  const parsed = schema.safeParse({
    ...given,
    // Who skips this addresses nobody, not even those above.
    ...(answers['addressees'] === null && { addressees: [] }),
    kind,
    agency: { name, parent, symbol, place, level, activityLayout },
    date: { year: given['year'] },
  });
  if (parsed.success) return { facts: parsed.data };
  return { missing: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}

/** `Ke-hoach-18-5-2026`: the kind, the day of the occasion, the year. */
function stemOf(
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

const mediaTypes = {
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
} as const;

/** A version of a document. */
interface Version {
  readonly agency: string;
  readonly document: string;
  readonly version: number;
}

/** @returns the files that a version of a document is offered as */
export function offerFiles(
  assistance: Pick<Assistance, 'documents' | 'occasions'>,
  { agency, document, version }: Version,
  facts: DocumentFacts,
  locale: Locale,
): FileOffer[] {
  const stem = stemOf(assistance, facts);
  const offer = (format: DocumentFormat, role: FileOffer['role']): FileOffer => {
    const name = `${stem}${role === 'picture' ? '-1' : ''}.${format}`;
    const id = `${agency}/${document}/${version}/${name}`;
    const title = locale.say(`${facts.kind}-${role}`, { year: facts.year });
    return { id, name, mediaType: mediaTypes[format], title, role };
  };
  const isPasted = assistance.documents.isPasted(facts.kind);
  return [
    offer('png', 'picture'),
    offer('docx', 'document'),
    ...(isPasted ? [offer('md', 'document')] : []),
  ];
}
