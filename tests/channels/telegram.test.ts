/** Telegram keeps the promises of a channel, by long polling and by webhook. */

import type { Update } from 'grammy/types';

import type { Channel, Incoming, Port } from '../../src/channels/channel.ts';
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

const translate = (port: Port, { ids, failed }: Numbers): Port => ({
  ...port,
  receive: async (incoming: Incoming) => {
    try {
      return await port.receive({ ...incoming, id: ids.get(incoming.id) ?? incoming.id });
    } catch (error) {
      failed.add(incoming.id);
      throw error;
    }
  },
});

async function deliver(
  telegram: Telegram,
  { updates, ids, failed }: Numbers,
  name: string,
  send: () => Update,
  chat: number,
): Promise<void> {
  const known = updates.get(name);
  const isWaiting = known !== undefined && failed.delete(`u${String(known.update_id)}`);
  if (known !== undefined && !isWaiting) telegram.repeat(known, chat);
  const update = known ?? send();
  updates.set(name, update);
  const number = `u${String(update.update_id)}`;
  ids.set(number, name.split(' ')[0] ?? '');
  await telegram.until(() => telegram.pendingCount === 0 || failed.has(number), 'an answer');
  if (failed.has(number)) throw new Error('Telegram still holds the message');
}

function lastUpdate(telegram: Telegram): Update {
  const last = telegram.latestUpdates().at(-1);
  if (last === undefined) throw new Error('nothing was delivered');
  return last;
}

const openBench = async (port: Port): Promise<ChannelBench> => {
  const telegram = await startTelegram();
  const numbers: Numbers = { updates: new Map(), ids: new Map(), failed: new Set() };
  const connect = async (): Promise<Channel> => {
    const { token, apiRoot } = telegram;
    const channel = createTelegramChannel({ token, apiRoot, webhook: null, log: silent });
    await channel.open(translate(port, numbers));
    return channel;
  };
  const meet = (): Promise<Person> => {
    const person = telegram.addPerson();
    person.chat.room.isStarted = true;
    const write = async ({ id, text, option }: Written) => {
      const send = () => {
        if (option === null) person.write(text);
        else {
          const asked = telegram.world.post(person.chat.room, {
            from: telegram.bot,
            text: 'Năm nào?',
          });
          person.pressData(option, asked.message_id);
        }
        return lastUpdate(telegram);
      };
      await deliver(telegram, numbers, `${id} ${String(person.id)}`, send, person.id);
    };
    const shown = () =>
      Promise.resolve(
        person.chat.fromBot().map(({ text, buttons, file }) => ({
          text,
          options: buttons.flat().map((button) => button.text),
          files: file === null ? [] : [file.name],
        })),
      );
    return Promise.resolve({ chat: String(person.id), write, shown });
  };
  const made = (channel: Channel): ChannelBench => ({
    channel,
    meet,
    restart: async () => {
      await channel.close();
      return made(await connect());
    },
    close: async () => {
      await channel.close();
      await telegram.close();
    },
  });
  return made(await connect());
};

describeChannel('telegram', openBench, {
  restart: 'Telegram has no key by which a bot could say that a message was sent before.',
  shownAs: (text) => trim({ text, entities: [] }).text,
});
