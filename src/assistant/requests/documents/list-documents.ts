/** `/vanban`: the documents of an agency, their last versions, and what changed between them. */

import { writeDay } from '../../../calendar/write.ts';
import { todayIn } from '../../../calendar/day.ts';
import { foldText } from '../../../text/fold.ts';
import { sayGone } from '../../turn/find-meant.ts';
import { readDocuments, type KeptDocument } from '../../records/gather-plans.ts';
import { offerFiles } from '../../dialogue/produce-document.ts';
import { agencyIn, currentAgency, type Answer, type Talk } from '../../turn/context.ts';
import { tellDifferences } from './tell-differences.ts';
import { agencyButton } from '../../button.ts';
import { shorten } from '../../dialogue/write-results.ts';

/** Documents that one message shows. */
const maxShown = 8;

const order = /^(\S+)(?: (\d+))?(?: (?:so|so sanh|compare))?$/;

/** Answers `/vanban`, with or without what stands after it. */
export async function listDocuments(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const { assistance, turn, locale } = talk;
  const agency = agencyIn(talk);
  if (agency === null || (await currentAgency(talk)) === null) {
    answer.say(locale.say('groups-no-agency'));
    return;
  }
  const documents = await readDocuments(assistance.store, turn.transaction, agency);
  if (sayGone(talk, documents, answer)) return;
  const { chosen, version } = choose(talk, documents, argument);
  if (documents.length === 0) answer.say(locale.say('results-no-documents'));
  else if (chosen === undefined) list(talk, agency, documents, answer);
  else if (version !== undefined && / \D+$/.test(foldText(argument)))
    await tellDifferences(talk, chosen, version, answer);
  else fetch(talk, { agency, chosen, version: version ?? String(chosen.record.latest) }, answer);
}

/** A button names the document and says the version; what is typed says the number of both. */
function choose({ meant }: Talk, documents: readonly KeptDocument[], argument: string) {
  const record = meant?.record ?? null;
  const words = record === null ? argument : `${record} ${argument}`;
  const [, which, version] = order.exec(words.trim()) ?? [];
  const named = documents.find(({ document }) => document === which);
  return { chosen: named ?? documents[Number(which) - 1], version };
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

function list(
  talk: Talk,
  agency: string,
  documents: readonly KeptDocument[],
  answer: Answer,
): void {
  const shown = documents.slice(0, maxShown);
  const lines = shown.map((one, at) => `${at + 1}. ${nameOf(talk, one)}`);
  answer.say([talk.locale.say('results-documents'), ...lines].join('\n'));
  answer.options = shown.map(({ document }, at) =>
    agencyButton({ agency, record: document }, '/vanban', String(at + 1)),
  );
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
  const button = (command: string, label: string) =>
    agencyButton({ agency, record: document }, command, label);
  const others = Object.keys(record.versions).filter((other) => other !== version);
  const before = String(Number(version) - 1);
  answer.options = [
    ...others.map((other) =>
      button(`/vanban ${other}`, locale.say('results-version-button', { version: other })),
    ),
    ...(others.includes(before)
      ? [button(`/vanban ${version} so`, locale.say('results-compare-button', { before, version }))]
      : []),
  ];
}
