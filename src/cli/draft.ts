/** `vanthu draft`: a document from facts, without a dialogue. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Content } from '../content/load.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import { DocumentError } from '../errors.ts';
import type { Command, Console } from './command.ts';
import { createDocumentMaker, documentFormats } from './make-document.ts';
import { readContent } from './read-content.ts';
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
  const content = await readContent(console.root);
  if (kind !== undefined && !content.kinds.includes(kind)) {
    explainKinds(console, content, kind);
    console.exit(2);
    return;
  }
  const maker = createDocumentMaker(content);
  const facts = readFacts(console, file, maker.factsSchema, kind);
  if (facts === null) {
    console.exit(1);
    return;
  }
  const bytes = await make(console, maker, facts, kind ?? facts.kind, format);
  if (bytes !== null && write(out, bytes)) {
    console.print(out);
    return;
  }
  if (bytes !== null) console.warn(locale.say('cli-draft-unwritable', { file: out }));
  console.exit(1);
}

/** Says which kinds there are, and which documents have a form of their own. */
function explainKinds({ locale, warn }: Console, { kinds, form }: Content, kind: string): void {
  warn(locale.say('cli-draft-no-kind', { kind, kinds: kinds.join(', ') }));
  for (const { name, rules } of form.elsewhere)
    warn(locale.say('cli-draft-elsewhere', { name, rules }));
}

/** @returns null after saying which facts are missing */
async function make(
  { locale, warn }: Console,
  maker: ReturnType<typeof createDocumentMaker>,
  facts: DocumentFacts,
  kind: string,
  format: (typeof documentFormats)[number],
): Promise<Uint8Array | null> {
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
