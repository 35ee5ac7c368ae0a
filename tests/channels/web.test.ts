/** The web chat keeps the promises of a channel. */

import type { Port } from '../../src/channels/channel.ts';
import type { Entry } from '../../src/channels/web/entry.ts';
import { createSession, readSession } from '../../src/channels/web/session.ts';
import {
  type ChannelBench,
  describeChannel,
  type Person,
  type Shown,
} from '../contracts/channel.ts';
import { type Browser, openWebBench, secret, type WebBench } from './web/web-bench.ts';

const show = (entry: Entry): Shown[] =>
  entry.from === 'person'
    ? []
    : [
        {
          text: entry.text,
          options: entry.options.map(({ label }) => label),
          files: entry.files.map(({ name }) => name),
        },
      ];

const readShown = async (browser: Browser): Promise<Shown[]> => {
  const events = await browser.listen();
  await events.take('ready', 1);
  const entries = await events.take('entry', 0);
  events.close();
  return entries.flatMap(({ data }) => show(JSON.parse(data) as Entry));
};

const openBench = async (port: Port, folder?: string): Promise<ChannelBench> => {
  let bench: WebBench = await openWebBench(port, {}, folder);
  const meet = async (): Promise<Person> => {
    const { cookie } = await bench.browser();
    const chat = (readSession(secret, cookie) ?? createSession('', 0)).chat;
    return {
      chat,
      write: async (message) => {
        const answer = await (await bench.browser(cookie)).post(message);
        if (answer.status !== 202) throw new Error(`The server answered ${answer.status}`);
      },
      shown: async () => readShown(await bench.browser(cookie)),
    };
  };
  const made = (): ChannelBench => ({
    channel: bench.channel,
    meet,
    restart: async () => {
      await bench.closeChannel();
      bench = await openWebBench(port, {}, bench.folder);
      return made();
    },
    close: () => bench.close(),
  });
  return made();
};

describeChannel('web', openBench);
