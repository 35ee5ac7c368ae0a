import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ChannelError } from '../../src/errors.ts';
import { Platform, mostWithin, pace, type Answer, type Sketch } from './platform.ts';

interface Posted extends Sketch {
  readonly postedAt: number;
}

const arbitraryMessage = fc.record({
  postedAt: fc.nat(20_000),
  chat: fc.constantFrom('1', '2', '3', '4', '-5/1', '-5/2', '-6'),
  dueAt: fc.option(fc.nat(50), { nil: null }),
  hasOptions: fc.boolean(),
});

const arbitraryMessages = fc
  .array(arbitraryMessage, { minLength: 1, maxLength: 80 })
  .map((messages) =>
    messages
      .sort((one, other) => one.postedAt - other.postedAt)
      .map(({ dueAt, hasOptions, ...message }, index): Posted => ({
        ...message,
        id: `m${index}`,
        isToGroup: message.chat.startsWith('-'),
        options: hasOptions ? [{ id: 'a', label: 'Có', role: 'answer' }] : [],
        ...(dueAt === null ? {} : { dueAt }),
      })),
  );

const failures = {
  arrived: () => 'arrived' as const,
  refused: () => new ChannelError('test', 'too many', 700),
  parked: () => new ChannelError('test', 'too many', 90_000),
  dropped: () => new ChannelError('test', 'bad', null),
  gone: () => new ChannelError('test', 'kicked', null, { fate: 'gone' }),
  lost: () => new ChannelError('test', 'no answer', null, { fate: 'unknown' }),
  arrivedUnheard: () => ({
    arrivedBut: new ChannelError('test', 'no answer', null, { fate: 'unknown' }),
  }),
  bug: () => new TypeError('a bug'),
};

const arbitraryAnswers = fc
  .array(fc.constantFrom(...(Object.keys(failures) as (keyof typeof failures)[])), {
    maxLength: 60,
  })
  .map(
    (kinds): Answer =>
      (_, nth) =>
        failures[kinds[nth - 1] ?? 'arrived'](),
  );

async function play(messages: readonly Posted[], answer: Answer): Promise<Platform> {
  const platform = new Platform();
  platform.answer = answer;
  platform.latencyMs = ({ id }) => 20 + (Number(id.slice(1)) % 7) * 40;
  for (const { postedAt, ...message } of messages)
    platform.time.at(postedAt, () => {
      platform.post(message);
    });
  await platform.time.pass();
  return platform;
}

const keyOf = ({ chat, id }: Sketch) => `${chat} ${id}`;

describe('whatever is posted and whatever fails', () => {
  it('every message comes to an end, and what is sent has arrived unless that is unknown', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessages, arbitraryAnswers, async (messages, answer) => {
        const platform = await play(messages, answer);
        expect(platform.outcomes.size).toBe(messages.length);
        expect(platform.outbox.counts.waiting).toBe(0);
        const arrived = new Set(platform.arrived.map(({ outgoing }) => keyOf(outgoing)));
        const settled = new Set(platform.settled.map(({ id }) => id));
        for (const message of messages)
          if (platform.outcomes.get(keyOf(message)) === 'sent')
            expect(arrived.has(keyOf(message)) || settled.has(message.id)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('the messages of a chat arrive in order, answers and the rest each in theirs', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessages, arbitraryAnswers, async (messages, answer) => {
        const platform = await play(messages, answer);
        for (const chat of new Set(messages.map((message) => message.chat))) {
          const firsts = platform.arrived.filter(
            (one) => one.outgoing.chat === chat && !one.isRepeat,
          );
          const numbers = firsts
            .filter(({ outgoing }) => outgoing.dueAt === undefined)
            .map(({ outgoing }) => Number(outgoing.id.slice(1)));
          expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('one message to a chat is under way at a time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessages, arbitraryAnswers, async (messages, answer) => {
        const platform = await play(messages, answer);
        expect(platform.mostUnderWayInAChat).toBe(1);
      }),
      { numRuns: 50 },
    );
  });

  it('nothing arrives twice, but for two repeats that are marked as such', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessages, arbitraryAnswers, async (messages, answer) => {
        const platform = await play(messages, answer);
        for (const message of messages) {
          const times = platform.arrived.filter(({ outgoing }) => outgoing.id === message.id);
          expect(times.length).toBeLessThanOrEqual(3);
          expect(times.slice(1).every(({ isRepeat }) => isRepeat)).toBe(true);
        }
        expect(platform.outbox.counts.unknown).toBe(
          platform.failures.filter(
            ({ error }) => error instanceof ChannelError && error.fate === 'unknown',
          ).length,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('no limit is exceeded in any window', async () => {
    const crowd = fc.array(
      fc.record({ postedAt: fc.nat(4_000), chat: fc.nat(90), isDue: fc.boolean() }),
      { minLength: 60, maxLength: 220 },
    );
    await fc.assert(
      fc.asyncProperty(arbitraryMessages, crowd, arbitraryAnswers, async (some, many, answer) => {
        const messages = [
          ...some,
          ...many.map(({ postedAt, chat, isDue }, index): Posted => {
            const due = isDue ? { dueAt: index } : {};
            return { postedAt, chat: `c${chat}`, id: `n${index}`, ...due };
          }),
        ];
        const { calls } = await play(messages, answer);
        for (const { startedAt, outgoing } of calls) {
          const second = calls.filter(
            (one) => one.startedAt > startedAt - 1000 && one.startedAt <= startedAt,
          );
          // Answers among themselves are not held to the rate over all chats.
          const hasBulk = second.some((one) => one.outgoing.dueAt !== undefined);
          if (hasBulk) expect(second.length).toBeLessThanOrEqual(pace.perSecond);
          const address = outgoing.chat.split('/')[0];
          const own = calls.filter((one) => one.outgoing.chat.split('/')[0] === address);
          const starts = own.map((one) => one.startedAt);
          for (const seconds of [1, 2, 5, 10])
            expect(mostWithin(starts, seconds * 1000)).toBeLessThanOrEqual(seconds + 3);
          if (outgoing.isToGroup === true)
            expect(mostWithin(starts, 60_000)).toBeLessThanOrEqual(20);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a reminder starts only when no answer could', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessages, async (messages) => {
        const platform = await play(messages, () => 'arrived');
        const posted = new Map(messages.map((message) => [keyOf(message), message.postedAt]));
        for (const bulk of platform.calls.filter(({ outgoing }) => outgoing.dueAt !== undefined)) {
          const waiting = platform.calls.filter(
            ({ outgoing, startedAt }) =>
              outgoing.dueAt === undefined &&
              outgoing.chat === bulk.outgoing.chat &&
              startedAt > bulk.startedAt &&
              (posted.get(keyOf(outgoing)) ?? 0) < bulk.startedAt,
          );
          expect(waiting).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
