/** `vanthu read`: the facts of a document: a file of any format that there is a reader for, or a pasted text. */

import { todayIn } from '../calendar/day.ts';
import { systemClock } from '../clock.ts';
import { loadConfig } from './load-config.ts';
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
import { readContent } from './read-content.ts';
import { openSheetFile } from './open-sheet-file.ts';
import { readProfileFile } from './read-profile-file.ts';
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
  const sheet = await openSheetFile(console, file);
  const agency = options.agency === undefined ? null : readProfileFile(console, options.agency);
  if (sheet === null || agency === undefined) {
    exit(1);
    return;
  }
  const today = console.today() ?? todayIn(systemClock(), loadConfig().zone);
  const { occasions } = await readContent(console.root);
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
