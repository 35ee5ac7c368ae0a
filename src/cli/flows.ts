/** `vanthu flows`: checks flows, locales and data; draws and tries a flow; writes what authors work with. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { writeSchemas } from '../content/schemas.ts';
import type { FlowSource } from '../flow/flow.ts';
import type { Command, Console } from './command.ts';
import { countDropOffs } from './count-drop-offs.ts';
import { drawFlow } from './draw-flow.ts';
import { loadConfig } from './load-config.ts';
import { checkAll, openContent } from './open-content.ts';
import { tryFlow, type TryOptions } from './try-flow.ts';
import { writeSheet } from './write-sheet.ts';

/** Checks and draws flows. */
export const flows: Command = {
  declare: (program, console) => {
    const { locale } = console;
    const group = program.command('flows').description(locale.say('cli-flows'));
    group
      .command('check')
      .description(locale.say('cli-flows-check'))
      .action(() => {
        check(console);
      });
    group
      .command('graph')
      .argument('<id>', locale.say('cli-flows-id'))
      .description(locale.say('cli-flows-graph'))
      .option('--store', locale.say('cli-flows-graph-store'))
      .action((id: string, { store = false }: { store?: boolean }) => graph(console, id, store));
    group
      .command('try')
      .argument('<id>', locale.say('cli-flows-id'))
      .description(locale.say('cli-flows-try'))
      .option('--from <question>', locale.say('cli-flows-try-from'))
      .option('--facts <file>', locale.say('cli-flows-try-facts'))
      .action((id: string, options: TryOptions) => tryFlow(console, id, options));
    group
      .command('sheet')
      .argument('[id]', locale.say('cli-flows-id'))
      .description(locale.say('cli-flows-sheet'))
      .option('--out <file>', locale.say('cli-flows-sheet-out'))
      .action((id: string | undefined, { out }: { out?: string }) => {
        sheet(console, id, out);
      });
    group
      .command('schemas')
      .description(locale.say('cli-flows-schemas'))
      .option('--out <folder>', locale.say('cli-flows-schemas-out'), console.root)
      .action(({ out }: { out: string }) => {
        for (const [file, text] of writeSchemas()) {
          write(path.join(out, file), text);
          console.print(file);
        }
      });
  },
};

function check(console: Console): void {
  const problems = checkAll(console.root);
  for (const problem of problems) console.warn(problem.message);
  if (problems.length > 0) {
    console.warn(console.locale.say('cli-flows-wrong', { count: problems.length }));
    console.exit(1);
    return;
  }
  const content = openContent(console.root, () => undefined);
  console.print(
    console.locale.say('cli-flows-right', {
      flows: content.flows.length,
      locales: content.locales.length,
      occasions: content.occasions.length,
    }),
  );
}

async function graph(console: Console, id: string, isCounted: boolean): Promise<void> {
  const { flows: known, spoken } = openContent(console.root, () => undefined);
  const [flow] = pick(console, known, id);
  if (flow === undefined) return;
  const locale = spoken.find((other) => other.id === console.locale.id) ?? console.locale;
  const counted = isCounted ? await countDropOffs(loadConfig().dataFolder, id) : null;
  console.print(drawFlow(flow, locale, counted));
}

/** Prints the sheet of one flow, or of all; in a file where one is named. */
function sheet(console: Console, id: string | undefined, out: string | undefined): void {
  const { flows: known, spoken } = openContent(console.root, () => undefined);
  const wanted = id === undefined ? known : pick(console, known, id);
  if (wanted.length === 0) return;
  const text = wanted.map((flow) => writeSheet(flow, spoken)).join('\n\n');
  if (out === undefined) console.print(text);
  else {
    write(out, `${text}\n`);
    console.print(out);
  }
}

/** @returns the flow of that id, or none after saying which there are */
function pick(console: Console, known: readonly FlowSource[], id: string): FlowSource[] {
  const found = known.filter((source) => source.id === id);
  if (found.length === 0) {
    const ids = known.map((source) => source.id).join(', ');
    console.warn(console.locale.say('cli-flows-unknown', { id, ids }));
    console.exit(1);
  }
  return found;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, text);
}
