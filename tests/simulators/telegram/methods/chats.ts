/** Methods about chats and who is in them. */

import { integer } from '../arguments.ts';
import { changeStanding } from '../membership.ts';
import { checkMembership, reachChat } from '../reach-chat.ts';
import { badRequest } from '../refusal.ts';
import type { Call } from '../request.ts';
import type { Room } from '../rooms.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const reachGroup = (world: World, call: Call): Room => {
  const room = reachChat(world, call);
  if (room.chat.type === 'private')
    throw badRequest('there are no administrators in the private chat');
  checkMembership(world, room);
  return room;
};

const getChat: Method = (world, call) => {
  const room = reachChat(world, call);
  if (room.chat.type !== 'private') checkMembership(world, room);
  return { ...room.chat, accent_color_id: 3, max_reaction_count: 11, accepted_gift_types: noGifts };
};

const noGifts = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

const getChatMember: Method = (world, call) => {
  const room = reachChat(world, call);
  const user = world.users.get(integer(call, 'user_id'));
  if (user === undefined) throw badRequest('user not found');
  if (room.chat.type === 'private') return { status: 'member', user };
  checkMembership(world, room);
  return room.standing(user);
};

const getChatAdministrators: Method = (world, call) => {
  const room = reachGroup(world, call);
  return [...room.members.values()].filter(
    ({ user, status }) =>
      (status === 'creator' || status === 'administrator') &&
      (!user.is_bot || user.id === world.bot.id),
  );
};

const getChatMemberCount: Method = (world, call) => {
  const room = reachChat(world, call);
  return [...room.members.values()].filter(({ user }) => room.has(user)).length;
};

const leaveChat: Method = (world, call) => {
  const room = reachChat(world, call);
  if (room.chat.type === 'private')
    throw badRequest("chat member status can't be changed in private chats");
  checkMembership(world, room);
  changeStanding(world, room, world.botUser, { status: 'left', user: world.botUser });
  return true;
};

/** The methods by name. */
export const aboutChats = {
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
};
