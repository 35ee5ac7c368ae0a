/** A person with Telegram in hand: writes, presses, sends files, looks things up. */

import type { InlineQueryResult, Message, User } from 'grammy/types';

import type { ChatView } from './chat-view.ts';
import type { FileContent } from './files.ts';
import { findEntities } from './find-entities.ts';
import type { NamedPerson } from './find-entities.ts';
import { tell } from './hear.ts';
import { changeStanding } from './membership.ts';
import { askInline, chooseInline } from './look-up.ts';
import type { AskedInline } from './look-up.ts';
import * as media from './media.ts';
import { trim } from './parse-html.ts';
import { pressButton, pressData } from './press.ts';
import type { Pressed, Pressing } from './press.ts';
import { findReply, placeWriting } from './place-writing.ts';
import type { Writing } from './place-writing.ts';
import type { World } from './world.ts';

/** The longest message that an app sends; it cuts longer ones. */
const longest = 4096;

/** A person, or another bot. */
export class Person {
  readonly user: User;
  /** The private chat with the bot. */
  readonly chat: ChatView;
  private readonly world: World;

  constructor(world: World, user: User, chat: ChatView) {
    this.world = world;
    this.user = user;
    this.chat = chat;
  }

  get id(): number {
    return this.user.id;
  }

  /** Writes a text, in private when no chat is named; the first message when it is cut in several. */
  write(
    text: string,
    writing: Writing & { readonly names?: readonly NamedPerson[] } = {},
  ): Message {
    const words = trim({ text, entities: [] }).text;
    const pieces: string[] = [];
    for (let at = 0; at < words.length; at += longest) pieces.push(words.slice(at, at + longest));
    const messages = pieces.map((piece) => {
      const entities = findEntities(piece, writing.names ?? []);
      const marks = entities.length === 0 ? {} : { entities };
      return this.send({ text: piece, ...marks }, writing);
    });
    const first = messages[0];
    if (first === undefined) throw new Error('apps send no empty messages');
    return first;
  }

  /** Opens `t.me/<bot>?start=payload` and presses Start. */
  open(payload = ''): Message {
    if (!/^[\w-]{0,64}$/.test(payload)) throw new Error(`apps open no link with ${payload}`);
    return this.write(payload === '' ? '/start' : `/start ${payload}`);
  }

  /** Presses a button by its words: the newest one that has them, or the one on `message`. */
  press(label: string, pressing: Pressing = {}): Pressed {
    return pressButton(this.world, this.user, pressing.in ?? this.chat, label, pressing.message);
  }

  /** Presses a button that may be gone by now: what an app does that has not seen the edit. */
  pressData(data: string, message: number, chat: ChatView = this.chat): Pressed {
    return pressData(this.world, this.user, chat, data, message);
  }

  /** Follows a link button `t.me/<bot>?start=…`; the newest with these words. */
  follow(label: string, chat: ChatView = this.chat): Message {
    const buttons = chat.shown().flatMap((shown) => shown.buttons.flat());
    const url = buttons.findLast((button) => button.text === label)?.url ?? '';
    const link = URL.canParse(url) ? new URL(url) : null;
    const name = link?.pathname.slice(1).toLowerCase();
    if (name !== this.world.bot.username.toLowerCase()) {
      throw new Error(`“${label}” is no link to the bot`);
    }
    return this.open(link?.searchParams.get('start') ?? '');
  }

  /** Sends a document. */
  sendFile(file: FileContent, writing: media.WithCaption = {}): Message {
    return this.send(media.asDocument(this.world, file, writing.caption), writing);
  }

  /** Sends a picture; the app makes a JPEG of it. */
  sendPhoto(file: FileContent, writing: media.WithCaption = {}): Message {
    return this.send(media.asPhoto(this.world, file, writing.caption), writing);
  }

  /** Sends several files as one album; the caption stands under the first. */
  sendAlbum(
    files: readonly (FileContent & { readonly isPhoto?: boolean })[],
    writing: media.WithCaption = {},
  ): Message[] {
    const media_group_id = `134${this.world.nextNumber().toString().padStart(14, '0')}`;
    return files.map((file, index) => {
      const caption = index === 0 ? writing.caption : undefined;
      const make = file.isPhoto === true ? media.asPhoto : media.asDocument;
      return this.send({ ...make(this.world, file, caption), media_group_id }, writing);
    });
  }

  /** Sends a sticker. */
  sendSticker(writing: Writing = {}): Message {
    return this.send(media.asSticker(this.world), writing);
  }

  /** Sends a voice message. */
  sendVoice(writing: Writing = {}): Message {
    return this.send(media.asVoice(this.world), writing);
  }

  /** Sends a place on the map. */
  sendLocation(writing: Writing = {}): Message {
    return this.send({ location: { latitude: 12.0046, longitude: 107.6907 } }, writing);
  }

  /** Sends whatever a message may hold. */
  send(content: Partial<Message>, writing: Writing = {}): Message {
    const chat = writing.in ?? this.chat;
    const { room } = chat;
    if (room.chat.type === 'private') {
      if (room.isBlocked) throw new Error('who has blocked the bot cannot write to it');
      room.isStarted = true;
    }
    const place = placeWriting(room, writing.topic, findReply(room, writing.replyTo));
    const message = this.world.post(room, { ...this.author(writing), ...place, ...content });
    if (this.user.is_bot) room.lastBot = this.id;
    tell(this.world, room, message);
    this.world.changed();
    return message;
  }

  /** Changes what was written. */
  edit(id: number, text: string, chat: ChatView = this.chat): Message {
    const old = chat.room.messages.get(id);
    if (old === undefined) throw new Error(`there is no message ${id} to edit`);
    const kept: Message = { ...old };
    delete kept.entities;
    const entities = findEntities(text);
    const marks = entities.length === 0 ? {} : { entities };
    const message: Message = { ...kept, text, ...marks, edit_date: this.world.date };
    chat.room.messages.set(id, message);
    tell(this.world, chat.room, message, true);
    return message;
  }

  /** Deletes a message for everyone; bots are not told. */
  erase(id: number, chat: ChatView = this.chat): void {
    chat.room.messages.delete(id);
  }

  /** Types `@bot query` in any chat. */
  askInline(query: string, offset = '', from: media.InlineFrom = 'sender'): AskedInline {
    return askInline(this.world, this.user, query, offset, from);
  }

  /** Sends a result of an inline look-up into a chat. */
  choose(asked: AskedInline, result: InlineQueryResult, chat: ChatView = this.chat): Message {
    return chooseInline(this.world, asked, result, (content) => this.send(content, { in: chat }));
  }

  /** Stops the bot: it can write no more. */
  block(): void {
    this.chat.room.isBlocked = true;
    changeStanding(this.world, this.chat.room, this.user, {
      status: 'kicked',
      user: this.world.botUser,
      until_date: 0,
    });
  }

  /** Starts the bot again; follow it with `open()` as the app does. */
  unblock(): void {
    this.chat.room.isBlocked = false;
    changeStanding(this.world, this.chat.room, this.user, {
      status: 'member',
      user: this.world.botUser,
    });
  }

  /** Deletes the account: nothing reaches it any more. */
  deleteAccount(): void {
    this.chat.room.isDeactivated = true;
  }

  private author({ as }: Writing): Partial<Message> {
    if (as === undefined) return { from: this.user };
    return as.author();
  }
}
