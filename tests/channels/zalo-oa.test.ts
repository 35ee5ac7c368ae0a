/** Zalo Official Account keeps the promises of a channel. */

import type { Channel, Incoming, Port } from '../../src/channels/channel.ts';
import { writePress } from '../../src/channels/zalo-oa/buttons.ts';
import {
  type ChannelBench,
  describeChannel,
  type Person,
  type Written,
} from '../contracts/channel.ts';
import type { Seen } from '../simulators/zalo/world.ts';
import { type ChannelOpen, openChannelBench } from './zalo-oa/channel-bench.ts';

/** The platform's name of an event holds the id of its message. */
const translate = (port: Port): Port => ({
  ...port,
  receive: (incoming: Incoming) =>
    port.receive({ ...incoming, id: incoming.id.replace(/^user_send_text:/, '') }),
});

const meet = async ({ zalo }: ChannelOpen): Promise<Person> => {
  const person = zalo.person('Lan');
  person.lastInteractionAt = zalo.clock.now();
  const write = async ({ id, text, option }: Written) => {
    const parcel = zalo.webhook.pack({
      app_id: zalo.app.id,
      sender: { id: person.id },
      recipient: { id: zalo.oa.id },
      event_name: 'user_send_text',
      message: { msg_id: id, text: option === null ? text : writePress(option) },
    });
    const { status } = await zalo.webhook.send(parcel, 'user_send_text');
    if (status !== 200) throw new Error('the platform was not told that the message arrived');
  };
  const shown = () =>
    Promise.resolve(
      person.sees.map(({ text, buttons, files }: Seen) => ({
        text,
        options: buttons.map(({ title }) => title),
        files: files.map(({ name }) => name),
      })),
    );
  return Promise.resolve({ chat: person.id, write, shown });
};

const openBench = async (port: Port): Promise<ChannelBench> => {
  const opened = await openChannelBench();
  const made = (channel: Channel): ChannelBench => ({
    channel,
    meet: () => meet(opened),
    restart: async () => {
      await channel.close();
      return made(await opened.connect(translate(port)));
    },
    close: async () => {
      await channel.close();
      await opened.close();
    },
  });
  return made(await opened.connect(translate(port)));
};

describeChannel('zalo-oa', openBench, {
  restart: 'Zalo has no key by which an OA could say that a message was sent before.',
  keepsFirst: 'The channel keeps what is posted itself, and hands it over until it is taken.',
  shownAs: (text) => text.normalize('NFC').trim(),
});
