/** A conversation of the tests over an OA: the channel at the simulator, and what the program gets. */

import { afterEach, beforeEach } from 'vitest';

import type {
  Channel,
  ChatEvent,
  FileOffer,
  Incoming,
  OfferedOption,
  Outgoing,
  Port,
} from '../../../src/channels/channel.ts';
import type { ChannelError } from '../../../src/errors.ts';
import { outgoing } from '../../contracts/channel.ts';
import { createPort } from '../../contracts/port.ts';
import type { OaPerson } from '../../simulators/zalo/people.ts';
import { type ChannelOpen, openChannelBench } from './channel-bench.ts';

/** What a test works with; everything is new for each test. */
export interface Talk {
  readonly bench: ChannelOpen;
  channel: Channel;
  readonly received: Incoming[];
  readonly events: ChatEvent[];
  readonly port: Port;
  /** @returns somebody who has just written */
  readonly meet: (name?: string) => Promise<OaPerson>;
  readonly send: (chat: string, text: string, more?: Partial<Outgoing>) => Promise<string | null>;
  /** @returns a file that can be opened */
  readonly offer: (name: string, bytes: number, role?: FileOffer['role']) => FileOffer;
}

/** @returns what a failed sending was thrown with */
export const failureOf = async (sending: Promise<unknown>): Promise<ChannelError> => {
  const failure: unknown = await sending.then(
    () => 'it was sent',
    (error: unknown) => error,
  );
  return failure as ChannelError;
};

/** @returns an option of a question */
export const option = (
  id: string,
  label: string,
  role: OfferedOption['role'] = 'answer',
): OfferedOption => ({ id, label, role });

const open = async (): Promise<Talk> => {
  const bench = await openChannelBench();
  const received: Incoming[] = [];
  const events: ChatEvent[] = [];
  const files = new Map<string, Uint8Array>();
  const port = createPort((incoming) => received.push(incoming), {
    follow: (event) => {
      events.push(event);
      return Promise.resolve({ answered: Promise.resolve() });
    },
    openFile: (_asker, id) => Promise.resolve(files.get(id) ?? null),
  });
  const talk: Talk = {
    bench,
    channel: await bench.connect(port),
    received,
    events,
    port,
    meet: async (name = 'Lan') => {
      const person = bench.zalo.person(name);
      await person.write('chào');
      received.length = 0;
      return person;
    },
    send: (chat, text, more = {}) => talk.channel.send(outgoing(chat, text, more)),
    offer: (name, bytes, role = 'document') => {
      const id = `so-khcn/p1/1/${name}`;
      files.set(id, new Uint8Array(bytes));
      return { id, name, mediaType: 'x/y', title: `Kế hoạch năm 2026 (${name})`, role };
    },
  };
  return talk;
};

/** Opens a talk for each test of a file, and closes it. @returns the one of this test */
export const useTalk = (): (() => Talk) => {
  let talk: Talk | null = null;
  beforeEach(async () => {
    talk = await open();
  });
  afterEach(async () => {
    await talk?.channel.close();
    await talk?.bench.close();
  });
  return () => {
    if (talk === null) throw new Error('no test runs');
    return talk;
  };
};
