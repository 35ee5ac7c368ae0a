/** `vanthu draft`: a document from facts, without a dialogue. */

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { documentFactsSchema, documentKinds, type DocumentFacts } from '../plan/document-facts.ts';
import { DocumentError } from '../errors.ts';
import type { Command, Console } from './command.ts';
import { explainIssue } from './explain-issue.ts';
import { createDocumentMaker, documentFormats } from './make-document.ts';
import { openContent } from './open-content.ts';

/** Most bytes of a file of facts. */
const maxBytes = 5_000_000;

interface Options {
  readonly out: string;
  readonly kind?: string;
}

/** Writes a document. */
export const draft: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('draft')
      .argument('<facts>', locale.say('cli-draft-facts'))
      .description(locale.say('cli-draft'))
      .requiredOption('--out <file>', locale.say('cli-draft-out'))
      .option('--kind <kind>', locale.say('cli-draft-kind'))
      .action((file: string, options: Options) => run(console, file, options));
  },
};

async function run(console: Console, file: string, { out, kind }: Options): Promise<void> {
  const { locale } = console;
  const format = documentFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if (format === undefined) {
    console.warn(locale.say('cli-draft-format', { formats: documentFormats.join(', .') }));
    console.exit(2);
    return;
  }
  if (kind !== undefined && !documentKinds.some((known) => known === kind)) {
    console.warn(locale.say('cli-draft-no-kind', { kind, kinds: documentKinds.join(', ') }));
    console.exit(2);
    return;
  }
  const wanted = documentKinds.find((known) => known === kind);
  const facts = readFacts(console, file, wanted);
  if (facts === null) {
    console.exit(1);
    return;
  }
  const bytes = await make(console, facts, wanted ?? facts.kind, format);
  if (bytes !== null && write(out, bytes)) {
    console.print(out);
    return;
  }
  if (bytes !== null) console.warn(locale.say('cli-draft-unwritable', { file: out }));
  console.exit(1);
}

/** @returns null after saying which facts are missing */
async function make(
  { root, locale, warn }: Console,
  facts: DocumentFacts,
  kind: DocumentFacts['kind'],
  format: (typeof documentFormats)[number],
): Promise<Uint8Array | null> {
  const maker = createDocumentMaker(openContent(root, () => undefined));
  try {
    return await maker.make(await maker.adapt(facts, kind), format);
  } catch (error) {
    if (!(error instanceof DocumentError) || error.missing.length === 0) throw error;
    warn(locale.say('cli-draft-missing', { kind, facts: error.missing.join(', ') }));
    return null;
  }
}

function write(file: string, bytes: Uint8Array): boolean {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, bytes);
    return true;
  } catch {
    return false;
  }
}

/** @returns the facts, of `kind` where they do not say it; null after saying what is wrong and where */
function readFacts(
  console: Console,
  file: string,
  kind: DocumentFacts['kind'] | undefined,
): DocumentFacts | null {
  const { locale, warn } = console;
  const value = readJson(console, file);
  if (value === undefined) return null;
  const isNameless = typeof value === 'object' && value !== null && !('kind' in value);
  const given = isNameless && kind !== undefined ? { ...value, kind } : value;
  const parsed = documentFactsSchema.safeParse(given, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const where = writePath(issue.path) || locale.say('cli-facts-root');
    warn(locale.say('cli-draft-wrong', { file, where, expected: explainIssue(issue, locale) }));
  }
  return null;
}

function readJson(console: Console, file: string): unknown {
  const { locale, warn } = console;
  try {
    if (file !== '-' && statSync(file).size > maxBytes) {
      warn(locale.say('cli-draft-too-large', { file, max: maxBytes / 1_000_000 }));
      return undefined;
    }
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    // Some editors begin a file with a mark that JSON does not know.
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const isJson = error instanceof SyntaxError;
    warn(locale.say(isJson ? 'cli-draft-not-json' : 'cli-draft-unreadable', { file }));
    if (isJson) warn(error.message);
    return undefined;
  }
}

/** `activities[2].time.due`, counted from 0 as in the JSON. */
const writePath = (where: readonly PropertyKey[]): string =>
  where
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
