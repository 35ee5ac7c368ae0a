/** Answers what is known of an occasion in a year: its name, themes, slogans, guiding documents. */

import { partsOf } from '../../../calendar/day.ts';
import { writeDay } from '../../../calendar/write.ts';
import type { Locale } from '../../../locale/locale.ts';
import {
  defaultOccasion,
  editionOf,
  type Edition,
  type GuidingDocument,
  type Occasion,
  type Wording,
} from '../../../plan/occasion.ts';
import { type Button, openButton } from '../../button.ts';

/** The answer as JSON: empty lists where nothing is known. */
export interface OccasionAnswer {
  readonly occasion: string;
  readonly year: number;
  readonly name: string | null;
  readonly themes: readonly Wording[];
  readonly slogans: readonly Wording[];
  readonly guidingDocuments: readonly Pick<
    GuidingDocument,
    'number' | 'date' | 'issuer' | 'title' | 'source'
  >[];
}

/** Whose facts are wanted; an occasion that is null is the default one. */
export interface OccasionQuestion {
  readonly year: number;
  readonly occasionId: string | null;
}

/** @returns the edition that is asked for; null when there is no such occasion */
export function findEdition(
  occasions: readonly Occasion[],
  { year, occasionId }: OccasionQuestion,
): Edition | null {
  const occasion =
    occasionId === null
      ? defaultOccasion(occasions)
      : occasions.find(({ id }) => id === occasionId);
  return occasion ? editionOf(occasion, year) : null;
}

/** @returns the answer for programs; null when there is no such occasion */
export function lookUpOccasion(
  occasions: readonly Occasion[],
  question: OccasionQuestion,
): OccasionAnswer | null {
  const edition = findEdition(occasions, question);
  if (edition === null) return null;
  const { occasion, year, name, themes, slogans, guidingDocuments } = edition;
  return {
    occasion,
    year,
    name,
    themes,
    slogans,
    guidingDocuments: guidingDocuments.map(({ number, date, issuer, title, source }) => ({
      number,
      date,
      issuer,
      title,
      source,
    })),
  };
}

/** Writes an edition for a chat: one fact a line, its source below, "no data" where there is none. */
export function writeOccasion(edition: Edition, locale: Locale): string {
  const { say } = locale;
  const sources = new SourceList(edition);
  const { day: dayOfMonth, month } = partsOf(edition.day);
  const day = `${dayOfMonth}/${month}`;
  const year = edition.year;
  const lines: string[] = [];

  if (edition.name === null) lines.push(say('slogan-title-unnamed', { year, day }));
  else
    lines.push(
      say('slogan-title', {
        name: edition.name,
        day,
        year,
        mark: sources.mark(edition.nameSource),
      }),
    );
  if (edition.lastName !== null) lines.push(say('slogan-last-name', { ...edition.lastName }));
  if (edition.isKnown) lines.push(...writeFacts(edition, locale, sources));
  else lines.push(say('slogan-unknown', { year }), writeKnownYears(edition.knownYears, locale));
  return [...lines, ...sources.write(locale)].join('\n');
}

/** @returns a guiding document as it is cited: kind, number, date, issuer */
export function citeGuidingDocument(document: GuidingDocument, locale: Locale): string {
  const { kind, number, date, issuer } = document;
  return locale.say('slogan-document-cited', { kind, number, date: writeDay(date), issuer });
}

function writeFacts(edition: Edition, locale: Locale, sources: SourceList): string[] {
  const { say } = locale;
  const write = (id: string, noneId: string, facts: readonly Wording[]) =>
    facts.length === 0
      ? [say(noneId)]
      : facts.map(({ text, source }) => say(id, { text, mark: sources.mark(source) }));
  const documents = edition.guidingDocuments.filter(isGuidance).map((document) => ({
    text: citeGuidingDocument(document, locale),
    source: document.source,
  }));
  return [
    ...write('slogan-theme', 'slogan-no-theme', edition.themes),
    ...write('slogan-slogan', 'slogan-no-slogan', edition.slogans),
    ...write('slogan-document', 'slogan-no-document', documents),
  ];
}

/** What only explains the circumstances of a year asks nobody to mark the Day. */
const isGuidance = ({ level }: GuidingDocument) => level !== 'context';

function writeKnownYears(years: readonly number[], locale: Locale): string {
  if (years.length === 0) return locale.say('slogan-no-years');
  const spans: [from: number, to: number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  const text = spans.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return locale.say('slogan-known-years', { years: text });
}

/** Numbers the sources of an answer; a single one needs no number. */
class SourceList {
  readonly #sources: readonly string[];

  constructor({ nameSource, themes, slogans, guidingDocuments }: Edition) {
    const facts = [...themes, ...slogans, ...guidingDocuments.filter(isGuidance)];
    const sources = facts.map(({ source }) => source);
    this.#sources = [...new Set(nameSource === null ? sources : [nameSource, ...sources])];
  }

  mark(source: string | null): string {
    const at = source === null ? -1 : this.#sources.indexOf(source);
    return this.#sources.length > 1 && at >= 0 ? ` (${at + 1})` : '';
  }

  write({ say }: Locale): string[] {
    return this.#sources.map((source) => say('slogan-source', { mark: this.mark(source), source }));
  }
}

/** @returns the same year of the other occasions, as buttons */
export function writeOccasionOptions(
  occasions: readonly Occasion[],
  { occasion: shown, year }: Edition,
): Button[] {
  return occasions
    .filter(({ id }) => id !== shown)
    .map((occasion) => {
      const { name, lastName } = editionOf(occasion, year);
      const words = name ?? lastName?.name ?? occasion.id;
      return openButton(`/khauhieu ${occasion.id} ${year}`, `${words} ${year}`);
    });
}
