/**
 * A Bot API server for tests: real HTTP on loopback that behaves as Telegram's, and the hands of the
 * people at its other end.
 *
 * ```ts
 * const telegram = await startTelegram();                    // { apiRoot, token, bot } for the bot
 * const lan = telegram.addPerson({ firstName: 'Lan', languageCode: 'vi' });
 * lan.open('k7f3');                                          // t.me/<bot>?start=k7f3
 * lan.write('2026');                                         // in private
 * await lan.chat.untilShown('Câu 2');                        // waits; no sleeping
 * await lan.press('Bỏ qua').answered();
 * const group = telegram.addGroup({ title: 'Phòng', members: [lan], kind: 'forum' });
 * group.addBot(lan);
 * const topic = group.createTopic(lan, 'Kế hoạch');
 * lan.write(`/kehoach@${telegram.bot.username}`, { in: group, topic });
 * telegram.fail({ fault: { kind: 'no-answer' }, methods: ['sendMessage'], chat: lan.id });
 * await telegram.close();
 * ```
 *
 * - **People** ({@link Person}): `open write press pressData follow sendFile sendPhoto sendAlbum
 *   sendSticker sendVoice sendLocation send edit erase askInline choose block unblock
 *   deleteAccount`; `{ in, topic,
 *   replyTo, as }` say where and as whom. What they do is an update for the bot at once, if its
 *   privacy mode lets it through.
 * - **Groups** ({@link Group}, kinds `group supergroup forum channel`): `addBot startBot removeBot
 *   promoteBot demoteBot muteBot addMember removeMember promote createTopic closeTopic deleteTopic rename
 *   migrate post`; `as: group` writes as its anonymous admin, `as: channel` as a channel.
 * - **What people see** ({@link ChatView}, `lan.chat` or a group): `shown fromBot last message
 *   untilShown actions`. Messages are as they are now: edited ones changed, deleted ones gone.
 * - **Calls**: `calls.all`, `calls.of('sendMessage')`, each with moment, chat, arguments, outcome.
 * - **Updates**: `inject` raw ones, `repeat` one, `hold` some back; `latestUpdates`, `pendingCount`,
 *   `isPolled`, `onConfirmed`; `onShown` hears every message of the bot.
 * - **Faults**: `fail(rule)`, `roundTripMs`, `limit('A' | 'B' | null)` and `limiter.refused`.
 * - **Time**: `startTelegram({ clock: createClock(at) })`, then `clock.advance(ms)`; round trips and
 *   slow answers always take real time.
 * - **Waiting**: `until(check, what)`, `untilConfirmed()`, `untilQuiet()`.
 *
 * Formatting of bots is HTML or `entities`; other parse modes are refused.
 */

import type { Server } from 'node:http';

import type { BotCommand, Update, UserFromGetMe } from 'grammy/types';

import { Calls } from './calls.ts';
import { ChatView } from './chat-view.ts';
import { machineClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { Faults } from './faults.ts';
import type { FaultRule, SwitchedFault } from './faults.ts';
import { Group } from './group.ts';
import { handleCall } from './handle-call.ts';
import { Limiter } from './limiter.ts';
import type { LimiterModel } from './limiter.ts';
import { makeGroup, makePerson, someBot } from './make.ts';
import type { GroupSettings, PersonSettings } from './make.ts';
import type { Person } from './person.ts';
import { addressOf, listen } from './http.ts';
import { show } from './show.ts';
import type { Shown } from './show.ts';
import { until } from './until.ts';
import { World } from './world.ts';

/** How the server starts. */
export interface TelegramSettings {
  /** The bot under test; a made-up one with privacy mode on when absent. */
  readonly bot?: Partial<UserFromGetMe>;
  readonly token?: string;
  /** The machine's when absent. */
  readonly clock?: Clock;
  /** Other bots' messages are heard in groups, too (bot-to-bot mode). */
  readonly hearsBots?: boolean;
}

/** The running server. */
export class Telegram {
  readonly token: string;
  readonly calls = new Calls();
  readonly faults = new Faults();
  /** What went wrong in the server itself; empty after a good test. */
  readonly failures: unknown[] = [];
  /** The time of the way there and back for every call. */
  roundTripMs = 0;
  limiter: Limiter | null = null;
  readonly world: World;
  private server: Server | null = null;

  constructor(settings: TelegramSettings) {
    this.world = new World({ ...someBot, ...settings.bot }, settings.clock ?? machineClock());
    this.token = settings.token ?? `${this.world.bot.id}:AAE-made-up-token-of-no-bot`;
    this.world.hearsBots = settings.hearsBots ?? false;
    this.world.webhook.onReply = ({ method, ...args }) => {
      const call = { method: String(method), args, files: new Map<string, never>() };
      handleCall(this, call).catch((error: unknown) => this.failures.push(error));
    };
    this.onConfirmed(() => undefined);
  }

  get bot(): UserFromGetMe {
    return this.world.bot;
  }

  /** For grammY's `client.apiRoot`; no slash at its end. */
  get apiRoot(): string {
    if (this.server === null) throw new Error('the server is not listening');
    return addressOf(this.server);
  }

  async start(): Promise<void> {
    this.server = await listen(this);
  }

  /** Stops at once; calls under way are cut. */
  async close(): Promise<void> {
    this.world.webhook.close();
    const { server } = this;
    if (server === null) return;
    this.server = null;
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }

  addPerson(settings: PersonSettings = {}): Person {
    return makePerson(this.world, settings);
  }

  /** Makes a group, a supergroup, a forum or a channel; its first member owns it. */
  addGroup(settings: GroupSettings): Group {
    return makeGroup(this.world, settings);
  }

  /** @returns a chat by its id, as people see it */
  chat(id: number): ChatView {
    const room = this.world.room(id);
    return room.chat.type === 'private'
      ? new ChatView(this.world, room)
      : new Group(this.world, room);
  }

  /** Puts any update into the queue, forged or unknown kinds as well. */
  inject(content: Readonly<Record<string, unknown>>, chat = 0): Update {
    return this.world.updates.addRaw(content, chat);
  }

  /** Gives an update out once more, with the id it had. */
  repeat(update: Update, chat = 0): void {
    this.world.updates.repeat(update, chat);
  }

  /** Updates made in `make` come only when the returned function is called: late. */
  hold(make: () => void): () => void {
    return this.world.updates.hold(make);
  }

  /** The last thousand updates, oldest first. */
  latestUpdates(): readonly Update[] {
    return this.world.updates.latest();
  }

  /** Updates that the bot has not confirmed. */
  get pendingCount(): number {
    return this.world.updates.pendingCount;
  }

  /** Whether a bot waits in a long poll now: it is up, and has asked for what came before. */
  get isPolled(): boolean {
    return this.world.poll.isRead;
  }

  /** Hears which updates the bot confirms, at the moment it does. */
  onConfirmed(listener: (updateIds: readonly number[]) => void): void {
    this.world.updates.onConfirmed = (ids) => {
      listener(ids);
      this.world.changed();
    };
  }

  /** Hears of every message that the bot sends or edits, at that moment. */
  onShown(listener: (chat: number, shown: Shown) => void): void {
    this.world.listeners.add((room, message) => {
      listener(room.chat.id, show(this.world, message));
    });
  }

  /** Switches a fault on. */
  fail(rule: FaultRule): SwitchedFault {
    return this.faults.on(rule);
  }

  /** Switches a model of Telegram's limits on, or off. */
  limit(model: LimiterModel | null): void {
    this.limiter = model === null ? null : new Limiter(model);
  }

  /** @returns the commands in a person's menu, in private or in a group */
  menuOf(person: Person, chat: ChatView = person.chat): readonly BotCommand[] {
    return this.world.menus.seenBy(person.user, chat.room);
  }

  /** Waits for anything; looks again after every call, press and confirmation. */
  until<T>(
    check: () => T | null | undefined | false,
    what: string,
    timeoutMs?: number,
  ): Promise<T> {
    return until(this.world, check, what, timeoutMs);
  }

  /** Waits until the bot has confirmed all updates. */
  async untilConfirmed(timeoutMs?: number): Promise<void> {
    await this.until(() => this.pendingCount === 0, 'confirmation of all updates', timeoutMs);
  }

  /** Waits until all updates are confirmed and no call is under way. */
  async untilQuiet(timeoutMs?: number): Promise<void> {
    const isQuiet = (): boolean => this.pendingCount === 0 && this.calls.underWay === 0;
    await this.until(isQuiet, 'quiet moment', timeoutMs);
  }
}

/** Starts a server of one bot. */
export const startTelegram = async (settings: TelegramSettings = {}): Promise<Telegram> => {
  const telegram = new Telegram(settings);
  await telegram.start();
  return telegram;
};
