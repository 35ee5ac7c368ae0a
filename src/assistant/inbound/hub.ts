/** Connects the channels: what they bring is received, what is kept for them is carried out. */

import type {
  Capabilities,
  Channel,
  ChatEvent,
  Incoming,
  Outgoing,
  Port,
  Receipt,
} from '../../channels/channel.ts';
import { ChannelError, StoreError } from '../../errors.ts';
import { apologise } from './apologise.ts';
import type { JobBoard } from '../jobs/job-board.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { Assistance, Delivery } from '../services.ts';
import { createPort } from './create-port.ts';
import { followChat, leaveChat } from './follow-chat.ts';
import { holdMessage } from '../reminding/hold-message.ts';
import { Leftovers } from '../delivery/leftovers.ts';
import { Line, lookMs } from '../delivery/line.ts';
import { openOutbox } from '../delivery/open-outbox.ts';
import { readOutbox, takeFromOutbox, type Mail } from '../records/outgoing.ts';
import { machineTiming, type Timing } from '../delivery/timing.ts';
import { foreseeAnswer, receiveMessage } from './receive-message.ts';

/** What the use cases need, and the jobs that they may ask for. */
export type OpenServices = Assistance & { readonly jobs: JobBoard };

/** All channels that are open. */
export class Exchange {
  readonly #assistance: Assistance;
  readonly #timing: Timing;
  readonly #lines = new Map<string, Line>();
  readonly #jobs: JobRunner;
  readonly #closing = new AbortController();
  #looking: Promise<void> | null = null;

  constructor(assistance: OpenServices, timing: Timing = machineTiming) {
    this.#assistance = assistance;
    this.#timing = timing;
    this.#jobs = new JobRunner({
      assistance,
      board: assistance.jobs,
      timing,
      senderOf: (name) => this.#lines.get(name)?.channel ?? null,
      carryOut: (mail) => this.carryOut(mail),
      fetchFile: (file, maxBytes) => this.#fetchFile(file, maxBytes),
    });
  }

  /**
   * Opens a channel and carries out what was left in its outbox. One that could not be opened may be
   * tried again.
   *
   * @returns where people find it
   */
  async serve(name: string, channel: Channel): Promise<string> {
    const { log } = this.#assistance;
    this.#looking ??= this.#lookLater();
    const { leftovers, outbox } = await this.#lineOf(name, channel);
    const opening = channel.open(this.#portOf(name, channel, leftovers));
    const where = await opening.catch(async (error: unknown) => {
      // What waits is left to the next attempt: two outboxes would send it twice.
      this.#lines.delete(name);
      leftovers.takeAll();
      await outbox.close();
      throw error;
    });
    const carryAll = (left: readonly Outgoing[]) => this.carryOut(inChannel(name, left));
    if (channel.capabilities.remembersSent) await carryAll(leftovers.takeAll());
    else if (leftovers.count > 0) {
      log.info({ channel: name, count: leftovers.count }, 'messages are left from the last run');
      leftovers.whenDue((left) => void carryAll(left));
    }
    await this.#jobs.resume(name);
    return where;
  }

  /** Carries messages out; resolves when each is done or put off, and never rejects. */
  async carryOut(mail: readonly Mail[]): Promise<void> {
    await Promise.all(
      mail.flatMap(({ channel, outgoing }) => {
        const line = this.#lines.get(channel);
        return line === undefined ? [] : [this.#post(line, { channel, outgoing })];
      }),
    );
  }

  async #lineOf(name: string, channel: Channel): Promise<Line> {
    const known = this.#lines.get(name);
    if (known !== undefined) return known;
    const onGone = (chat: string): void => {
      this.#leave(name, chat);
    };
    const leftovers = new Leftovers(await readOutbox(this.#assistance.store, name));
    const outbox = openOutbox(this.#assistance, name, channel, this.#timing, onGone);
    const line = new Line(name, { channel, outbox, leftovers });
    this.#lines.set(name, line);
    return line;
  }

  async #post(line: Line, mail: Mail): Promise<void> {
    if ((await line.post(mail.outgoing, this.#timing.clock())) !== 'held') return;
    try {
      await this.carryOut(await holdMessage(this.#assistance, mail));
    } catch (error) {
      this.#assistance.log.error({ err: error }, 'that a message is held could not be noted');
    }
  }

  /** What is kept is looked at again now and then: nothing waits for the next start. */
  async #lookLater(): Promise<void> {
    const { wait } = this.#timing;
    const { signal } = this.#closing;
    const isTime = () =>
      wait(lookMs, signal).then(
        () => true,
        () => false,
      );
    while (await isTime()) void this.#lookAgain();
  }

  async #lookAgain(): Promise<void> {
    const { store, log } = this.#assistance;
    try {
      for (const [channel, line] of this.#lines) {
        const forgotten = await line.findForgotten(store, this.#timing.clock());
        if (forgotten.length === 0) continue;
        log.info({ channel, count: forgotten.length }, 'kept messages are taken up again');
        void this.carryOut(inChannel(channel, forgotten));
      }
    } catch (error) {
      log.warn({ err: error }, 'kept messages could not be looked at');
    }
  }

  /** @returns what an open channel can show; null where it is not open */
  capabilitiesOf(channel: string): Capabilities | null {
    return this.#lines.get(channel)?.channel.capabilities ?? null;
  }

  /** Closes all channels; what was not sent yet is kept for the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#jobs.close();
    for (const { channel, outbox, leftovers } of this.#lines.values()) {
      leftovers.takeAll();
      await channel.close();
      await outbox.close();
    }
  }

  #portOf(name: string, channel: Channel, leftovers: Leftovers): Port {
    const takes = {
      receive: (incoming: Incoming) => this.#receive(name, channel, leftovers, incoming),
      foresee: (where: Where, text: string) => this.#foresee(name, channel, where, text),
      follow: (event: ChatEvent) => this.#follow(name, leftovers, event),
      wake: () => {
        this.#lines.get(name)?.outbox.wake();
      },
    };
    return createPort(this.#assistance, name, takes, (file, max) => this.#fetchFile(file, max));
  }

  /** Fetches what somebody sent over a channel, `channel:id`. */
  async #fetchFile(file: string, maxBytes: number): Promise<Uint8Array> {
    const [name = ''] = file.split(':', 1);
    const fetchFile = this.#lines.get(name)?.channel.fetchFile;
    if (fetchFile === undefined)
      throw new ChannelError(name, 'No file can be fetched there.', null);
    return fetchFile(file.slice(name.length + 1), maxBytes);
  }

  async #foresee(channel: string, sender: Channel, where: Where, text: string): Promise<string> {
    const incoming = { ...where, id: this.#assistance.randomId(), text, option: null };
    const mail = await foreseeAnswer(this.#assistance, { channel, incoming }, sender);
    return mail
      .filter(({ outgoing }) => outgoing.chat === where.chat && outgoing.replaces === undefined)
      .map(({ outgoing }) => outgoing.text)
      .join('\n\n');
  }

  async #follow(name: string, leftovers: Leftovers, event: ChatEvent): Promise<Receipt> {
    const mail = await followChat(this.#assistance, name, event);
    if (event.type === 'left') leftovers.takeOf(event.chat);
    return { answered: this.carryOut(mail) };
  }

  async #receive(
    name: string,
    channel: Channel,
    leftovers: Leftovers,
    incoming: Incoming,
  ): Promise<Receipt> {
    try {
      const mail = await receiveMessage(this.#assistance, { channel: name, incoming }, channel);
      // A message that is delivered again was written before what is left: it proves nothing.
      if (mail.length === 0) return { answered: Promise.resolve() };
      const { seen, unseen } = leftovers.takeOf(incoming.chat);
      for (const outgoing of seen)
        await takeFromOutbox(this.#assistance.store, { channel: name, outgoing }, null);
      return { answered: this.#answer(name, incoming.chat, [...inChannel(name, unseen), ...mail]) };
    } catch (error) {
      if (error instanceof StoreError) throw error;
      return { answered: this.#apologise({ channel: name, incoming }, channel, error) };
    }
  }

  /** What a job finds out is part of the answer. */
  async #answer(channel: string, chat: string, mail: readonly Mail[]): Promise<void> {
    await this.carryOut(mail);
    await this.#jobs.settled({ channel, chat });
  }

  /** A bug: the operator gets the stack, the person a reference and the question again. */
  async #apologise(delivery: Delivery, sender: Channel, error: unknown): Promise<void> {
    const { log, randomId } = this.#assistance;
    const reference = randomId();
    const { channel } = delivery;
    log.error({ err: error, reference, channel }, 'a message could not be worked through');
    await this.carryOut(await apologise(this.#assistance, delivery, sender, reference));
  }

  #leave(channel: string, chat: string): void {
    const { log } = this.#assistance;
    leaveChat(this.#assistance, channel, chat)
      .then((mail) => this.carryOut(mail))
      .catch((error: unknown) => {
        log.error({ err: error, channel }, 'that a chat is gone could not be noted');
      });
  }
}

type Where = Pick<Incoming, 'chat' | 'user'>;

const inChannel = (channel: string, messages: readonly Outgoing[]): Mail[] =>
  messages.map((outgoing) => ({ channel, outgoing }));
