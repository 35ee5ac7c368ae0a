/** `vanthu draft`: a document from facts, without a dialogue. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { documentKinds, type DocumentFacts } from '../plan/document-facts.ts';
import { DocumentError } from '../errors.ts';
import type { Command, Console } from './command.ts';
import { createDocumentMaker, documentFormats } from './make-document.ts';
import { openContent } from './open-content.ts';
import { readFacts } from './read-facts.ts';

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
    explainKinds(console, kind);
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

/** Says which kinds there are, and which documents have a form of their own. */
function explainKinds({ root, locale, warn }: Console, kind: string): void {
  warn(locale.say('cli-draft-no-kind', { kind, kinds: documentKinds.join(', ') }));
  for (const { name, rules } of openContent(root, () => undefined).form.elsewhere)
    warn(locale.say('cli-draft-elsewhere', { name, rules }));
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
