/** `vanthu roll`: last year's document → this year's draft, with all that changed and all that is left. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { todayIn } from '../calendar/day.ts';
import { createWorkCalendar } from '../calendar/working-days.ts';
import { systemClock } from '../clock.ts';
import { loadConfig } from './load-config.ts';
import { DocumentError } from '../errors.ts';
import type { Agency } from '../plan/agency.ts';
import type { FileSheet } from '../reading/file-sheet.ts';
import { readSheet } from '../reading/read-sheet.ts';
import type { Known } from '../reading/reader.ts';
import { rollDocument, yearOf } from '../roll/roll-document.ts';
import type { Facts, Rolled, SourceLine } from '../roll/rolling.ts';
import type { Command, Console } from './command.ts';
import { createDocumentMaker, documentFormats } from './make-document.ts';
import { openContent, type OpenContent } from './open-content.ts';
import { openSheetFile } from './open-sheet-file.ts';
import { readProfileFile } from './read-profile-file.ts';
import { writeRolled, writeRolledJson } from './write-rolled.ts';

interface Options {
  readonly year: string;
  readonly agency?: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** Rolls a document on to another year. */
export const roll: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('roll')
      .argument('<file>', locale.say('cli-roll-file'))
      .description(locale.say('cli-roll'))
      .requiredOption('--year <year>', locale.say('cli-roll-year'))
      .option('--agency <file>', locale.say('cli-roll-agency'))
      .option('--json', locale.say('cli-json'))
      .option('--out <file>', locale.say('cli-roll-out'))
      .action((file: string, options: Options) => run(console, file, options));
  },
};

async function run(console: Console, file: string, options: Options): Promise<void> {
  const { locale, warn, exit } = console;
  const year = /^(?:19|20|21)\d{2}$/.test(options.year) ? Number(options.year) : null;
  const format = formatOf(options.out);
  if (year === null || format === undefined) {
    warn(
      year === null
        ? locale.say('cli-bad-year', { year: options.year })
        : locale.say('cli-draft-format', { formats: documentFormats.join(', .') }),
    );
    exit(2);
    return;
  }
  const content = openContent(console.root, () => undefined);
  const rolled = await rollFile(console, content, { file, year, profile: options.agency });
  if (rolled === null) {
    exit(1);
    return;
  }
  console.print(
    options.json === true ? writeRolledJson(rolled, locale) : writeRolled(rolled, locale),
  );
  const { out } = options;
  if (
    out !== undefined &&
    format !== null &&
    !(await draft(console, content, rolled.facts, { out, format }))
  )
    exit(1);
}

type Format = (typeof documentFormats)[number];

/** @returns null where no file is wanted, undefined where it has no form that there is */
const formatOf = (out: string | undefined): Format | null | undefined =>
  out === undefined
    ? null
    : documentFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));

interface Order {
  readonly file: string;
  readonly year: number;
  readonly profile: string | undefined;
}

/** @returns null after saying what is wrong */
async function rollFile(
  console: Console,
  content: OpenContent,
  { file, year, profile }: Order,
): Promise<Rolled | null> {
  const { locale, warn } = console;
  const sheet = await openSheetFile(console, file);
  const agency = profile === undefined ? null : readProfileFile(console, profile);
  if (sheet === null || agency === undefined) return null;
  const { occasions, holidays, reforms, lapsed } = content;
  const facts = readFacts(console, sheet, { units: agency?.units ?? [], agency, occasions });
  const old = yearOf(facts);
  if (old !== null && old >= year) {
    warn(locale.say('cli-roll-year-passed', { old: String(old), year: String(year) }));
    return null;
  }
  const lines: SourceLine[] = sheet.lines.map(({ text }, at) => ({ number: at + 1, text }));
  const calendar = createWorkCalendar(holidays);
  const known = { year, occasions, calendar, reforms, lapsed };
  const rolled = rollDocument(facts, lines, { ...known, agency: named(agency) });
  if (rolled === null) warn(locale.say('cli-roll-no-year', { file }));
  return rolled;
}

const readFacts = (
  console: Console,
  sheet: FileSheet,
  known: Omit<Known, 'today' | 'year'>,
): Facts => {
  const today = console.today() ?? todayIn(systemClock(), loadConfig().zone);
  return readSheet(sheet, { ...known, today, year: null }).facts as Facts;
};

/** A profile without a name tells units only. */
const named = (agency: Agency | null): Agency | null => (agency?.name === '' ? null : agency);

/** @returns false after saying why there is no draft */
async function draft(
  { locale, warn }: Console,
  content: OpenContent,
  facts: Facts,
  { out, format }: { readonly out: string; readonly format: Format },
): Promise<boolean> {
  const maker = createDocumentMaker(content);
  const parsed = maker.factsSchema.safeParse(facts);
  if (!parsed.success) {
    const missing = parsed.error.issues.map(({ path: where }) => where.join('.'));
    const kind = String(facts['kind']);
    warn(locale.say('cli-draft-missing', { kind, facts: missing.join(', ') }));
    return false;
  }
  try {
    const bytes = await maker.make(parsed.data, format);
    mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
    writeFileSync(out, bytes);
    return true;
  } catch (error) {
    if (error instanceof DocumentError && error.missing.length > 0)
      warn(
        locale.say('cli-draft-missing', {
          kind: parsed.data.kind,
          facts: error.missing.join(', '),
        }),
      );
    else if (isOfFiles(error)) warn(locale.say('cli-draft-unwritable', { file: out }));
    else throw error;
    return false;
  }
}

const isOfFiles = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
