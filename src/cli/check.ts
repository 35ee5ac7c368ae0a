/** `vanthu check`: what is wrong with a document, where, by which rule, and how it is mended. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { todayIn } from '../calendar/day.ts';
import type { HouseStyle } from '../checks/check.ts';
import { byGravity } from '../checks/run-checks.ts';
import { systemClock } from '../clock.ts';
import { readApart } from '../readers/read-apart.ts';
import type { Command, Console } from './command.ts';
import { gatherKnown } from './gather-known.ts';
import { loadConfig } from './load-config.ts';
import {
  checkLines,
  checkWord,
  isCopied,
  tellCounts,
  tellFault,
  tellHindrance,
  writeComments,
  writeMended,
  type Report,
  type ToldFault,
} from './make-checker.ts';
import { isWord } from './open-checker.ts';
import { openContent } from './open-content.ts';

interface Options {
  readonly json?: boolean;
  readonly comments?: string;
  readonly mended?: string;
  readonly agency?: string;
}

/** Checks a document. */
export const check: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('check')
      .argument('<file>', locale.say('cli-check-file'))
      .description(locale.say('cli-check'))
      .option('--json', locale.say('cli-json'))
      .option('--comments <file>', locale.say('cli-check-comments'))
      .option('--mended <file>', locale.say('cli-check-mended'))
      .option('--agency <file>', locale.say('cli-check-agency'))
      .action((file: string, options: Options) => run(console, file, options));
  },
};

async function run(console: Console, file: string, options: Options): Promise<void> {
  const bytes = readBytes(console, file);
  const house = readHouse(console, options.agency);
  if (bytes === null || house === null) {
    console.exit(1);
    return;
  }
  const today = console.today() ?? todayIn(systemClock(), loadConfig().zone);
  const known = gatherKnown(
    openContent(console.root, () => undefined),
    today,
    house,
  );
  const name = path.basename(file);
  const report = isWord(bytes)
    ? await checkWord({ bytes, name }, null, known)
    : checkLines(await readApart({ name, bytes }), known);
  const told = byGravity(report.faults).map((fault) =>
    tellFault(fault, report.sheet, console.locale),
  );
  if (options.json === true) console.print(JSON.stringify(told, null, 2));
  else tell(console, told);
  const hindrance = tellHindrance(report, console.locale);
  if (hindrance !== null && options.json !== true) console.print(hindrance);
  await writeCopies(console, { bytes, name, report }, options);
}

function tell({ locale, print }: Console, told: readonly ToldFault[]): void {
  print(tellCounts(told, locale));
  for (const { gravity, where, what, advice, source, rule, mend } of told) {
    print(`[${locale.say(gravities[gravity])}] ${where}: ${what}`);
    print(
      `    ${advice} (${source}; ${rule}${mend === null ? '' : `; ${locale.say('checks-mendable')}`})`,
    );
  }
}

const gravities = {
  error: 'checks-gravity-error',
  warning: 'checks-gravity-warning',
  advice: 'checks-gravity-advice',
} as const;

interface Given {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly report: Report;
}

/** A copy of what is signed is written, and said to be one; of what may not be changed there is none. */
async function writeCopies(
  console: Console,
  { bytes, name, report }: Given,
  { comments, mended }: Options,
): Promise<void> {
  if (comments === undefined && mended === undefined) return;
  if (!isCopied(report)) {
    console.warn(tellHindrance(report, console.locale) ?? '');
    console.exit(1);
    return;
  }
  const at = new Date(systemClock()).toISOString().replace(/\.\d+Z$/, 'Z');
  if (comments !== undefined)
    write(console, comments, await writeComments({ bytes, name }, report, console.locale, at));
  if (mended !== undefined) write(console, mended, await writeMended({ bytes, name }, report, at));
}

function write({ locale, warn, exit }: Console, file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, bytes);
  } catch {
    warn(locale.say('cli-draft-unwritable', { file }));
    exit(1);
  }
}

function readBytes({ locale, warn }: Console, file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    warn(locale.say('cli-draft-unreadable', { file }));
    return null;
  }
}

const houseSchema = z.object({
  house: z
    .object({ off: z.array(z.string()).default([]), on: z.array(z.string()).default([]) })
    .default({ off: [], on: [] }),
});

/** @returns the house style in a profile; null after saying that it cannot be read */
function readHouse({ locale, warn }: Console, file: string | undefined): HouseStyle | null {
  if (file === undefined) return { off: [], on: [] };
  try {
    return houseSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).house;
  } catch {
    warn(locale.say('cli-draft-unreadable', { file }));
    return null;
  }
}
