/** The facts that flows may name: the agency, the catalogue of occasions, suggested sentences. */

import { renderText } from '../../flow/expression.ts';
import { cite } from '../../plan/citation.ts';
import type { Agency, Recipient } from '../../plan/agency.ts';
import { defaultOccasion, editionOf, type Occasion } from '../../plan/occasion.ts';
import { suggestPhrases, type Phrases } from '../../plan/phrases.ts';

/** What others decided, as it was read from `data/`. */
export interface Catalogue {
  readonly occasions: readonly Occasion[];
  readonly phrases: Phrases;
}

/** The first year that the facts cover, and how many years after today's they go on. */
const firstYear = 2000;
const yearsAhead = 20;
/** From this month on, people plan the next year first. */
const planAheadFromMonth = 7;

/** Gathers facts; what does not depend on the agency is gathered once, or once a day. */
export function createFactGatherer(catalogue: Catalogue) {
  let day = '';
  let ofDay: Record<string, unknown> = {};
  const suggestions = {
    department: phrasesOf(catalogue, 'department'),
    commune: phrasesOf(catalogue, 'commune'),
    other: phrasesOf(catalogue, 'other'),
  };
  return (agency: Agency | null, today: string): Record<string, unknown> => {
    if (day !== today) {
      day = today;
      ofDay = factsOfDay(catalogue, today);
    }
    const phrases = suggestions[agency?.level ?? 'other'];
    const usual = phrases[String(ofDay['occasion'])]?.recipients ?? [];
    // What the agency typed is no template: only what is ours is filled in.
    const recipients =
      agency && agency.recipients.length > 0 ? agency.recipients : fillIn(usual, agency);
    return { ...ofDay, agency, phrases, recipients };
  };
}

const fillIn = (usual: readonly Recipient[], agency: Agency | null): Recipient[] =>
  usual.map(({ name, note }) => ({
    name: renderText(name, { facts: { agency }, answers: {} }),
    note,
  }));

function factsOfDay(catalogue: Catalogue, today: string): Record<string, unknown> {
  const thisYear = Number(today.slice(0, 4));
  const isLate = Number(today.slice(5, 7)) >= planAheadFromMonth;
  const first = defaultOccasion(catalogue.occasions);
  const occasions = [...catalogue.occasions].sort(
    (a, b) => Number(b === first) - Number(a === first),
  );
  return {
    today,
    years: isLate ? [thisYear + 1, thisYear] : [thisYear, thisYear + 1],
    occasion: first?.id ?? null,
    days: occasions.map(({ id, date, aliases, names }) => ({ id, date, aliases, names })),
    occasions: occasions.map((occasion) => ({
      id: occasion.id,
      name: `${nameIn(occasion, thisYear) ?? occasion.id} (${shortDay(occasion)})`,
    })),
    editions: Object.fromEntries(
      occasions.map((occasion) => [occasion.id, editionsOf(occasion, thisYear + yearsAhead)]),
    ),
    usualRecipients: Object.fromEntries(
      (['department', 'commune', 'other'] as const).map((level) => [
        level,
        phrasesOf(catalogue, level)[first?.id ?? '']?.recipients ?? [],
      ]),
    ),
  };
}

function editionsOf(occasion: Occasion, lastYear: number): Record<string, unknown> {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
  return Object.fromEntries(
    years.map((year) => {
      const edition = editionOf(occasion, year);
      return [
        year,
        {
          name: nameIn(occasion, year),
          themes: edition.themes,
          slogans: edition.slogans,
          guidingDocuments: edition.guidingDocuments
            .filter(({ level }) => level !== 'context')
            .map(cite),
        },
      ];
    }),
  );
}

/** The name of the year; for a year of which no name is known, the last one known before. */
function nameIn(occasion: Occasion, year: number): string | null {
  const { name, lastName } = editionOf(occasion, year);
  return name ?? lastName?.name ?? null;
}

const shortDay = ({ date }: Occasion): string =>
  `${Number(date.slice(3))}/${Number(date.slice(0, 2))}`;

function phrasesOf({ occasions, phrases }: Catalogue, level: Agency['level']) {
  return Object.fromEntries(
    occasions.map(({ id }) => [id, suggestPhrases(phrases, level, id)] as const),
  );
}
