/** Says what the bot can do. */

import type { Flow } from '../../../flow/compile-flow.ts';
import type { Locale } from '../../../locale/locale.ts';
import type { Edition, Occasion } from '../../../plan/occasion.ts';
import { editionOf } from '../../../plan/occasion.ts';
import type { Reply } from '../../services.ts';
import { openButton, type Button } from '../../turn/button.ts';
import { flowsByUse } from '../../inbound/command-words.ts';

/** @returns the first words to somebody, with what they can do as buttons */
export function writeWelcome(
  flows: ReadonlyMap<string, Flow>,
  locale: Locale,
): Pick<Reply, 'text' | 'options'> {
  const options = flowsByUse(flows).flatMap(({ id, commands }) =>
    commands[0] === undefined ? [] : [openButton(`/${commands[0]}`, locale.say(`${id}-command`))],
  );
  return {
    text: locale.say('commands-welcome'),
    options: [
      ...options,
      openButton('/khauhieu', locale.say('commands-slogan')),
      openButton('/trogiup', locale.say('commands-help-button')),
    ],
  };
}

/** @returns the list of commands */
export const writeHelp = (locale: Locale): string => locale.say('commands-help');

/** @returns the same year of the other occasions, as buttons */
export function writeOccasionOptions(
  occasions: readonly Occasion[],
  { occasion: shown, year }: Edition,
): Button[] {
  return occasions
    .filter(({ id }) => id !== shown)
    .map((occasion) => {
      const { name, lastName } = editionOf(occasion, year);
      const words = name ?? lastName?.name ?? occasion.id;
      return openButton(`/khauhieu ${occasion.id} ${year}`, `${words} ${year}`);
    });
}
