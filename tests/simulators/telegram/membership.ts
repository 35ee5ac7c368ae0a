/** How somebody's place in a chat changes, and who hears of it. */

import type { ChatMember, ChatMemberAdministrator, ChatMemberRestricted, User } from 'grammy/types';

import type { Room } from './rooms.ts';
import type { World } from './world.ts';

/** Changes the place; the bot hears of its own, and of others' where it leads and has asked. */
export const changeStanding = (world: World, room: Room, by: User, next: ChatMember): void => {
  const old = room.standing(next.user);
  room.members.set(next.user.id, next);
  const change = {
    chat: room.chat,
    from: by,
    date: world.date,
    old_chat_member: old,
    new_chat_member: next,
  };
  if (next.user.id === world.bot.id) world.announce({ my_chat_member: change }, room.chat.id);
  else if (room.isAdmin(world.bot)) world.announce({ chat_member: change }, room.chat.id);
};

/** What an administrator may do when nothing else is said. */
export const asAdministrator = (user: User, isAnonymous = false): ChatMemberAdministrator => ({
  status: 'administrator',
  user,
  can_be_edited: false,
  is_anonymous: isAnonymous,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
  can_send_welcome_messages: false,
});

/** A member who may not write. */
export const asMuted = (user: User): ChatMemberRestricted => ({
  status: 'restricted',
  user,
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
});
