/** The Telegram channel at a Bot API server of the tests, and a program that notes what it gets. */

import { onTestFinished } from 'vitest';

import type { Channel, ChatEvent, Incoming, Port } from '../../../src/channels/channel.ts';
import {
  createTelegramChannel,
  type TelegramSettings,
} from '../../../src/channels/telegram/telegram.ts';
import { createPort } from '../../contracts/port.ts';
import {
  startTelegram,
  type Telegram,
  type TelegramSettings as SimulatorSettings,
} from '../../simulators/telegram/server.ts';

/** A line of the log. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly details: object;
  readonly text: string;
}

/** What a test works with. */
export interface Bench {
  readonly telegram: Telegram;
  readonly channel: Channel;
  /** What was handed over, oldest first. */
  readonly received: Incoming[];
  readonly events: ChatEvent[];
  readonly log: LogLine[];
  /** Waits until so many messages were handed over. */
  readonly untilReceived: (count: number) => Promise<readonly Incoming[]>;
  /** Opens the channel, where `isOpen` was false. */
  readonly open: () => Promise<string>;
  /** The same bot at the same server, as after a restart of the program. */
  readonly makeChannel: (settings?: Partial<TelegramSettings>) => Channel;
  readonly port: Port;
}

/** How a bench differs from the usual one. */
export interface BenchSettings {
  readonly port?: Partial<Port>;
  readonly channel?: Partial<TelegramSettings>;
  readonly simulator?: SimulatorSettings;
  readonly isOpen?: boolean;
}

/** Opens a bench that is closed at the end of the test. */
export async function openBench(settings: BenchSettings = {}): Promise<Bench> {
  const telegram = await startTelegram(settings.simulator);
  const [received, events, log]: [Incoming[], ChatEvent[], LogLine[]] = [[], [], []];
  const note = (level: LogLine['level']) => (details: object, text: string) =>
    log.push({ level, details, text });
  const makeChannel: Bench['makeChannel'] = (more = {}) =>
    createTelegramChannel({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      webhook: null,
      log: { info: note('info'), warn: note('warn'), error: note('error') },
      ...settings.channel,
      ...more,
    });
  const channel = makeChannel();
  const port = createPort((incoming) => received.push(incoming), {
    follow: (event) => {
      events.push(event);
      return Promise.resolve({ answered: Promise.resolve() });
    },
    ...settings.port,
  });
  onTestFinished(async () => {
    await channel.close();
    await telegram.close();
  });
  if (settings.isOpen !== false) await channel.open(port);
  const untilReceived = async (count: number) => {
    await telegram.until(() => received.length >= count, `${count} messages`);
    return received;
  };
  const open = () => channel.open(port);
  return { telegram, channel, received, events, log, untilReceived, open, makeChannel, port };
}
