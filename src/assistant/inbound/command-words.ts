/** The words behind a slash: what each asks for, and the menus that list them. */

import type { MenuEntry } from '../../channels/channel.ts';
import { flowsByUse } from '../dialogue/write-welcome.ts';
import type { Flow } from '../../flow/compile-flow.ts';
import type { Verb } from '../../flow/event.ts';
import type { Locale } from '../../locale/locale.ts';
import { readWords } from '../../locale/words.ts';
import { listRequests, type RequestId } from '../requests/index.ts';

/** What a command means: a request, or a word of a dialogue. */
export type CommandMeaning = { readonly request: RequestId } | { readonly verb: Verb };

interface Named {
  /** Message that lists its words. */
  readonly words: string;
  /** Message that describes it in a menu; null where none lists it. */
  readonly about: string | null;
  readonly isInGroups: boolean;
  readonly means: CommandMeaning;
}

const steering = (verb: Verb, words: string, about: string): Named => ({
  ...{ words, about },
  isInGroups: false,
  means: { verb },
});

/** The words that steer a dialogue. */
const steers: readonly Named[] = [
  steering('back', 'commands-words-back', 'commands-about-back'),
  steering('skip', 'commands-words-skip', 'commands-about-skip'),
  steering('done', 'commands-words-done', 'commands-about-done'),
  steering('stop', 'commands-words-stop', 'commands-about-stop'),
  steering('restart', 'commands-words-restart', 'commands-about-restart'),
];

const asks = (of: 'work' | 'bot' | null): readonly Named[] =>
  listRequests().flatMap(([request, { words, menu, inGroup }]) =>
    words === null || (menu?.of ?? null) !== of
      ? []
      : [
          {
            ...{ words, about: menu?.about ?? null },
            isInGroups: inGroup === 'answered' && menu?.isPrivate !== true,
            means: { request },
          },
        ],
  );

/** In the order in which a menu lists them. */
const all: readonly Named[] = [...asks('work'), ...steers, ...asks('bot'), ...asks(null)];

/** @returns what a word without its slash means, in whatever language, or null */
export const findCommand = (word: string, locales: readonly Locale[]): CommandMeaning | null =>
  all.find(({ words }) => locales.some((locale) => readWords(locale, words).includes(word)))
    ?.means ?? null;

/** @returns the commands that a menu lists, those that make documents first */
export function writeMenu(
  flows: ReadonlyMap<string, Flow>,
  place: 'private' | 'group',
  locale: Locale,
): MenuEntry[] {
  const pick = (words: readonly string[]): string[] =>
    (locale.id === 'vi' ? words : [...words.slice(1), ...words]).slice(0, 1);
  const shown = all.filter(({ isInGroups }) => place === 'private' || isInGroups);
  return [
    ...flowsByUse(flows).flatMap(({ id, commands }) =>
      pick(commands).map((command) => ({ command, description: locale.say(`${id}-command`) })),
    ),
    ...shown.flatMap(({ words, about }) => {
      const command = readWords(locale, words)[0];
      return command === undefined || about === null
        ? []
        : [{ command, description: locale.say(about) }];
    }),
  ];
}
