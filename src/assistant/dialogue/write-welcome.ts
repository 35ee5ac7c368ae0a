/** Says what the bot can do. */

import type { Flow } from '../../flow/compile-flow.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Reply } from '../services.ts';
import { openButton } from '../button.ts';

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

/** @returns the flows in the order in which menus list them */
export const flowsByUse = (flows: ReadonlyMap<string, Flow>): Flow[] =>
  [...flows.values()].sort((a, b) => a.order - b.order);
