/** `/vanban`: the documents of an agency, their last versions, and what changed between them. */

import { writeDay } from '../../calendar/write.ts';
import { todayIn } from '../../calendar/day.ts';
import { foldText } from '../../calendar/fold.ts';
import { compareFacts, type Difference } from './compare-versions.ts';
import { readDocuments, type KeptDocument } from './gather-plans.ts';
import { offerFiles } from './produce-document.ts';
import { currentAgency, type Answer, type Talk } from '../talk.ts';
import { action, shorten } from '../results/write-results.ts';

/** Documents that one message shows. */
const maxShown = 8;
/** Differences that one message shows. */
const maxDifferences = 12;

const order = /^(\S+)(?: (\d+))?(?: (?:so|so sanh|compare))?$/;

/** Answers `/vanban`, with or without what stands after it. */
export async function listDocuments(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const { assistance, turn, locale } = talk;
  const { agency } = turn.chat;
  if (agency === null || (await currentAgency(talk)) === null) {
    answer.say(locale.say('groups-no-agency'));
    return;
  }
  const documents = await readDocuments(assistance.store, turn.transaction, agency);
  const [, which, version] = order.exec(argument.trim()) ?? [];
  const chosen =
    documents.find(({ document }) => document === which) ?? documents[Number(which) - 1];
  if (documents.length === 0) answer.say(locale.say('results-no-documents'));
  else if (chosen === undefined) list(talk, documents, answer);
  else if (version !== undefined && / \D+$/.test(foldText(argument)))
    compare(talk, chosen, version, answer);
  else fetch(talk, { agency, chosen, version: version ?? String(chosen.record.latest) }, answer);
}

const nameOf = ({ locale, assistance }: Talk, { facts, record }: KeptDocument): string => {
  const args = {
    kind: locale.say(`${facts.kind}-document`, { year: facts.year }),
    title: shorten(facts.title),
    version: record.latest,
  };
  return record.at === undefined
    ? locale.say('results-document-line-undated', args)
    : locale.say('results-document-line', {
        ...args,
        day: writeDay(todayIn(record.at, assistance.zone)),
      });
};

function list(talk: Talk, documents: readonly KeptDocument[], answer: Answer): void {
  const shown = documents.slice(0, maxShown);
  const lines = shown.map((one, at) => `${at + 1}. ${nameOf(talk, one)}`);
  answer.say([talk.locale.say('results-documents'), ...lines].join('\n'));
  answer.options = shown.map(({ document }, at) => action(`/vanban ${document}`, String(at + 1)));
}

interface Wanted {
  readonly agency: string;
  readonly chosen: KeptDocument;
  readonly version: string;
}

/** Offers the files of a version, and the other versions. */
function fetch(talk: Talk, { agency, chosen, version }: Wanted, answer: Answer): void {
  const { locale, assistance } = talk;
  const { document, record } = chosen;
  const facts = Object.hasOwn(record.versions, version) ? record.versions[version] : undefined;
  if (facts === undefined) {
    answer.say(locale.say('results-no-version', { version }));
    return;
  }
  const place = { agency, document, version: Number(version) };
  answer.say(locale.say('results-version', { title: facts.title, version }));
  answer.files = offerFiles(assistance, place, facts, locale);
  const others = Object.keys(record.versions).filter((other) => other !== version);
  const before = String(Number(version) - 1);
  answer.options = [
    ...others.map((other) =>
      action(
        `/vanban ${document} ${other}`,
        locale.say('results-version-button', { version: other }),
      ),
    ),
    ...(others.includes(before)
      ? [
          action(
            `/vanban ${document} ${version} so`,
            locale.say('results-compare-button', { before, version }),
          ),
        ]
      : []),
  ];
}

/** Says what changed from the version before. */
function compare(talk: Talk, { record, facts }: KeptDocument, version: string, answer: Answer) {
  const { locale } = talk;
  const before = String(Number(version) - 1);
  const [one, other] = [record.versions[before], record.versions[version]];
  if (one === undefined || other === undefined) {
    answer.say(locale.say('results-no-version', { version: one === undefined ? before : version }));
    return;
  }
  const differences = compareFacts(one, other);
  const lines = differences
    .slice(0, maxDifferences)
    .map((difference) => writeDifference(talk, facts.kind, difference));
  const more = differences.length - lines.length;
  answer.say(
    [
      locale.say(lines.length === 0 ? 'results-same' : 'results-differences', { before, version }),
      ...lines,
      ...(more > 0 ? [locale.say('results-differences-more', { count: more })] : []),
    ].join('\n'),
  );
}

/** "Hoạt động 2, Thời gian: 10/5 → 12/5" */
function writeDifference({ locale }: Talk, kind: string, difference: Difference): string {
  const { steps, number, before, after } = difference;
  const labels = steps.map(
    (step, at) => locale.attribute([kind, ...steps.slice(0, at + 1)].join('-'), 'label') ?? step,
  );
  const [first = '', ...rest] = labels;
  const where = [number === null ? first : `${first} ${number}`, ...rest].join(', ');
  const none = locale.say('results-nothing');
  return `${where}: ${before || none} → ${after || none}`;
}
