/** Zalo Bot keeps the promises of a channel, over a webhook. */

import type { Channel, Port } from '../../src/channels/channel.ts';
import {
  type ChannelBench,
  describeChannel,
  type Person,
  type Written,
} from '../contracts/channel.ts';
import { type BotOpen, openBotBench } from './zalo-bot/channel-bench.ts';

const meet = ({ zalo }: BotOpen): Promise<Person> => {
  const person = zalo.botPerson('Lan');
  const write = async ({ id, text }: Written) => {
    await person.write(text, id);
    if (zalo.bot.deliveries.at(-1) !== 200)
      throw new Error('the platform was not told that the message arrived');
  };
  const shown = () =>
    Promise.resolve(
      person.sees.map(({ text, photo }) => ({
        text,
        options: [],
        files: photo === null ? [] : [photo.url],
      })),
    );
  return Promise.resolve({ chat: person.id, write, shown });
};

const openBench = async (port: Port): Promise<ChannelBench> => {
  const opened = await openBotBench();
  const made = (channel: Channel): ChannelBench => ({
    channel,
    meet: () => meet(opened),
    restart: async () => {
      await channel.close();
      return made(await opened.connect(port));
    },
    close: async () => {
      await channel.close();
      await opened.close();
    },
  });
  return made(await opened.connect(port));
};

describeChannel('zalo-bot', openBench, {
  restart: 'Zalo has no key by which a bot could say that a message was sent before.',
  buttons: 'Zalo Bot has no buttons: the core lists the options in the text, and they are typed.',
  keepsFirst: 'The channel keeps what is posted itself, and hands it over until it is taken.',
  shownAs: (text) => text.normalize('NFC').trim(),
});
