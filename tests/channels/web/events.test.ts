/** The stream brings every entry once and in order, however often it breaks. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createPort } from '../../contracts/port.ts';
import type { Entry, Stretch } from '../../../src/channels/web/entry.ts';
import { usualLimits } from '../../../src/channels/web/streams.ts';
import { outgoing } from '../../contracts/channel.ts';
import { type Browser, openWebBench, type StreamEvent, type WebBench } from './web-bench.ts';

const textOf = ({ data }: StreamEvent): string => (JSON.parse(data) as Entry).text;

describe('the stream of a chat', () => {
  let bench: WebBench;
  let browser: Browser;
  let chat: string;

  const port = createPort((incoming) => {
    chat = incoming.chat;
  });

  const say = (text: string): Promise<unknown> => bench.channel.send(outgoing(chat, text));

  beforeEach(async () => {
    bench = await openWebBench(port, {
      streamLimits: { ...usualLimits, perChat: 3, inTotal: 4, beatEveryMs: 20 },
    });
    browser = await bench.browser();
    await browser.post({ id: 'message-0', text: 'xin chào' });
  });

  afterEach(async () => {
    await bench.close();
  });

  it('begins with what there is, says when that was all, and goes on', async () => {
    await say('một');
    const events = await browser.listen();
    await events.take('ready', 1);
    await say('hai');
    const entries = await events.take('entry', 3);
    expect(entries.map(textOf)).toEqual(['xin chào', 'một', 'hai']);
    expect(entries.map(({ id }) => id)).toEqual(['1', '2', '3']);
    events.close();
  });

  it('shows a tab what was written in another', async () => {
    const events = await browser.listen('?after=1');
    await browser.post({ id: 'message-1', text: 'từ thẻ khác' });
    expect((await events.take('entry', 1)).map(textOf)).toEqual(['từ thẻ khác']);
    events.close();
  });

  it('shows a message once that a page sends twice', async () => {
    await Promise.all([
      browser.post({ id: 'message-1', text: 'một lần' }),
      browser.post({ id: 'message-1', text: 'một lần' }),
    ]);
    await say('hết');
    const events = await browser.listen();
    const entries = await events.take('entry', 3);
    expect(entries.map(textOf)).toEqual(['xin chào', 'một lần', 'hết']);
    events.close();
  });

  it('brings exactly what was missed, wherever the line broke', async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }),
        async (breaks) => {
          const from = 1 + said;
          const seen: string[] = [];
          let last = from;
          for (const many of [...breaks, 3]) {
            const events = await browser.listen('?after=0', { 'last-event-id': String(last) });
            const saying = Array.from({ length: many }, () => say(`tin ${(said += 1)}`));
            // What comes is read in part only, and the line breaks at once.
            const read = await events.take('entry', Math.floor(many / 2));
            events.close();
            await Promise.all(saying);
            seen.push(...read.map(textOf));
            last = Number(read.at(-1)?.id ?? last);
          }
          const rest = await browser.listen(`?after=${last}`);
          await rest.take('ready', 1);
          seen.push(...(await rest.take('entry', 0)).map(textOf));
          rest.close();
          expect(seen).toEqual(
            Array.from({ length: said + 1 - from }, (_unused, index) => `tin ${from + index}`),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('goes on where it was after the program starts again', async () => {
    await say('trước');
    const { folder } = bench;
    const { cookie } = browser;
    await bench.closeChannel();
    bench = await openWebBench(port, {}, folder);
    browser = await bench.browser(cookie);
    await say('sau');
    const events = await browser.listen('?after=1');
    const entries = await events.take('entry', 2);
    expect(entries.map((event) => `${event.id ?? ''} ${textOf(event)}`)).toEqual([
      '2 trước',
      '3 sau',
    ]);
    events.close();
  });

  it('begins with the last hundred, and gives older ones when asked', async () => {
    for (let number = 1; number <= 130; number += 1) await say(`tin ${number}`);
    const events = await browser.listen();
    const [ready] = await events.take('ready', 1);
    const entries = await events.take('entry', 0);
    events.close();
    expect(entries).toHaveLength(100);
    expect(JSON.parse(ready?.data ?? '')).toEqual({ first: 32 });
    const older = JSON.parse((await browser.ask('/messages?before=32')).text) as Stretch;
    expect(older.first).toBe(1);
    expect(older.entries.map(({ number }) => number)).toEqual(
      Array.from({ length: 31 }, (_unused, index) => index + 1),
    );
    expect(older.entries.at(-1)?.entry.text).toBe('tin 30');
  });

  it('begins anew for a page that knows more than the transcript', async () => {
    const events = await browser.listen('?after=7');
    await events.take('ready', 1);
    expect(await events.take('anew', 0)).toHaveLength(1);
    expect((await events.take('entry', 0)).map(textOf)).toEqual(['xin chào']);
    events.close();
  });

  it('beats while nothing happens, for the page to know that the line holds', async () => {
    const events = await browser.listen();
    expect((await events.take('beat', 2)).length).toBeGreaterThanOrEqual(2);
    events.close();
  });

  it('opens so many streams for one chat, and so many in all', async () => {
    const opened = [await browser.listen(), await browser.listen(), await browser.listen()];
    const fourth = await browser.listen();
    expect([...opened, fourth].map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const other = await bench.browser();
    const [theirs, oneTooMany] = [await other.listen(), await other.listen()];
    expect([theirs.status, oneTooMany.status]).toEqual([200, 503]);
    opened[0]?.close();
    await other.ask('/');
    await expect
      .poll(async () => {
        const next = await browser.listen();
        next.close();
        return next.status;
      })
      .toBe(200);
    [...opened, fourth, theirs, oneTooMany].forEach((events) => {
      events.close();
    });
  });

  it('ends with the program, and does not hold it up', async () => {
    const events = await browser.listen();
    await events.take('ready', 1);
    await bench.channel.close();
    await events.over();
    expect(await events.take('entry', 0)).toHaveLength(1);
  });
});
