/** Says what a file is and offers what can be done with it. */

import type { Agency } from '../../../plan/agency.ts';
import type { FileSheet } from '../../../reading/file-sheet.ts';
import { readSheet } from '../../../reading/read-sheet.ts';
import { knownUnits } from '../../../flow/known-units.ts';
import type { Facts } from '../../../roll/rolling.ts';
import { keepSentFile, type SentFile } from '../../records/sent-file.ts';
import type { Button } from '../../button.ts';
import { currentAgency, type Answer, type Talk } from '../../turn/context.ts';
import { describeFile, labelOf, type FileLabel } from './describe-file.ts';
import { fileButton } from './file-button.ts';
import { findPlanOf } from './take-edits.ts';

/** A file as it came, and where it can be fetched again. */
export interface SentPage {
  readonly name: string;
  /** `channel:id`; null for the pages of an album. */
  readonly source: string | null;
}

/** Keeps what was read, says what it is, and offers what can be done with it. */
export async function offerUses(
  talk: Talk,
  { name, source }: SentPage,
  sheet: FileSheet,
  answer: Answer,
): Promise<void> {
  const { assistance, turn, locale } = talk;
  const agency = (await currentAgency(talk))?.profile ?? null;
  const file = { ...readSent(talk, name, sheet, agency), source };
  const label = labelOf(file.facts);
  if (isNoDocument(label)) {
    answer.say(locale.say('files-no-document', { name }));
    return;
  }
  const id = assistance.randomId().slice(0, idLength);
  keepSentFile(turn.transaction, talk, id, file);
  answer.say(describeFile(name, file.facts, locale));
  const notes = sheet.notes.map((note) =>
    locale.say(`reader-note-${note}`, { read: sheet.pagesRead, pages: sheet.pages }),
  );
  answer.say(notes.join('\n'));
  const plan = label.kind === 'plan' ? await findPlanOf(talk, label.year) : null;
  const check = fileButton(id, { act: 'check' }, locale.say('checks-button'));
  answer.options = [
    ...(plan === null ? [] : [fileButton(id, { act: 'edits' }, locale.say('files-edits'))]),
    ...usesOf(talk, id, label, agency?.name ?? null),
    ...(source === null ? [] : [check]),
  ];
  if (answer.options.length > 0) answer.say(locale.say('files-what-next'));
}

const isNoDocument = ({ title, sign, activities }: FileLabel): boolean =>
  title === null && sign === null && activities.length === 0;

function readSent(
  { assistance, today }: Talk,
  name: string,
  sheet: FileSheet,
  agency: Agency | null,
): Omit<SentFile, 'source'> {
  const { occasions } = assistance;
  const units = knownUnits(agency?.units ?? []);
  const { facts, evidence } = readSheet(sheet, { today, year: null, units, agency, occasions });
  return {
    at: assistance.clock(),
    name,
    facts: facts as Facts,
    lines: sheet.lines.map(({ text }, at) => ({ number: at + 1, text })),
    unsure: evidence.filter(({ sureness }) => sureness !== 'sure').map(({ path }) => path),
  };
}

/** Letters that tell the files of one chat apart. */
const idLength = 8;

function usesOf(
  { locale, today }: Talk,
  id: string,
  label: FileLabel,
  own: string | null,
): Button[] {
  const years = yearsAfter(label.year, today);
  const isOwn = own === null || label.agency.name === null || isSame(own, label.agency.name);
  if (label.kind === 'plan' && label.activities.length > 0 && isOwn)
    return [
      ...years.map((year) =>
        fileButton(id, { act: 'roll', year }, locale.say('files-roll', { year: String(year) })),
      ),
    ];
  if (!['dispatch', 'plan', 'notice', 'other'].includes(label.kind)) return [];
  const year = label.year ?? years[0] ?? Number(today.slice(0, 4));
  return [
    fileButton(id, { act: 'begin', year }, locale.say('files-begin', { year: String(year) })),
  ];
}

const isSame = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');

/** From this month on, people plan the next year first. */
const planAheadFromMonth = 7;

/** The years that a document may be rolled on to, the likelier one first. */
function yearsAfter(year: number | null, today: string): number[] {
  const now = Number(today.slice(0, 4));
  const isLate = Number(today.slice(5, 7)) >= planAheadFromMonth;
  return (isLate ? [now + 1, now] : [now, now + 1]).filter((one) => year === null || one > year);
}
