/** Methods about the bot itself: who it is, its menu, its descriptions. */

import type { BotCommand, BotCommandScope } from 'grammy/types';

import { json, record, text } from '../arguments.ts';
import { badRequest } from '../refusal.ts';
import type { Call } from '../request.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const getMe: Method = (world) => world.bot;

const readScope = (world: World, call: Call): BotCommandScope => {
  const scope = record(json(call, 'scope'));
  if (scope === null) return { type: 'default' };
  const chat = scope['chat_id'];
  if (chat !== undefined && !world.rooms.has(Number(chat))) throw badRequest('chat not found');
  return scope as unknown as BotCommandScope;
};

const readLanguage = (call: Call): string => {
  const language = text(call, 'language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return language;
};

const setMyCommands: Method = (world, call) => {
  const commands = json(call, 'commands');
  if (!Array.isArray(commands)) throw badRequest('expected an Array of BotCommand');
  if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const given of commands) {
    const { command, description } = (record(given) ?? {}) as Partial<BotCommand>;
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command ?? '')) throw badRequest('BOT_COMMAND_INVALID');
    const length = (description ?? '').length;
    if (length < 1 || length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  world.menus.set(readScope(world, call), readLanguage(call), commands as BotCommand[]);
  return true;
};

const getMyCommands: Method = (world, call) =>
  world.menus.get(readScope(world, call), readLanguage(call));

const deleteMyCommands: Method = (world, call) => {
  world.menus.remove(readScope(world, call), readLanguage(call));
  return true;
};

const words = (
  kind: string,
  field: string,
  most: number,
): { readonly set: Method; readonly get: Method } => ({
  set: (world, call) => {
    const value = text(call, field) ?? '';
    if (value.length > most) throw badRequest(`${field.replaceAll('_', ' ')} is too long`);
    world.menus.words.set(`${kind}|${readLanguage(call)}`, value);
    return true;
  },
  get: (world, call) => ({ [field]: world.menus.words.get(`${kind}|${readLanguage(call)}`) ?? '' }),
});

const name = words('name', 'name', 64);
const description = words('description', 'description', 512);
const shortDescription = words('short', 'short_description', 120);

const logOut: Method = (world) => {
  world.isLoggedOut = true;
  return true;
};

const close: Method = () => true;

/** The methods by name. */
export const aboutBot = {
  getMe,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName: name.set,
  getMyName: name.get,
  setMyDescription: description.set,
  getMyDescription: description.get,
  setMyShortDescription: shortDescription.set,
  getMyShortDescription: shortDescription.get,
  logOut,
  close,
};
