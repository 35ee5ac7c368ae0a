/** Keeps the menu of commands in Telegram as the program has it, by place and by language. */

import { isDeepStrictEqual } from 'node:util';

import type { RawApi } from 'grammy';
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';

import type { Port } from '../channel.ts';

const menus = [
  ['all_private_chats', 'private'],
  ['all_group_chats', 'group'],
  ['all_chat_administrators', 'group'],
] as const;

/** What Telegram takes for a command. @see https://core.telegram.org/bots/api#botcommand */
const commandForm = /^[a-z0-9_]{1,32}$/;
const maxDescriptionLength = 256;
const maxCommands = 100;

/**
 * Sets the menus that differ from what Telegram has. The first language is for everybody else.
 *
 * @throws Error as the calls do
 */
export async function updateMenus(
  api: RawApi,
  { menu, languages }: Pick<Port, 'menu' | 'languages'>,
): Promise<void> {
  await Promise.all(
    languages.flatMap((language, at) =>
      menus.map(([type, place]) =>
        updateMenu(api, {
          scope: { type },
          ...(at === 0 ? {} : { language_code: language as LanguageCode }),
          commands: menu(place, language).filter(isTaken).slice(0, maxCommands).map(toCommand),
        }),
      ),
    ),
  );
}

interface Menu {
  readonly scope: BotCommandScope;
  readonly language_code?: LanguageCode;
  readonly commands: BotCommand[];
}

async function updateMenu(api: RawApi, { commands, ...where }: Menu): Promise<void> {
  if (isDeepStrictEqual(await api.getMyCommands(where), commands)) return;
  if (commands.length === 0) await api.deleteMyCommands(where);
  else await api.setMyCommands({ ...where, commands });
}

const isTaken = ({ command, description }: BotCommand): boolean =>
  commandForm.test(command) && description !== '';

const toCommand = ({ command, description }: BotCommand): BotCommand => ({
  command,
  description: description.slice(0, maxDescriptionLength),
});
