/** Telegram keeps the promises of a channel, by long polling and by webhook. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import type { Update } from 'grammy/types';
import { expect, vi } from 'vitest';

import type { Channel, Incoming, Port, Webhook } from '../../src/channels/channel.ts';
import { createTelegramChannel } from '../../src/channels/telegram/telegram.ts';
import {
  type ChannelBench,
  describeChannel,
  type Person,
  type Written,
} from '../contracts/channel.ts';
import { startTelegram, type Telegram } from '../simulators/telegram/server.ts';
import { trim } from '../simulators/telegram/parse-html.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Telegram numbers messages itself: the bench knows which number each one got. */
interface Numbers {
  readonly updates: Map<string, Update>;
  readonly ids: Map<string, string>;
  readonly failed: Set<string>;
}

const translate = (port: Port, { ids, failed }: Numbers, changed: () => void): Port => ({
  ...port,
  receive: async (incoming: Incoming) => {
    try {
      return await port.receive({ ...incoming, id: ids.get(incoming.id) ?? incoming.id });
    } catch (error) {
      failed.add(incoming.id);
      changed();
      throw error;
    }
  },
});

/** How updates come, and what shows that Telegram was answered. */
interface Way {
  readonly name: string;
  readonly isPosted: boolean;
  readonly answers: (telegram: Telegram) => number;
}

const ways: readonly Way[] = [
  {
    name: 'telegram by long polling',
    isPosted: false,
    answers: ({ calls }) => calls.of('getUpdates').length,
  },
  {
    name: 'telegram by webhook',
    isPosted: true,
    answers: ({ world }) => (world.webhook.describe().last_error_message === undefined ? 0 : 1),
  },
];

async function deliver(
  { telegram, numbers, way }: Line,
  name: string,
  send: () => Update,
  chat: number,
): Promise<void> {
  const { updates, ids, failed } = numbers;
  const answered = way.answers(telegram);
  const known = updates.get(name);
  const isWaiting = known !== undefined && failed.delete(`u${String(known.update_id)}`);
  if (known !== undefined && !isWaiting) telegram.repeat(known, chat);
  const update = known ?? send();
  updates.set(name, update);
  const number = `u${String(update.update_id)}`;
  ids.set(number, name.split(' ')[0] ?? '');
  await telegram.until(() => telegram.pendingCount === 0 || failed.has(number), 'an answer');
  if (!failed.has(number)) return;
  await vi.waitFor(() => {
    expect(way.answers(telegram)).toBeGreaterThan(answered);
  });
  if (telegram.pendingCount > 0) throw new Error('Telegram still holds the message');
}

function lastUpdate(telegram: Telegram): Update {
  const last = telegram.latestUpdates().at(-1);
  if (last === undefined) throw new Error('nothing was delivered');
  return last;
}

/** A bot at Telegram, and how updates reach it. */
interface Line {
  readonly telegram: Telegram;
  readonly numbers: Numbers;
  readonly way: Way;
}

function meet(line: Line): Person {
  const { telegram } = line;
  const person = telegram.addPerson();
  const { room } = person.chat;
  room.isStarted = true;
  const send = ({ text, option }: Written) => {
    if (option === null) person.write(text);
    else {
      const asked = telegram.world.post(room, { from: telegram.bot, text: 'Năm nào?' });
      person.pressData(option, asked.message_id);
    }
    return lastUpdate(telegram);
  };
  const shown = () =>
    person.chat.fromBot().map(({ text, buttons, file }) => ({
      text,
      options: buttons.flat().map((button) => button.text),
      files: file === null ? [] : [file.name],
    }));
  return {
    chat: String(person.id),
    write: (message) =>
      deliver(line, `${message.id} ${String(person.id)}`, () => send(message), person.id),
    shown: () => Promise.resolve(shown()),
  };
}

/** Where Telegram posts to, as the web server of the program takes it. */
async function listen(take: Webhook['take']): Promise<Server> {
  const server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      response.writeHead(await take(request.headers, body)).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const openBench = async (port: Port, way: Way): Promise<ChannelBench> => {
  const telegram = await startTelegram();
  const numbers: Numbers = { updates: new Map(), ids: new Map(), failed: new Set() };
  const line = { telegram, numbers, way };
  let webhook: Webhook | undefined;
  const server = await listen((headers, body) =>
    webhook === undefined ? Promise.resolve(503) : webhook.take(headers, body),
  );
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const connect = async (): Promise<Channel> => {
    const { token, apiRoot } = telegram;
    const post = way.isPosted ? { url, secret: 'a-secret-of-the-tests' } : null;
    const channel = createTelegramChannel({ token, apiRoot, webhook: post, log: silent });
    webhook = channel.webhook;
    await channel.open(
      translate(port, numbers, () => {
        telegram.world.changed();
      }),
    );
    return channel;
  };
  const made = (channel: Channel): ChannelBench => ({
    channel,
    meet: () => Promise.resolve(meet(line)),
    restart: async () => {
      await channel.close();
      return made(await connect());
    },
    close: async () => {
      await channel.close();
      await telegram.close();
      server.close();
    },
  });
  return made(await connect());
};

for (const way of ways)
  describeChannel(way.name, (port) => openBench(port, way), {
    restart: 'Telegram has no key by which a bot could say that a message was sent before.',
    shownAs: (text) => trim({ text, entities: [] }).text,
  });
