/** `/vanban`: the documents of an agency, their last versions, and what changed between them. */

import { writeDay } from '../../calendar/write.ts';
import { todayIn } from '../../calendar/day.ts';
import { foldText } from '../../calendar/fold.ts';
import { readDocuments, type KeptDocument } from './gather-plans.ts';
import { offerFiles } from './produce-document.ts';
import { currentAgency, type Answer, type Talk } from '../talk.ts';
import { tellDifferences } from './tell-differences.ts';
import { action, shorten } from '../results/write-results.ts';

/** Documents that one message shows. */
const maxShown = 8;

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
    await tellDifferences(talk, chosen, version, answer);
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
