/** Connects a channel: what it brings is received, what is kept for it is carried out, in order. */

import type { Channel, Incoming, Outgoing, Port } from '../channels/channel.ts';
import { StoreError } from '../errors.ts';
import type { Assistance } from './assistant.ts';
import { openFile } from './open-file.ts';
import { readOutbox, takeFromOutbox } from './outbox.ts';
import { receiveMessage } from './receive-message.ts';

/**
 * Opens a channel and carries out what was left in its outbox.
 *
 * @returns where people find it
 */
export async function serveChannel(
  assistance: Assistance,
  name: string,
  channel: Channel,
): Promise<string> {
  const server = new ChannelServer(assistance, name, channel);
  const where = await channel.open(server.port);
  await server.carryOut(await readOutbox(assistance.store, name));
  return where;
}

class ChannelServer {
  readonly port: Port;
  readonly #assistance: Assistance;
  readonly #name: string;
  readonly #channel: Channel;
  /** The last sending of each chat, so that the next one waits for it. */
  readonly #sending = new Map<string, Promise<void>>();

  constructor(assistance: Assistance, name: string, channel: Channel) {
    this.#assistance = assistance;
    this.#name = name;
    this.#channel = channel;
    this.port = {
      receive: (incoming) => this.#receive(incoming),
      openFile: (user, id) => openFile(assistance, `${name}:${user}`, id),
    };
  }

  async #receive(incoming: Incoming): Promise<void> {
    const delivery = { channel: this.#name, incoming };
    let outgoing: Outgoing[];
    try {
      outgoing = await receiveMessage(this.#assistance, delivery, this.#channel);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      await this.#apologise(incoming, error);
      return;
    }
    await this.carryOut(outgoing);
  }

  /** A bug: the operator gets the stack, the person a reference; the conversation stays as it was. */
  async #apologise(incoming: Incoming, error: unknown): Promise<void> {
    const { log, randomId, locales, clock } = this.#assistance;
    const reference = randomId();
    log.error(
      { err: error, reference, channel: this.#name },
      'a message could not be worked through',
    );
    const text = locales[0]?.say('dialogue-apology', { reference }) ?? reference;
    const { chat } = incoming;
    const id = `x${reference}`;
    await this.#send({ id, chat, text, options: [], files: [], at: clock() });
  }

  /** Carries messages out, those of one chat one after the other. */
  async carryOut(messages: readonly Outgoing[]): Promise<void> {
    await Promise.all(
      messages.map((outgoing) => {
        const before = this.#sending.get(outgoing.chat) ?? Promise.resolve();
        const sending = before.then(() => this.#send(outgoing));
        this.#sending.set(outgoing.chat, sending);
        return sending.then(() => {
          if (this.#sending.get(outgoing.chat) === sending) this.#sending.delete(outgoing.chat);
        });
      }),
    );
  }

  async #send(outgoing: Outgoing): Promise<void> {
    const { log, store } = this.#assistance;
    try {
      await this.#channel.send(outgoing);
      await takeFromOutbox(store, this.#name, outgoing);
    } catch (error) {
      log.warn(
        { err: error, channel: this.#name },
        'a message was not carried out; it is kept and sent at the next start',
      );
    }
  }
}
