/** What every channel must do; each channel's test calls it with a bench of its own. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Channel, Incoming, Outgoing, Port } from '../../src/channels/channel.ts';
import { createPort } from './port.ts';

/** What a person sees of one message of the assistant. */
export interface Shown {
  readonly text: string;
  readonly options: readonly string[];
  readonly files: readonly string[];
}

/** A message as the platform would deliver it. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly option: string | null;
}

/** A person at the other end of the channel. */
export interface Person {
  readonly chat: string;
  /** Delivers a message; rejects when the channel does not say that it arrived. */
  readonly write: (message: Written) => Promise<void>;
  /** What the assistant has shown so far, oldest first. */
  readonly shown: () => Promise<readonly Shown[]>;
}

/** A channel with a platform at its other end. */
export interface ChannelBench {
  readonly channel: Channel;
  readonly meet: () => Promise<Person>;
  /** Ends the channel and opens it again, as after a crash of the program; `channel` is new then. */
  readonly restart: () => Promise<ChannelBench>;
  readonly close: () => Promise<void>;
}

/** Promises that a channel does not keep, each with the reason. */
export interface Departures {
  /** Why a message may be shown twice when the program is restarted in between. */
  readonly restart?: string;
  /** Why options cannot be shown as buttons and pressed. */
  readonly buttons?: string;
  /** Why a message is taken that the program cannot keep now. */
  readonly keepsFirst?: string;
  /** What the platform makes of a text, where it does not show it as it is. */
  readonly shownAs?: (text: string) => string;
}

let count = 0;

/** @returns a message of the assistant that was never sent before */
export const outgoing = (chat: string, text: string, more: Partial<Outgoing> = {}): Outgoing => {
  count += 1;
  return { id: `out-${count}`, chat, text, options: [], files: [], at: 1000 + count, ...more };
};

const texts = async (person: Person): Promise<string[]> =>
  (await person.shown()).map(({ text }) => text);

const oddText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '');

/** Describes the promises of a channel. */
export const describeChannel = (
  name: string,
  openBench: (port: Port) => Promise<ChannelBench>,
  { restart, buttons, keepsFirst, shownAs = (text) => text }: Departures = {},
): void => {
  describe(`${name} as a channel`, () => {
    let bench: ChannelBench;
    let received: Incoming[];
    let fails: boolean;

    beforeEach(async () => {
      received = [];
      fails = false;
      bench = await openBench(
        createPort((incoming) => {
          if (fails) throw new Error('the store is full');
          received.push(incoming);
        }),
      );
    });

    afterEach(async () => {
      await bench.close();
    });

    it('says what it can show', () => {
      const { maxButtons, maxButtonLength, maxTextLength } = bench.channel.capabilities;
      expect(maxButtons).toBeGreaterThanOrEqual(0);
      expect(maxButtonLength).toBeGreaterThan(0);
      expect(maxTextLength).toBeGreaterThan(500);
    });

    it('shows messages in the order they are sent', async () => {
      const person = await bench.meet();
      const sent = ['một', 'hai', 'ba', 'bốn'];
      for (const text of sent) await bench.channel.send(outgoing(person.chat, text));
      expect(await texts(person)).toEqual(sent);
    });

    it('shows a message once however often it is sent', async () => {
      const person = await bench.meet();
      const message = outgoing(person.chat, 'Câu 1/8. Kế hoạch của năm nào?');
      await Promise.all([bench.channel.send(message), bench.channel.send(message)]);
      await bench.channel.send(message);
      expect(await texts(person)).toEqual([message.text]);
    });

    const itAfterRestart = restart === undefined ? it : it.fails;
    itAfterRestart('shows a message once when it is sent again after a restart', async () => {
      const person = await bench.meet();
      const message = outgoing(person.chat, 'Đã ghi 2 hoạt động.');
      await bench.channel.send(message);
      bench = await bench.restart();
      await bench.channel.send(message);
      expect(await texts(person)).toEqual([message.text]);
    });

    const itWithButtons = buttons === undefined ? it : it.fails;
    itWithButtons('offers the options of a message in their order', async () => {
      const person = await bench.meet();
      await bench.channel.send(
        outgoing(person.chat, 'Năm nào?', {
          options: [
            { id: 'q1:2027', label: '2027', role: 'answer' },
            { id: 'q1:2026', label: '2026', role: 'answer' },
            { id: 'q1:back', label: 'Quay lại', role: 'action' },
          ],
        }),
      );
      expect((await person.shown())[0]?.options).toEqual(['2027', '2026', 'Quay lại']);
    });

    it('hands over what a person writes, whole', async () => {
      const person = await bench.meet();
      const text = 'Treo băng rôn - Văn phòng Sở - trước 15/5\nTọa đàm - 8h ngày 15/5';
      await person.write({ id: 'written-1', text, option: null });
      expect(received).toHaveLength(1);
      expect(received[0]).toMatchObject({ id: 'written-1', text, option: null, chat: person.chat });
    });

    itWithButtons('hands over which option was pressed', async () => {
      const person = await bench.meet();
      await person.write({ id: 'pressed-1', text: '2026', option: 'q1:2026' });
      expect(received[0]).toMatchObject({ option: 'q1:2026' });
    });

    it('gives a message that is delivered twice the same id both times', async () => {
      const person = await bench.meet();
      const message = { id: 'written-2', text: 'trước 15/5', option: null };
      await person.write(message);
      await person.write(message);
      expect(new Set(received.map(({ id }) => id))).toEqual(new Set(['written-2']));
    });

    const itThatKeeps = keepsFirst === undefined ? it : it.fails;
    itThatKeeps(
      'does not say that a message arrived before it is kept, and takes it again',
      async () => {
        const person = await bench.meet();
        const message = { id: 'written-3', text: 'Văn phòng Sở', option: null };
        fails = true;
        await expect(person.write(message)).rejects.toThrow();
        fails = false;
        await person.write(message);
        expect(received.map(({ id }) => id)).toEqual(['written-3']);
      },
    );

    it('keeps chats apart', async () => {
      const [one, other] = [await bench.meet(), await bench.meet()];
      expect(one.chat).not.toBe(other.chat);
      await bench.channel.send(outgoing(one.chat, 'chỉ cho người thứ nhất'));
      expect(await texts(other)).toEqual([]);
      await one.write({ id: 'written-4', text: 'một', option: null });
      await other.write({ id: 'written-4', text: 'hai', option: null });
      expect(received.map(({ user, text }) => `${user} ${text}`)).toEqual([
        `${received[0]?.user ?? ''} một`,
        `${received[1]?.user ?? ''} hai`,
      ]);
      expect(received[0]?.user).not.toBe(received[1]?.user);
    });

    it('shows any text as it is, whatever marks are in it', async () => {
      const person = await bench.meet();
      const expected: string[] = [];
      await fc.assert(
        fc.asyncProperty(oddText, async (text) => {
          await bench.channel.send(outgoing(person.chat, text));
          expected.push(shownAs(text));
        }),
        { numRuns: 30 },
      );
      const marked = 'a <b>đậm</b> *sao* _gạch_ [x](http://x) & "q"\ndòng 2';
      await bench.channel.send(outgoing(person.chat, marked));
      expect(await texts(person)).toEqual([...expected, shownAs(marked)]);
    });

    it('can be closed twice', async () => {
      await bench.channel.close();
      await bench.channel.close();
      expect(received).toEqual([]);
    });
  });
};
