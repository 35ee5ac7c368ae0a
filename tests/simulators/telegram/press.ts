/** Presses of buttons under the bot's messages. */

import type { MaybeInaccessibleMessage, User } from 'grammy/types';

import type { ChatView } from './chat-view.ts';
import type { PressAnswer } from './queries.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Which button. */
export interface Pressing {
  /** The chat; the private one with the bot when absent. */
  readonly in?: ChatView;
  /** The message; the newest with such a button when absent. */
  readonly message?: number;
}

/** A press, and what came of it. */
export interface Pressed {
  readonly id: string;
  /** What the person saw so far; null while the button spins. */
  readonly answer: () => PressAnswer | null;
  /** Waits until the bot answers. */
  readonly answered: (timeoutMs?: number) => Promise<PressAnswer>;
}

/** @throws Error when no such button is shown */
export const pressButton = (
  world: World,
  by: User,
  chat: ChatView,
  label: string,
  message?: number,
): Pressed => {
  const shown = chat
    .shown()
    .findLast(
      ({ id, buttons }) =>
        (message === undefined || id === message) &&
        buttons.flat().some(({ text }) => text === label),
    );
  const button = shown?.buttons.flat().find(({ text }) => text === label);
  if (shown === undefined || button === undefined) {
    const words =
      chat
        .last()
        ?.buttons.flat()
        .map(({ text }) => text) ?? [];
    throw new Error(`no button “${label}” is shown; the last message has: ${words.join(', ')}`);
  }
  if (button.data === null) throw new Error(`“${label}” is a link: follow it`);
  return pressData(world, by, chat, button.data, shown.id);
};

/** Presses whatever button, shown or not. */
export const pressData = (
  world: World,
  by: User,
  chat: ChatView,
  data: string,
  messageId: number,
): Pressed => {
  const press = world.queries.addPress(by);
  const { room } = chat;
  const kept = room.messages.get(messageId);
  // A deleted message leaves only its number.
  const gone = { chat: room.chat, message_id: messageId, date: 0 } as const;
  const message: MaybeInaccessibleMessage = kept ?? gone;
  world.announce(
    {
      callback_query: { id: press.id, from: by, message, chat_instance: `${room.chat.id}7`, data },
    },
    room.chat.id,
  );
  return {
    id: press.id,
    answer: () => press.answer,
    answered: (timeoutMs) => until(world, () => press.answer, 'answer to the press', timeoutMs),
  };
};
