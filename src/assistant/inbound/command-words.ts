/** The slash commands that start no flow: their words, what they mean, where they work. */

import type { MenuEntry } from '../../channels/channel.ts';
import type { Flow } from '../../flow/compile-flow.ts';
import type { Verb } from '../../flow/event.ts';
import type { Locale } from '../../locale/locale.ts';
import { flowsByUse } from '../dialogue/write-welcome.ts';

/** What a command wants that is no word of a dialogue. */
export type Errand =
  | 'welcome'
  | 'help'
  | 'look-up'
  | 'language'
  | 'group'
  | 'members'
  | 'join'
  | 'result'
  | 'documents'
  | 'follow'
  | 'progress'
  | 'duty'
  | 'stop-jobs';

/** A command that starts no flow. */
export interface CommandWords {
  /** Without the slash: the Vietnamese word, the English one, and others for the same. */
  readonly words: readonly [vietnamese: string, english: string, ...others: string[]];
  readonly means: { readonly verb: Verb } | { readonly errand: Errand };
  /** Message that describes it in a menu. */
  readonly about: string;
  readonly worksInGroups: boolean;
}

const errand = (
  words: CommandWords['words'],
  wanted: Errand,
  about: string,
  worksInGroups: boolean,
): CommandWords => ({ words, means: { errand: wanted }, about, worksInGroups });

const steering = (words: CommandWords['words'], verb: Verb, about: string): CommandWords => ({
  words,
  means: { verb },
  about,
  worksInGroups: false,
});

/** In the order in which a menu lists them. */
const all: readonly CommandWords[] = [
  errand(['khauhieu', 'slogan'], 'look-up', 'commands-about-slogan', true),
  errand(['ketqua', 'result'], 'result', 'results-about', true),
  errand(['vanban', 'documents'], 'documents', 'results-documents-about', false),
  errand(['nhacviec', 'reminders'], 'follow', 'reminders-about', false),
  errand(['tiendo', 'progress'], 'progress', 'reminders-about-progress', true),
  errand(['nhom', 'group'], 'group', 'groups-about', true),
  errand(['thanhvien', 'members'], 'members', 'members-about', false),
  errand(['thamgia', 'join'], 'join', 'members-about-join', false),
  steering(['quaylai', 'back'], 'back', 'commands-about-back'),
  steering(['boqua', 'skip'], 'skip', 'commands-about-skip'),
  steering(['xong', 'done'], 'done', 'commands-about-done'),
  steering(['dung', 'stop', 'cancel'], 'stop', 'commands-about-stop'),
  steering(['lamlai', 'restart'], 'restart', 'commands-about-restart'),
  errand(['ngonngu', 'language'], 'language', 'commands-about-language', true),
  errand(['batdau', 'start'], 'welcome', 'commands-about-start', false),
  errand(['trogiup', 'help'], 'help', 'commands-about-help', true),
];

/** What only buttons say; no menu lists it. */
const unlisted: readonly CommandWords[] = [
  errand(['viec', 'duty'], 'duty', '', true),
  errand(['ngungviec', 'stopwork'], 'stop-jobs', '', true),
];

const byWord = new Map(
  [...all, ...unlisted].flatMap((command) => command.words.map((word) => [word, command])),
);

/** @returns the command that a word without its slash calls, or null */
export const findCommand = (word: string): CommandWords | null => byWord.get(word) ?? null;

/** @returns the commands that a menu lists, those that make documents first */
export function writeMenu(
  flows: ReadonlyMap<string, Flow>,
  place: 'private' | 'group',
  locale: Locale,
): MenuEntry[] {
  const isVietnamese = locale.id === 'vi';
  const pick = (words: readonly string[]): string[] =>
    (isVietnamese ? words : [...words.slice(1), ...words]).slice(0, 1);
  const shown = all.filter(({ worksInGroups }) => place === 'private' || worksInGroups);
  return [
    ...flowsByUse(flows).flatMap(({ id, commands }) =>
      pick(commands).map((command) => ({ command, description: locale.say(`${id}-command`) })),
    ),
    ...shown.flatMap(({ words, about }) =>
      pick(words).map((command) => ({ command, description: locale.say(about) })),
    ),
  ];
}
