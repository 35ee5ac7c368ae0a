/** `vanthu slogan`: what is known of an occasion in a year. */

import {
  findEdition,
  lookUpOccasion,
  writeOccasion,
} from '../assistant/requests/slogan/look-up-occasion.ts';
import { todayIn } from '../calendar/day.ts';
import { systemClock } from '../clock.ts';
import { defaultOccasion, findOccasion, type Occasion } from '../plan/occasion.ts';
import type { Command, Console } from './command.ts';
import { readContent } from './read-content.ts';

interface Options {
  readonly occasion?: string;
  readonly json?: boolean;
}

/** Looks up the name of the Day, its themes, slogans and guiding documents. */
export const slogan: Command = {
  declare: (program, console) => {
    const { locale } = console;
    program
      .command('slogan')
      .argument('[year]', locale.say('cli-slogan-year'))
      .description(locale.say('cli-slogan'))
      .option('--occasion <id>', locale.say('cli-slogan-occasion'))
      .option('--json', locale.say('cli-json'))
      .action((year: string | undefined, options: Options) => run(console, year, options));
  },
};

async function run(console: Console, given: string | undefined, options: Options): Promise<void> {
  const { locale } = console;
  const { occasions } = await readContent(console.root);
  const occasion = chooseOccasion(occasions, options.occasion);
  const year = await readYear(console, given);
  if (occasion === null) {
    const known = occasions.map(({ id }) => id).join(', ');
    console.warn(
      locale.say('slogan-no-occasion', { occasion: options.occasion ?? '', occasions: known }),
    );
    console.exit(1);
  } else if (year === null) {
    console.warn(locale.say('cli-bad-year', { year: given ?? '' }));
    console.exit(1);
  } else {
    const question = { year, occasionId: occasion.id };
    const edition = findEdition(occasions, question);
    if (options.json === true)
      console.print(JSON.stringify(lookUpOccasion(occasions, question), null, 2));
    else if (edition) console.print(writeOccasion(edition, locale));
  }
}

const chooseOccasion = (occasions: readonly Occasion[], wanted: string | undefined) =>
  wanted === undefined ? defaultOccasion(occasions) : findOccasion(occasions, wanted);

async function readYear(console: Console, given: string | undefined): Promise<number | null> {
  if (given !== undefined) return /^(?:19|20|21)\d{2}$/.test(given) ? Number(given) : null;
  const { loadConfig } = await import('./load-config.ts');
  const today = console.today() ?? todayIn(systemClock(), loadConfig().zone);
  return Number(today.slice(0, 4));
}
