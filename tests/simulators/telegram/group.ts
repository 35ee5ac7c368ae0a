/** A group, a supergroup with or without topics, or a channel: what people do with it. */

import type { Message, User } from 'grammy/types';

import { ChatView } from './chat-view.ts';
import { tell } from './hear.ts';
import { asAdministrator, asMuted, changeStanding } from './membership.ts';
import type { Person } from './person.ts';
import { anonymousAdmin, channelBot } from './world.ts';

/** A group or a channel. */
export class Group extends ChatView {
  /** The messages of whoever speaks in the name of the group or channel; for `write(…, { as })`. */
  author(): Partial<Message> {
    const from = this.room.chat.type === 'channel' ? channelBot : anonymousAdmin;
    return { from, sender_chat: this.room.chat };
  }

  /** The channel posts a text. */
  post(text: string): Message {
    const message = this.world.post(this.room, { sender_chat: this.room.chat, text });
    tell(this.world, this.room, message);
    return message;
  }

  /** Adds the bot. */
  addBot(by: Person): void {
    changeStanding(this.world, this.room, by.user, { status: 'member', user: this.world.botUser });
    this.service(by.user, { new_chat_members: [this.world.botUser] });
  }

  /** Opens `t.me/<bot>?startgroup=payload` and chooses this group. */
  startBot(by: Person, payload: string): Message {
    if (!this.room.has(this.world.botUser)) this.addBot(by);
    const words = `/start@${this.world.bot.username} ${payload}`.trimEnd();
    return by.write(words, { in: this });
  }

  /** Puts the bot out. */
  removeBot(by: Person): void {
    // Told before it is out, as Telegram does with the last message.
    this.service(by.user, { left_chat_member: this.world.botUser });
    changeStanding(this.world, this.room, by.user, {
      status: 'kicked',
      user: this.world.botUser,
      until_date: 0,
    });
  }

  /** Makes the bot an administrator: it hears everything then. */
  promoteBot(by: Person): void {
    changeStanding(this.world, this.room, by.user, asAdministrator(this.world.botUser));
  }

  /** Makes the bot a plain member again. */
  demoteBot(by: Person): void {
    changeStanding(this.world, this.room, by.user, { status: 'member', user: this.world.botUser });
  }

  /** Forbids the bot to write; it stays a member. */
  muteBot(by: Person): void {
    changeStanding(this.world, this.room, by.user, asMuted(this.world.botUser));
  }

  /** Adds a person; they came by themselves when nobody added them. */
  addMember(person: Person, by: Person = person): void {
    changeStanding(this.world, this.room, by.user, { status: 'member', user: person.user });
    this.service(by.user, { new_chat_members: [person.user] });
  }

  /** Puts a person out; they left by themselves when nobody did. */
  removeMember(person: Person, by: Person = person): void {
    changeStanding(this.world, this.room, by.user, { status: 'left', user: person.user });
    this.service(by.user, { left_chat_member: person.user });
  }

  /** Makes a person an administrator. */
  promote(person: Person, isAnonymous = false): void {
    const next = asAdministrator(person.user, isAnonymous);
    changeStanding(this.world, this.room, person.user, next);
  }

  /** Opens a topic. @returns its thread id, which is also the id of its first message */
  createTopic(by: Person, name: string): number {
    const topic = { name, icon_color: 7_322_096 };
    const first = this.world.post(this.room, { from: by.user, forum_topic_created: topic });
    const id = first.message_id;
    const message: Message = { ...first, message_thread_id: id, is_topic_message: true };
    this.room.messages.set(id, message);
    this.room.topics.set(id, { id, name, isClosed: false });
    tell(this.world, this.room, message);
    return id;
  }

  /** Closes a topic: only administrators may write there. */
  closeTopic(by: Person, id: number): void {
    const topic = this.room.topics.get(id);
    if (topic === undefined) throw new Error(`there is no topic ${id}`);
    topic.isClosed = true;
    const place = { message_thread_id: id, is_topic_message: true } as const;
    this.service(by.user, { ...place, forum_topic_closed: {} });
  }

  /** Deletes a topic with its messages; the bot is not told. */
  deleteTopic(id: number): void {
    this.room.topics.delete(id);
    for (const message of this.room.messages.values()) {
      if (message.message_thread_id === id) this.room.messages.delete(message.message_id);
    }
  }

  /** Gives the group another title. */
  rename(by: Person, title: string): void {
    if (this.room.chat.type === 'private') throw new Error('a private chat has no title');
    this.room.chat = { ...this.room.chat, title };
    this.service(by.user, { new_chat_title: title });
  }

  /** Turns the group into a supergroup with another id; both chats say so. */
  migrate(by: Person): Group {
    const { chat } = this.room;
    if (chat.type !== 'group') throw new Error('only a group becomes a supergroup');
    const id = -1_000_000_000_000 + chat.id;
    const room = this.world.addRoom({ id, type: 'supergroup', title: chat.title });
    for (const [user, standing] of this.room.members) room.members.set(user, standing);
    this.service(by.user, { migrate_to_chat_id: id });
    this.room.movedTo = id;
    const moved = new Group(this.world, room);
    const from = { from: anonymousAdmin, sender_chat: room.chat };
    tell(this.world, room, this.world.post(room, { ...from, migrate_from_chat_id: chat.id }));
    return moved;
  }

  private service(from: User, content: Partial<Message>): void {
    if (this.room.chat.type === 'channel') return;
    const message = this.world.post(this.room, { from, ...content });
    tell(this.world, this.room, message);
    this.world.changed();
  }
}
