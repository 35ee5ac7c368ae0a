/** `vanthu read`: the facts of a document: a file of any format that there is a reader for, or a pasted text. */

import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

import { todayIn } from '../calendar/day.ts';
import { systemClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { agencySchema } from '../plan/agency.ts';
import { ReaderError } from '../errors.ts';
import { bounds } from '../readers/reader.ts';
import { readApart } from '../readers/read-apart.ts';
import type { FileSheet } from '../reading/file-sheet.ts';
import { readSheet } from '../reading/read-sheet.ts';
import {
  isReaderName,
  type Known,
  type ReadFacts,
  type ReaderName,
  readers,
} from '../reading/reader.ts';
import { orderLines } from '../reading/sheet-text.ts';
import type { Command, Console } from './command.ts';
import { explainIssue } from './explain-issue.ts';
import { openContent } from './open-content.ts';
import { writeReading } from './write-reading.ts';

interface Options {
  readonly as: string;
  readonly json?: boolean;
  readonly evidence?: boolean;
  readonly agency?: string;
}

/** Reads a text as one kind of thing, as a question would. */
export const read: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('read')
      .argument('<file>', locale.say('cli-read-file'))
      .description(locale.say('cli-read'))
      .option(
        '--as <kind>',
        locale.say('cli-read-as', { kinds: Object.keys(readers).join(', ') }),
        'document',
      )
      .option('--agency <file>', locale.say('cli-read-agency'))
      .option('--evidence', locale.say('cli-read-evidence'))
      .option('--json', locale.say('cli-json'))
      .action((file: string, options: Options) => run(console, file, options));
  },
};

async function run(console: Console, file: string, options: Options): Promise<void> {
  const { locale, warn, exit } = console;
  if (!isReaderName(options.as)) {
    warn(
      locale.say('cli-read-no-kind', { kind: options.as, kinds: Object.keys(readers).join(', ') }),
    );
    exit(2);
    return;
  }
  const sheet = await openFile(console, file);
  const agency = options.agency === undefined ? null : readProfile(console, options.agency);
  if (sheet === null || agency === undefined) {
    exit(1);
    return;
  }
  const today = console.today() ?? todayIn(systemClock(), loadConfig().zone);
  const { occasions } = openContent(console.root, () => undefined);
  const known: Known = { today, year: null, units: agency?.units ?? [], agency, occasions };
  const found = readAs(options.as, sheet, known);
  const isForPrograms = options.json === true || options.as !== 'document';
  console.print(
    isForPrograms
      ? writeJson(found, sheet, options)
      : writeReading(found, sheet, { locale, withEvidence: options.evidence === true }),
  );
}

const readAs = (as: ReaderName, sheet: FileSheet, known: Known): ReadFacts =>
  as === 'document'
    ? readSheet(sheet, known)
    : readers[as](
        orderLines(sheet)
          .map(({ text }) => text)
          .join('\n'),
        known,
      );

/** With the evidence come the lines that it counts. */
function writeJson({ facts, evidence }: ReadFacts, sheet: FileSheet, options: Options): string {
  const { lines, pages, pagesRead, notes } = sheet;
  const seen = { pages, pagesRead, notes, lines };
  const all =
    options.as === 'document' ? { ...facts, evidence, sheet: seen } : { ...facts, evidence };
  return JSON.stringify(options.evidence === true ? all : facts, null, 2);
}

/** @returns null after saying what is wrong with the file */
async function openFile({ locale, warn }: Console, file: string): Promise<FileSheet | null> {
  let bytes: Uint8Array;
  try {
    if (file !== '-' && statSync(file).size > bounds.bytes) {
      warn(locale.say('reader-too-big', { file }));
      return null;
    }
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch {
    warn(locale.say('cli-draft-unreadable', { file }));
    return null;
  }
  try {
    return await readApart({ name: file, bytes });
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    warn(locale.say(`reader-${error.reason}`, { file }));
    return null;
  }
}

/** A profile as far as it goes: what is missing stays unknown. */
const profileSchema = agencySchema.extend({
  level: agencySchema.shape.level.default('other'),
  name: z.string().default(''),
  symbol: z.string().default(''),
  place: z.string().default(''),
});

/** @returns undefined after saying what is wrong with the file */
function readProfile(
  { locale, warn }: Console,
  file: string,
): z.infer<typeof profileSchema> | undefined {
  try {
    const parsed = profileSchema.safeParse(
      JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')),
      { reportInput: true },
    );
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      warn(
        locale.say('cli-draft-wrong', {
          file,
          where: issue.path.map(String).join('.') || locale.say('cli-facts-root'),
          expected: explainIssue(issue, locale),
        }),
      );
  } catch (error) {
    warn(
      locale.say(error instanceof SyntaxError ? 'cli-draft-not-json' : 'cli-draft-unreadable', {
        file,
      }),
    );
  }
  return undefined;
}
