/** The bot's commands in the menu, kept by scope and language. */

import type { BotCommand, BotCommandScope, User } from 'grammy/types';

import type { Room } from './rooms.ts';

/** All menus of a bot. */
export class Menus {
  private readonly kept = new Map<string, readonly BotCommand[]>();
  /** Descriptions by kind and language. */
  readonly words = new Map<string, string>();

  set(scope: BotCommandScope, language: string, commands: readonly BotCommand[]): void {
    this.kept.set(key(scope, language), commands);
  }

  get(scope: BotCommandScope, language: string): readonly BotCommand[] {
    return this.kept.get(key(scope, language)) ?? [];
  }

  remove(scope: BotCommandScope, language: string): void {
    this.kept.delete(key(scope, language));
  }

  /** @returns what a person sees in a chat: the narrowest scope that has commands, their language first */
  seenBy(person: User, room: Room): readonly BotCommand[] {
    for (const scope of scopesOf(person, room)) {
      for (const language of [person.language_code ?? '', '']) {
        const commands = this.get(scope, language);
        if (commands.length > 0) return commands;
      }
    }
    return [];
  }
}

const key = (scope: BotCommandScope, language: string): string => {
  const chat = 'chat_id' in scope ? scope.chat_id : '';
  const user = 'user_id' in scope ? scope.user_id : '';
  return [scope.type, chat, user, language].join('|');
};

const scopesOf = (person: User, room: Room): BotCommandScope[] => {
  const chat_id = room.chat.id;
  if (!room.isGroup) {
    return [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }];
  }
  const forAdmins: BotCommandScope[] = room.isAdmin(person)
    ? [{ type: 'chat_administrators', chat_id }]
    : [];
  const forAllAdmins: BotCommandScope[] = room.isAdmin(person)
    ? [{ type: 'all_chat_administrators' }]
    : [];
  return [
    { type: 'chat_member', chat_id, user_id: person.id },
    ...forAdmins,
    { type: 'chat', chat_id },
    ...forAllAdmins,
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
};
