/** `vanthu flows`: checks flows, locales and data; draws a flow. */

import type { Command, Console } from './command.ts';
import { drawFlow } from './draw-flow.ts';
import { checkAll, openContent } from './open-content.ts';

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
      .action((id: string) => {
        graph(console, id);
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

function graph(console: Console, id: string): void {
  const { flows: known, spoken } = openContent(console.root, () => undefined);
  const flow = known.find((source) => source.id === id);
  if (flow === undefined) {
    const ids = known.map((source) => source.id).join(', ');
    console.warn(console.locale.say('cli-flows-unknown', { id, ids }));
    console.exit(1);
    return;
  }
  const locale = spoken.find((other) => other.id === console.locale.id) ?? console.locale;
  console.print(drawFlow(flow, locale));
}
