/** People and groups of the bot, as a test plays them. */

import type { Bot, BotSeen } from './bot.ts';
import type { World } from './world.ts';

/** A person who chats with the bot. */
export class BotPerson {
  readonly id: string;
  readonly name: string;
  readonly #bot: Bot;
  readonly #world: World;

  constructor(bot: Bot, world: World, name: string) {
    this.#bot = bot;
    this.#world = world;
    this.id = world.chance.hex(20);
    this.name = name;
    bot.seen.set(this.id, []);
  }

  /** What they see of the bot's messages, oldest first. */
  get sees(): readonly BotSeen[] {
    return this.#bot.seen.get(this.id) ?? [];
  }

  /** @param id - to deliver the same message twice */
  write(text: string, id?: string): Promise<void> {
    return this.#emit('message.text.received', { text }, id);
  }

  sendPhoto(url: string, caption?: string): Promise<void> {
    const field = this.#bot.switches.photoField;
    return this.#emit('message.image.received', {
      [field]: url,
      ...(caption === undefined ? {} : { caption }),
    });
  }

  sendSticker(): Promise<void> {
    return this.#emit('message.sticker.received', {
      sticker: '1',
      url: 'https://stickers.zaloapp.com/1.png',
    });
  }

  /** A file cannot be passed on by the platform. */
  sendFile(): Promise<void> {
    return this.#emit('message.unsupported.received', {});
  }

  #emit(name: string, content: Readonly<Record<string, unknown>>, id?: string): Promise<void> {
    return this.#bot.emit({
      event_name: name,
      message: {
        from: { id: this.id, display_name: this.name, is_bot: false },
        chat: { id: this.id, chat_type: 'PRIVATE' },
        ...content,
        message_id: id ?? this.#world.chance.hex(20),
        date: this.#world.clock.now(),
      },
    });
  }
}

/** A group with the bot in it. */
export class BotGroup {
  readonly id: string;
  readonly #bot: Bot;
  readonly #world: World;

  constructor(bot: Bot, world: World) {
    this.#bot = bot;
    this.#world = world;
    this.id = `zgr-${world.chance.hex(16)}`;
    bot.seen.set(this.id, []);
  }

  get sees(): readonly BotSeen[] {
    return this.#bot.seen.get(this.id) ?? [];
  }

  /** Writes; the bot hears of it only when it is mentioned or answered. */
  write(person: BotPerson, text: string, more: { isReplyToBot?: boolean } = {}): Promise<void> {
    const isHeard = text.includes(`@${this.#bot.name}`) || more.isReplyToBot === true;
    if (!isHeard) return Promise.resolve();
    return this.#bot.emit({
      event_name: 'message.text.received',
      message: {
        from: { id: person.id, display_name: person.name, is_bot: false },
        chat: { id: this.id, chat_type: 'GROUP' },
        text,
        message_id: this.#world.chance.hex(20),
        date: this.#world.clock.now(),
      },
    });
  }
}
