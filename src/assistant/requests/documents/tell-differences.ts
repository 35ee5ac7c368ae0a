/** Says what changed from one version of a document to the next, and where in the document. */

import type { PlaceInDocument } from '../../../document/find-place.ts';
import type { Locale } from '../../../locale/locale.ts';
import type { DocumentFacts } from '../../../plan/document-facts.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { compareFacts, type Difference } from './compare-versions.ts';
import type { KeptDocument } from '../../records/gather-plans.ts';

/** Differences that one message shows. */
const maxDifferences = 12;

/** Says what changed from the version before. */
export async function tellDifferences(
  talk: Talk,
  { record, facts }: KeptDocument,
  version: string,
  answer: Answer,
): Promise<void> {
  const { locale } = talk;
  const before = String(Number(version) - 1);
  const [one, other] = [record.versions[before], record.versions[version]];
  if (one === undefined || other === undefined) {
    answer.say(locale.say('results-no-version', { version: one === undefined ? before : version }));
    return;
  }
  const differences = compareFacts(one, other);
  const shown = differences.slice(0, maxDifferences);
  const places = await findPlaces(talk, shown, one, other);
  const lines = shown.map((difference, at) =>
    writeDifference(talk, facts.kind, difference, places[at] ?? null),
  );
  const more = differences.length - lines.length;
  answer.say(
    [
      locale.say(lines.length === 0 ? 'results-same' : 'results-differences', { before, version }),
      ...lines,
      ...(more > 0 ? [locale.say('results-differences-more', { count: more })] : []),
    ].join('\n'),
  );
}

/** Answers that stand above or below the numbered sections of a document. */
const outsideSections = new Set(['title', 'addressees', 'recipients', 'signature', 'archive']);

/** @returns where the newer version has each difference; what it has no more, where the older had it */
async function findPlaces(
  { assistance }: Talk,
  differences: readonly Difference[],
  before: DocumentFacts,
  after: DocumentFacts,
): Promise<(PlaceInDocument | null)[]> {
  const { locate } = assistance.documents;
  const wordsOf = (field: 'stands' | 'stood') =>
    differences.map((one) => (outsideSections.has(one.steps[0] ?? '') ? '' : one[field]));
  const now = await locate(after, wordsOf('stands'));
  const then = await locate(before, wordsOf('stood'));
  return differences.map((_, at) => now[at] ?? then[at] ?? null);
}

/** "Mục III.2, Thời gian: 10/5 → 12/5"; where no section has it, "Hoạt động 2, Thời gian: …" */
function writeDifference(
  { locale }: Talk,
  kind: string,
  { steps, number, before, after }: Difference,
  place: PlaceInDocument | null,
): string {
  const [first = '', ...rest] = steps.map(
    (step, at) => locale.attribute([kind, ...steps.slice(0, at + 1)].join('-'), 'label') ?? step,
  );
  const labels = place !== null && rest.length > 0 ? rest : [nameEntry(first, number), ...rest];
  const where = [...(place === null ? [] : [writePlace(place, locale)]), ...labels].join(', ');
  const none = locale.say('results-nothing');
  return `${where}: ${before || none} → ${after || none}`;
}

const nameEntry = (label: string, number: number | null): string =>
  number === null ? label : `${label} ${number}`;

const writePlace = ({ section, row }: PlaceInDocument, { say }: Locale): string =>
  row === null ? say('results-place', { section }) : say('results-place-row', { section, row });
