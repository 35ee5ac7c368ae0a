/** An occasion (a Day that agencies mark every year): what is known of it, year by year. */

import { foldText } from '../text/fold.ts';
import type { GuidingDocumentEntry, Occasion, YearEntry } from './occasion-file.ts';

export type { Occasion } from './occasion-file.ts';

/** Words that were given out for a year, and where they were read. */
export interface Wording {
  readonly text: string;
  readonly source: string;
}

/** A document that asks agencies to mark the Day (văn bản chỉ đạo). */
export interface GuidingDocument {
  /** As it is cited: Công văn, Kế hoạch … */
  readonly kind: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly issuer: string;
  /** What stands after "về việc"; null when the source does not say. */
  readonly title: string | null;
  readonly level: 'ministry' | 'other-ministry' | 'province' | 'department' | 'context';
  readonly source: string;
}

/** An occasion in one year: what is known, empty lists for what is not. */
export interface Edition {
  /** Id of the occasion. */
  readonly occasion: string;
  readonly year: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The name in that year; null where no source gives one. */
  readonly name: string | null;
  /** Where `name` was read. */
  readonly nameSource: string | null;
  readonly themes: readonly Wording[];
  readonly slogans: readonly Wording[];
  readonly guidingDocuments: readonly GuidingDocument[];
  /** True when a theme, a slogan or a guiding document of the year is known. */
  readonly isKnown: boolean;
  readonly knownYears: readonly number[];
  /** The last known name before a year that has none: to be offered, not to be taken for granted. */
  readonly lastName: { readonly name: string; readonly year: number } | null;
}

/** Gathers what is known of an occasion in a year. */
export function editionOf(occasion: Occasion, year: number): Edition {
  const found = occasion.years.find((entry) => entry.year === year) ?? nothing;
  const named = occasion.names.find(
    ({ from, until }) => from <= year && (until === undefined || year <= until),
  );
  return {
    occasion: occasion.id,
    year,
    day: `${year}-${occasion.date}`,
    name: named?.name ?? null,
    nameSource: named?.source ?? null,
    themes: found.themes.map(pickWording),
    slogans: found.slogans.map(pickWording),
    guidingDocuments: found.guidingDocuments.map(pickDocument),
    isKnown: hasFacts(found),
    knownYears: knownYears(occasion),
    lastName: named === undefined ? lastNameBefore(occasion, year) : null,
  };
}

/** @returns the years of which a theme, a slogan or a guiding document is known, ascending */
export function knownYears(occasion: Occasion): number[] {
  return occasion.years
    .filter(hasFacts)
    .map((entry) => entry.year)
    .sort((a, b) => a - b);
}

/**
 * Finds the occasion that somebody means, whatever the case, diacritics and spacing.
 *
 * @param occasions - where to look
 * @param words - an id, a name of any year, or one of the other words people use for it
 * @returns null when none is called so
 */
export function findOccasion(occasions: readonly Occasion[], words: string): Occasion | null {
  const wanted = foldWords(words);
  return (
    occasions.find(({ id, aliases, names }) =>
      [id, ...aliases, ...names.map(({ name }) => name)].some((word) => foldWords(word) === wanted),
    ) ?? null
  );
}

/** @returns the occasion that is meant when none is named; null when there are no occasions */
export function defaultOccasion(occasions: readonly Occasion[]): Occasion | null {
  return occasions.find((occasion) => occasion.isDefault) ?? occasions[0] ?? null;
}

function foldWords(words: string): string {
  return foldText(words)
    .replaceAll(/[^\p{L}\p{N}/&-]+/gu, ' ')
    .trim();
}

type YearFacts = Pick<YearEntry, 'themes' | 'slogans' | 'guidingDocuments'>;

const nothing: YearFacts = { themes: [], slogans: [], guidingDocuments: [] };

function hasFacts({ themes, slogans, guidingDocuments }: YearFacts): boolean {
  return themes.length + slogans.length + guidingDocuments.length > 0;
}

function lastNameBefore({ names }: Occasion, year: number): Edition['lastName'] {
  const earlier = names
    .map(({ name, from, until }) => ({ name, year: until ?? from }))
    .filter((entry) => entry.year < year)
    .sort((a, b) => b.year - a.year);
  return earlier[0] ?? null;
}

function pickWording({ text, source }: Wording): Wording {
  return { text, source };
}

function pickDocument(document: GuidingDocumentEntry): GuidingDocument {
  const { kind, number, date, issuer, title, level, source } = document;
  return { kind, number, date, issuer, title: title ?? null, level, source };
}
