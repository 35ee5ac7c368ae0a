/** Answers a look-up that somebody types in a chat of theirs, with messages ready to be sent. */

import { partsOf } from '../../../calendar/day.ts';
import type { Finding } from '../../../channels/channel.ts';
import type { Locale } from '../../../locale/locale.ts';
import type { Edition, Occasion, Wording } from '../../../plan/occasion.ts';
import { findEdition, writeOccasion } from './look-up-occasion.ts';
import { readOccasionQuestion } from './read-occasion-question.ts';

/** What a look-up needs. */
export interface LookUp {
  readonly occasions: readonly Occasion[];
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Longest summary of a finding. */
const maxSummaryLength = 200;

/**
 * Answers a look-up: a year, a Day, "khẩu hiệu", or any of them together; this year's where it says
 * nothing that is known.
 *
 * @returns themes, slogans and everything at once; a year of which nothing is known gives one
 * finding that says so; none only where there are no occasions
 */
export function lookUpInline(query: string, { occasions, locale, today }: LookUp): Finding[] {
  const read = (text: string) => readOccasionQuestion(text, occasions, today, true);
  const question = read(query) ??
    read(`khẩu hiệu ${query}`) ?? { year: partsOf(today).year, occasionId: null };
  const edition = findEdition(occasions, question);
  if (edition === null) return [];
  const findings = [
    ...edition.themes.map((theme, at) => writeWording(edition, 'theme', theme, at, locale)),
    ...edition.slogans.map((slogan, at) => writeWording(edition, 'slogan', slogan, at, locale)),
  ];
  return [...findings, writeAll(edition, locale)];
}

function writeWording(
  edition: Edition,
  kind: 'theme' | 'slogan',
  { text, source }: Wording,
  at: number,
  { say }: Locale,
): Finding {
  const { occasion, year } = edition;
  const title = say(kind === 'theme' ? 'slogan-theme-title' : 'slogan-slogan-title', { year });
  return {
    id: `${occasion}-${year}-${kind}-${at + 1}`,
    title,
    summary: cut(text),
    text: [
      ...titleLines(edition, say),
      say(kind === 'theme' ? 'slogan-theme' : 'slogan-slogan', { text, mark: '' }),
      say('slogan-source', { mark: '', source }),
    ].join('\n'),
  };
}

function writeAll(edition: Edition, locale: Locale): Finding {
  const { occasion, year, isKnown } = edition;
  const { say } = locale;
  const lines = titleLines(edition, say);
  return {
    id: `${occasion}-${year}-all`,
    title: say('slogan-all-title', { year }),
    summary: cut(isKnown ? lines.join(' ') : say('slogan-unknown', { year })),
    text: writeOccasion(edition, locale),
  };
}

function titleLines({ name, day, year }: Edition, say: Locale['say']): string[] {
  const { day: dayOfMonth, month } = partsOf(day);
  return name === null
    ? []
    : [say('slogan-title', { name, day: `${dayOfMonth}/${month}`, year, mark: '' })];
}

const cut = (text: string): string =>
  text.length <= maxSummaryLength ? text : `${text.slice(0, maxSummaryLength - 1).trimEnd()}…`;
