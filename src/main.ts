/** The program: reads the command, runs it, and turns what failed into one line and an exit code. */

import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Command, CommanderError, Help } from 'commander';

import type { Command as CliCommand, Console, ExitCode } from './cli/command.ts';
import { explainUsage } from './cli/explain-usage.ts';
import { commands } from './cli/index.ts';
import { readLanguage } from './cli/read-language.ts';
import { openCliLocale } from './cli/ready-locale.ts';
import {
  ChannelError,
  ConfigError,
  ContentError,
  DocumentError,
  ReaderError,
  StoreError,
} from './errors.ts';

const root = path.dirname(path.dirname(realpathSync(fileURLToPath(import.meta.url))));

/** Runs the command line. @returns the exit code */
async function main(words: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  let today: string | null = null;
  const console: Console = {
    locale: await openCliLocale(root, readLanguage(words)),
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${text}\n`),
    root,
    today: () => today,
    exit: (code) => {
      exitCode = code;
    },
  };
  const program = declareProgram(console, await loadNamed(words), (day) => {
    today = day;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, console);
  }
}

/** Only the command that is named is loaded; help and mistakes need to know them all. */
function loadNamed(words: readonly string[]): Promise<CliCommand[]> {
  const name = words.find((word) => Object.hasOwn(commands, word));
  const isHelp = words.some((word) => word === '--help' || word === '-h');
  const named = name === undefined || isHelp ? undefined : commands[name];
  if (named === undefined && words[0] === '--version') return Promise.resolve([]);
  return Promise.all(
    (named === undefined ? Object.values(commands) : [named]).map((load) => load()),
  );
}

function declareProgram(
  console: Console,
  named: readonly CliCommand[],
  setToday: (day: string) => void,
): Command {
  const { locale } = console;
  const plain = new Help();
  const inWords = (usage: string): string =>
    usage
      .replaceAll('[options]', `[${locale.say('cli-options-word')}]`)
      .replaceAll('[command]', `[${locale.say('cli-command-word')}]`);
  const program = new Command('vanthu')
    .description(locale.say('cli-about'))
    .exitOverride()
    .option('--lang <language>', locale.say('cli-lang'))
    .option('--today <day>', locale.say('cli-today'))
    .version(readVersion(), '--version', locale.say('cli-version'))
    .helpOption('-h, --help', locale.say('cli-help'))
    .helpCommand(false)
    // What is wrong is said once, in the language of the command line.
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      commandUsage: (command) => inWords(plain.commandUsage(command)),
      subcommandTerm: (command) => inWords(plain.subcommandTerm(command)),
      styleTitle: (title) => locale.attribute('cli-title', titleKey(title)) ?? title,
    });
  for (const command of named) command.declare(program, console);
  for (const command of everyCommand(program)) {
    command.exitOverride().helpCommand(false).helpOption('-h, --help', locale.say('cli-help'));
    if (command !== program)
      command
        .option('--lang <language>', locale.say('cli-lang'))
        .option('--today <day>', locale.say('cli-today'));
    command.on('option:today', (day: string) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
        throw new ConfigError('--today', locale.say('cli-bad-day', { day }));
      setToday(day);
    });
  }
  return program;
}

function readVersion(): string {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

const titleKey = (title: string): string => title.replace(':', '').toLowerCase();

const everyCommand = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(everyCommand),
];

function explain(error: unknown, { warn, locale }: Console): ExitCode {
  if (error instanceof ReaderError) {
    warn(locale.say(`reader-${error.reason}`, { file: error.file }));
    return 1;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const said = explainUsage(error, locale);
    if (said !== '') warn(said);
    return 2;
  }
  if (error instanceof ConfigError) {
    warn(error.message);
    return 2;
  }
  if (error instanceof ContentError || error instanceof DocumentError) {
    warn(error.message);
    return 1;
  }
  if (error instanceof StoreError || error instanceof ChannelError) {
    warn(error.message);
    return 3;
  }
  throw error;
}

process.exitCode = await main(process.argv.slice(2));
