/** A chat seen from outside: what is shown in it, and waiting until something is. */

import type { Action, Room } from './rooms.ts';
import { show, showAll } from './show.ts';
import type { Shown } from './show.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Which messages are meant. */
export interface Looking {
  /** Only this topic of a forum. */
  readonly topic?: number;
  /** Only messages after this one. */
  readonly after?: number;
}

/** A chat. */
export class ChatView {
  /** The state behind it. */
  readonly room: Room;
  protected readonly world: World;

  constructor(world: World, room: Room) {
    this.world = world;
    this.room = room;
  }

  get id(): number {
    return this.room.chat.id;
  }

  /** @returns everybody's messages as they are shown now, oldest first */
  shown({ topic, after = 0 }: Looking = {}): Shown[] {
    return showAll(this.world, this.room, topic ?? null).filter(({ id }) => id > after);
  }

  /** @returns the bot's messages as they are shown now, oldest first */
  fromBot(looking: Looking = {}): Shown[] {
    return this.shown(looking).filter(({ isByBot }) => isByBot);
  }

  /** @returns the bot's last message, or null */
  last(looking: Looking = {}): Shown | null {
    return this.fromBot(looking).at(-1) ?? null;
  }

  /** @returns a message as it is shown now, or null when it is deleted */
  message(id: number): Shown | null {
    const message = this.room.messages.get(id);
    return message === undefined ? null : show(this.world, message);
  }

  /** Chat actions ("typing") shown so far. */
  get actions(): readonly Action[] {
    return this.room.actions;
  }

  /** Waits until the bot shows such a text; the newest message that does. */
  async untilShown(
    pattern: RegExp | string,
    looking: Looking = {},
    timeoutMs = 10_000,
  ): Promise<Shown> {
    const fits = ({ text }: Shown): boolean =>
      typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
    return until(
      this.world,
      () => this.fromBot(looking).findLast(fits),
      `message with ${String(pattern)} in chat ${this.id}`,
      timeoutMs,
    );
  }
}
