/** Makes the people and the groups of a test. */

import type { Chat, User, UserFromGetMe } from 'grammy/types';

import { ChatView } from './chat-view.ts';
import { Group } from './group.ts';
import { Person } from './person.ts';
import type { World } from './world.ts';

/** Who a person is; everything may be left out. */
export interface PersonSettings {
  readonly id?: number;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Without it the person can only be named by `text_mention`. */
  readonly username?: string;
  readonly languageCode?: string;
  /** Another bot. */
  readonly isBot?: boolean;
}

/** What a group is. */
export interface GroupSettings {
  readonly title: string;
  /** The first one owns it. */
  readonly members: readonly Person[];
  /** A small group when absent. */
  readonly kind?: 'group' | 'supergroup' | 'forum' | 'channel';
  /** Supergroups and channels may have a public name. */
  readonly username?: string;
  readonly id?: number;
  /** Whether the bot is in from the start, without an update that says so. */
  readonly hasBot?: boolean;
}

export const makePerson = (world: World, settings: PersonSettings): Person => {
  const id = settings.id ?? 5_000_000_000 + world.nextNumber();
  const { firstName = `Người ${id % 1000}`, lastName, username, languageCode } = settings;
  const name = {
    id,
    first_name: firstName,
    ...(lastName === undefined ? {} : { last_name: lastName }),
    ...(username === undefined ? {} : { username }),
  };
  const user: User = {
    ...name,
    is_bot: settings.isBot ?? false,
    ...(languageCode === undefined ? {} : { language_code: languageCode }),
  };
  world.users.set(id, user);
  const room = world.addRoom({ ...name, type: 'private' });
  return new Person(world, user, new ChatView(world, room));
};

export const makeGroup = (world: World, settings: GroupSettings): Group => {
  const room = world.addRoom(makeChat(world, settings));
  settings.members.forEach(({ user }, index) => {
    room.members.set(
      user.id,
      index === 0 ? { status: 'creator', user, is_anonymous: false } : { status: 'member', user },
    );
  });
  if (settings.hasBot === true) {
    room.members.set(world.bot.id, { status: 'member', user: world.botUser });
  }
  return new Group(world, room);
};

const makeChat = (world: World, settings: GroupSettings): Chat => {
  const { title, kind = 'group' } = settings;
  const number = 4_000_000_000 + world.nextNumber();
  if (kind === 'group') return { id: settings.id ?? -number, type: 'group', title };
  const id = settings.id ?? -1_000_000_000_000 - (number % 1_000_000_000);
  const username = settings.username === undefined ? {} : { username: settings.username };
  if (kind === 'channel') return { id, type: 'channel', title, ...username };
  const forum = kind === 'forum' ? ({ is_forum: true } as const) : {};
  return { id, type: 'supergroup', title, ...username, ...forum };
};

/** A bot with privacy mode on, as BotFather makes it. */
export const someBot: UserFromGetMe = {
  id: 7_420_001_234,
  is_bot: true,
  first_name: 'Văn Thư',
  username: 'vanthu_thu_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};
