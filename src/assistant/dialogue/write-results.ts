/** Words the results of a plan: the list of activities with what is recorded, and what was understood. */

import { writeDay } from '../../calendar/write.ts';
import { todayIn } from '../../calendar/day.ts';
import type { Locale } from '../../locale/locale.ts';
import { sumFigures, writeFigure } from '../../plan/sum-figures.ts';
import { nameOf, sortResults, type KeptPlan } from '../records/gather-plans.ts';
import { agencyButton, type Button, type ButtonScope } from '../button.ts';
import type { KeptResult } from '../records/result.ts';

/** Activities that one message shows. */
const pageSize = 6;
/** Longest title that a line shows. */
const maxTitleLength = 80;

/** What is said, with its buttons. */
interface Said {
  readonly text: string;
  readonly options: readonly Button[];
}

/** @returns the activities of a plan with what is recorded for each */
export function writeResults(
  scope: ButtonScope,
  plan: KeptPlan,
  page: number,
  { locale, zone }: { readonly locale: Locale; readonly zone: string },
): Said {
  const { activities } = plan.facts;
  const turnTo = (to: number, word: string): Button[] =>
    to < 1 || to > pages ? [] : [agencyButton(scope, `/ketqua trang ${to}`, locale.say(word))];
  const { byActivity, dropped } = sortResults(plan);
  const pages = Math.max(1, Math.ceil(activities.length / pageSize));
  const shownPage = Math.min(Math.max(1, page), pages);
  const from = (shownPage - 1) * pageSize;
  const shown = activities.slice(from, from + pageSize);
  const write = (result: KeptResult) => `   ${writeLine(result, locale, zone)}`;
  const lines = shown.flatMap((activity, at) => {
    const told = activity.results.map(({ text }) => `   ${text}`);
    const all = [...told, ...(byActivity[from + at] ?? []).map(write)];
    const head = writeDuty(activity, from + at);
    return all.length === 0 ? [`${head}: ${locale.say('results-none')}`] : [head, ...all];
  });
  return {
    text: [
      locale.say('results-list', { title: nameOf(plan.facts) }),
      ...lines,
      ...(shownPage === pages ? writeDropped(dropped, locale, zone) : []),
      ...(pages > 1 ? [locale.say('dialogue-page', { page: shownPage, pages })] : []),
      locale.say('results-how'),
    ].join('\n'),
    options: [
      ...shown.map((_, at) =>
        agencyButton(scope, `/ketqua ${from + at + 1}`, String(from + at + 1)),
      ),
      ...turnTo(shownPage - 1, 'action-page-before'),
      ...turnTo(shownPage + 1, 'action-page-after'),
    ],
  };
}

/** @returns `2. Treo băng rôn (Văn phòng Sở)` */
export const writeDuty = (
  { title, leads = [] }: { title: string; leads?: readonly string[] },
  at: number,
): string => `${at + 1}. ${shorten(title)}${leads.length === 0 ? '' : ` (${leads.join('; ')})`}`;

function writeDropped(dropped: readonly KeptResult[], locale: Locale, zone: string): string[] {
  if (dropped.length === 0) return [];
  const lines = dropped.map(
    (result) => `   ${shorten(result.title)}: ${writeLine(result, locale, zone)}`,
  );
  return [locale.say('results-dropped'), ...lines];
}

/** @returns a result with its id, who recorded it and when */
export function writeLine(result: KeptResult, locale: Locale, zone: string): string {
  const { id, text, kind, name, at, files } = result;
  const who = name ?? locale.say('groups-somebody');
  const args = { id, text, who, day: writeDay(todayIn(at, zone)), files: files.length };
  return locale.say(kind === 'obstacle' ? 'results-line-obstacle' : 'results-line', args);
}

/** @returns what was read in the words: counts with units, the day, documents, links */
export function writeUnderstood(result: KeptResult, locale: Locale): string {
  const { figures, on, documents, links } = result;
  const parts = [
    ...(figures.length === 0 ? [] : [figures.map(writeFigure).join('; ')]),
    ...(on === null ? [] : [locale.say('results-on', { day: writeDay(on) })]),
    ...documents.map(({ number, date }) =>
      date === null
        ? locale.say('results-document', { number })
        : locale.say('results-document-dated', { number, day: writeDay(date) }),
    ),
    ...links,
  ];
  if (parts.length === 0) return locale.say('results-not-understood');
  return locale.say('results-understood', { what: parts.join(' · ') });
}

/** @returns the totals of several results of an activity; empty where nothing adds up */
export function writeSum(results: readonly KeptResult[], locale: Locale): string {
  const sums = sumFigures(results.flatMap(({ figures }) => figures)).filter(
    ({ parts }) => parts > 1,
  );
  if (sums.length === 0) return '';
  return locale.say('results-sum', { sum: sums.map(writeFigure).join('; ') });
}

/** @returns the buttons that go with a result that was recorded */
export const offerChanges = (scope: ButtonScope, id: string, locale: Locale): Button[] => [
  agencyButton(scope, `/ketqua sua ${id}`, locale.say('results-correct-button')),
  agencyButton(scope, `/ketqua rut ${id}`, locale.say('results-withdraw-button')),
];

/** @returns a title that fits a line of a list */
export const shorten = (title: string): string =>
  title.length <= maxTitleLength ? title : `${title.slice(0, maxTitleLength - 1).trimEnd()}…`;

/** @returns the name of a document that fits a button; what is cut off is never its year */
export function shortNameOf(facts: Parameters<typeof nameOf>[0]): string {
  const name = shorten(nameOf(facts));
  const year = String(facts.year);
  return name.includes(year) ? name : `${name} (${year})`;
}
