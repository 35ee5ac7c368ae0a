/** `vanthu read`: the facts of a pasted text or a text file. */

import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

import { todayIn } from '../calendar/day.ts';
import { systemClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { agencySchema } from '../plan/agency.ts';
import { isReaderName, type Known, type ReadFacts, readers } from '../reading/reader.ts';
import type { Command, Console } from './command.ts';
import { explainIssue } from './explain-issue.ts';
import { openContent } from './open-content.ts';

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
      .action((file: string, options: Options) => {
        run(console, file, options);
      });
  },
};

function run(console: Console, file: string, options: Options): void {
  const { locale, warn, exit } = console;
  if (!isReaderName(options.as)) {
    warn(
      locale.say('cli-read-no-kind', { kind: options.as, kinds: Object.keys(readers).join(', ') }),
    );
    exit(2);
    return;
  }
  const text = readText(console, file);
  const agency = options.agency === undefined ? null : readProfile(console, options.agency);
  if (text === null || agency === undefined) {
    exit(1);
    return;
  }
  const today = console.today() ?? todayIn(systemClock(), loadConfig().zone);
  const { occasions } = openContent(console.root, () => undefined);
  const known: Known = { today, year: null, units: agency?.units ?? [], agency, occasions };
  console.print(write(readers[options.as](text, known), options));
}

/** One JSON value is what programs and people read best. */
function write({ facts, evidence }: ReadFacts, options: Options): string {
  return JSON.stringify(options.evidence === true ? { ...facts, evidence } : facts, null, 2);
}

/** Most bytes of a text. */
const maxBytes = 5_000_000;
const endings = /\.(?:txt|md)$/iu;

function readText({ locale, warn }: Console, file: string): string | null {
  try {
    if (file !== '-' && !endings.test(file)) {
      warn(locale.say('cli-read-format', { file }));
      return null;
    }
    if (file !== '-' && statSync(file).size > maxBytes) {
      warn(locale.say('cli-draft-too-large', { file, max: maxBytes / 1_000_000 }));
      return null;
    }
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    warn(locale.say('cli-draft-unreadable', { file }));
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
