/** Checks documents: reads them, runs the checks, and writes the commented and the mended copy. */

import { byGravity, runChecks, type Fault } from '../checks/run-checks.ts';
import type { Known, Spot } from '../checks/check.ts';
import * as members from '../checks/index.ts';
import { openSheet } from '../checks/sheet/open-sheet.ts';
import { seeLines } from '../checks/sheet/see-lines.ts';
import type { Sheet } from '../checks/sheet/sheet.ts';
import type { Locale } from '../locale/locale.ts';
import type { Change } from '../ooxml/change.ts';
import type { Comment } from '../ooxml/comment-word.ts';
import type { PackageTraits } from '../ooxml/package.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import type { FileSheet } from '../reading/file-sheet.ts';

const checks = Object.values(members);

/** A fault in words. */
export interface ToldFault {
  readonly rule: string;
  readonly gravity: 'error' | 'warning' | 'advice';
  readonly standing: string;
  /** Where, as a person finds it. */
  readonly where: string;
  /** Paragraph from 1; null where it is not in one. */
  readonly paragraph: number | null;
  readonly what: string;
  readonly found: string;
  readonly expected: string;
  readonly source: string;
  /** What to do about it. */
  readonly advice: string;
  /** What the mended copy does about it; null where a person must. */
  readonly mend: string | null;
}

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was found in a file. */
export interface Report {
  readonly faults: readonly Fault[];
  readonly sheet: Sheet;
  /** Why a copy is not written, or what must be said of it; null where nothing must. */
  readonly hindrance: keyof PackageTraits | 'isNoWord' | null;
}

/** Whose the comments and changes are. */
const author = 'Văn Thư';
/** More of one rule are told once, with their number. */
const commentsOfRule = 5;

/** Reads a Word file and checks it. */
export async function checkWord(
  { bytes, name }: SentFile,
  facts: DocumentFacts | null,
  known: Known,
): Promise<Report> {
  const [{ openPackage }, { readWord }] = await Promise.all([
    import('../ooxml/package.ts'),
    import('../ooxml/read-word.ts'),
  ]);
  const source = openPackage(bytes, name);
  const sheet = openSheet(readWord(source));
  const traits = ['hasMacros', 'isProtected', 'isSigned'] as const;
  return {
    sheet,
    faults: runChecks(checks, { sheet, facts, sight: 'form' }, known),
    hindrance: traits.find((trait) => source.traits[trait]) ?? null,
  };
}

/** Checks what can be seen of a file that is no Word package. */
export function checkLines(file: FileSheet, known: Known): Report {
  const sheet = openSheet(seeLines(file.lines));
  return {
    sheet,
    faults: runChecks(checks, { sheet, facts: null, sight: 'words' }, known),
    hindrance: 'isNoWord',
  };
}

/** Checks the facts of a draft alone. */
export function checkFacts(facts: DocumentFacts, known: Known): Fault[] {
  const sheet = openSheet(seeLines([]));
  const ofFacts = checks.filter(({ looksAt }) => looksAt === 'facts');
  return runChecks(ofFacts, { sheet, facts, sight: 'words' }, known);
}

/** Puts a fault in words. */
export function tellFault({ check, finding }: Fault, sheet: Sheet, locale: Locale): ToldFault {
  const id = `check-${check.id}`;
  const args = { ...finding.args, found: finding.found };
  const mend = locale.attribute(id, 'mend', args) ?? '';
  const at = finding.at;
  return {
    rule: check.id,
    gravity: check.gravity,
    standing: check.standing,
    where: tellPlace(at, sheet, locale),
    paragraph: 'paragraph' in at ? at.paragraph + 1 : null,
    what: locale.say(id, args),
    found: finding.found,
    expected: finding.expected ?? mend,
    advice: mend,
    source: check.source,
    mend: finding.mend.length > 0 ? mend : null,
  };
}

function tellPlace(at: Spot, sheet: Sheet, locale: Locale): string {
  if ('section' in at) return locale.say('checks-place-section', { number: at.section + 1 });
  if ('table' in at)
    return locale.say('checks-place-row', { table: at.table + 1, row: at.row + 1 });
  if ('fact' in at)
    return at.index === null
      ? locale.say('checks-place-draft')
      : locale.say('checks-place-activity', { number: at.index + 1 });
  const text = sheet.document.paragraphs[at.paragraph]?.text.trim().replaceAll(/\s+/g, ' ') ?? '';
  const words = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return locale.say('checks-place-paragraph', { number: at.paragraph + 1, words });
}

/** @returns how many faults there are of each gravity */
export function tellCounts(told: readonly ToldFault[], locale: Locale): string {
  if (told.length === 0) return locale.say('checks-none');
  const count = (gravity: ToldFault['gravity']) =>
    told.filter((fault) => fault.gravity === gravity).length;
  return locale.say('checks-count', {
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
  });
}

const hindrances: Readonly<Record<NonNullable<Report['hindrance']>, string>> = {
  hasMacros: 'checks-has-macros',
  isProtected: 'checks-is-protected',
  isSigned: 'checks-is-signed',
  isNoWord: 'checks-is-no-word',
};

/** @returns what must be said of copies of the file, or null */
export const tellHindrance = ({ hindrance }: Report, locale: Locale): string | null =>
  hindrance === null ? null : locale.say(hindrances[hindrance]);

/** A copy of what is signed is written, and said to be one; of what may not be changed there is none. */
export const isCopied = ({ hindrance }: Report): boolean =>
  hindrance === null || hindrance === 'isSigned';

/**
 * Writes a copy with a comment at each fault.
 *
 * @param file - as it was sent
 * @param report - what was found in it
 * @param locale - in which they are written
 * @param at - `YYYY-MM-DDTHH:mm:ssZ`
 */
export async function writeComments(
  file: SentFile,
  report: Report,
  locale: Locale,
  at: string,
): Promise<Uint8Array> {
  const { faults, sheet } = report;
  const [{ openPackage }, { commentWord }] = await Promise.all([
    import('../ooxml/package.ts'),
    import('../ooxml/comment-word.ts'),
  ]);
  const counts = new Map<string, number>();
  for (const { check } of faults) counts.set(check.id, (counts.get(check.id) ?? 0) + 1);
  const told = new Map<string, number>();
  const comments = faults.flatMap((fault): Comment[] => {
    const { id } = fault.check;
    const number = (told.get(id) ?? 0) + 1;
    told.set(id, number);
    if (number > commentsOfRule) return [];
    const more = number === commentsOfRule ? (counts.get(id) ?? 0) - commentsOfRule : 0;
    const { what, advice, source } = tellFault(fault, sheet, locale);
    const lines = [what, advice, locale.say('checks-source', { source })];
    if (more > 0) lines.push(locale.say('checks-more-alike', { count: more }));
    return [{ ...anchorOf(fault.finding.at, sheet), lines }];
  });
  return commentWord(openPackage(file.bytes, file.name), comments, { author, at });
}

/** Where the comment hangs: sections and rows have a first paragraph. */
function anchorOf(at: Spot, { document }: Sheet): Omit<Comment, 'lines'> {
  if ('paragraph' in at) return at;
  const paragraph = document.paragraphs.find(({ section, cell }) => {
    if ('section' in at) return section === at.section;
    return 'table' in at && cell?.table === at.table && cell.row === at.row;
  });
  return { paragraph: paragraph?.index ?? 0, start: 0, end: 0 };
}

/**
 * Writes a copy in which the safe mends are tracked changes.
 *
 * @param file - as it was sent
 * @param report - what was found in it
 * @param at - `YYYY-MM-DDTHH:mm:ssZ`
 */
export async function writeMended(file: SentFile, report: Report, at: string): Promise<Uint8Array> {
  const [{ openPackage }, { mendWord }] = await Promise.all([
    import('../ooxml/package.ts'),
    import('../ooxml/mend-word.ts'),
  ]);
  return mendWord(openPackage(file.bytes, file.name), withoutOverlaps(report.faults), {
    author,
    at,
  });
}

/** Of changes of the same letters the graver fault's stands: two would undo each other. */
function withoutOverlaps(faults: readonly Fault[]): Change[] {
  const kept: Change[] = [];
  for (const { finding } of byGravity(faults))
    for (const change of finding.mend)
      if (!kept.some((other) => collide(other, change))) kept.push(change);
  return kept;
}

function collide(one: Change, other: Change): boolean {
  if (one.type !== 'words' || other.type !== 'words' || one.paragraph !== other.paragraph)
    return false;
  return (one.start < other.end && other.start < one.end) || one.start === other.start;
}
