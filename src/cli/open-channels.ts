/** Opens the channels whose settings are present; one that cannot be opened stops no other. */

import { setTimeout as sleep } from 'node:timers/promises';

import { backOff } from '../backoff.ts';
import type { Exchange } from '../assistant/inbound/hub.ts';
import type { Channel } from '../channels/channel.ts';
import { ChannelError } from '../errors.ts';
import type { Candidate } from './candidates.ts';
import type { Console } from './command.ts';

/** What opening takes. */
export interface Opening {
  readonly exchange: Pick<Exchange, 'serve'>;
  readonly console: Pick<Console, 'locale' | 'print' | 'warn'>;
  /** Ends the attempts that are under way. */
  readonly stopped: AbortSignal;
}

/**
 * Opens what can be opened, says what that is and how the rest is opened, and goes on trying where
 * a platform cannot be reached.
 *
 * @param candidates - channels besides the web chat
 * @param opening - what opens them
 */
export async function openChannels(
  candidates: readonly Candidate[],
  opening: Opening,
): Promise<void> {
  const { locale, print } = opening.console;
  const attempts = candidates.flatMap((candidate) => {
    const { channel } = candidate;
    return channel === null ? [] : [{ candidate, channel }];
  });
  const results = await Promise.all(
    attempts.map(({ candidate, channel }) => attempt(candidate, channel, opening)),
  );
  const open = results.flatMap(({ where }, at) => {
    const name = attempts[at]?.candidate.title(locale) ?? '';
    return where === null ? [] : [locale.say('channel-at', { name, where })];
  });
  print(locale.say('cli-channels', { names: [locale.say('channel-web'), ...open].join(', ') }));
  tellUnset(candidates, opening);
  await Promise.all(
    attempts.map(({ candidate, channel }, at) =>
      insist(candidate, channel, opening, results[at]?.retryAfterMs ?? null),
    ),
  );
}

interface Result {
  readonly where: string | null;
  readonly retryAfterMs: number | null;
}

async function attempt(
  { name, title }: Candidate,
  channel: Channel,
  { exchange, console: { locale, warn }, stopped }: Opening,
): Promise<Result> {
  try {
    return { where: await exchange.serve(name, channel), retryAfterMs: null };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    const { message: reason, retryAfterMs } = error;
    const words = retryAfterMs === null ? 'channel-failed' : 'channel-retried';
    if (!stopped.aborted) warn(locale.say(words, { name: title(locale), reason }));
    return { where: null, retryAfterMs };
  }
}

const pauses = { firstMs: 2_000, mostMs: 60_000 };

/** Tries again until the channel is open or cannot be opened at all. */
async function insist(
  candidate: Candidate,
  channel: Channel,
  opening: Opening,
  retryAfterMs: number | null,
): Promise<void> {
  const { locale, print } = opening.console;
  const { stopped } = opening;
  let waitMs = retryAfterMs;
  for (let failures = 1; waitMs !== null; failures += 1) {
    await sleep(Math.max(waitMs, backOff(pauses, failures)), undefined, { signal: stopped }).catch(
      () => undefined,
    );
    if (stopped.aborted) return;
    const result = await attempt(candidate, channel, opening);
    if (result.where !== null)
      print(locale.say('channel-opened', { name: candidate.title(locale), where: result.where }));
    waitMs = result.retryAfterMs;
  }
}

function tellUnset(
  candidates: readonly Candidate[],
  { console: { locale, print } }: Opening,
): void {
  const unset = candidates.filter(({ channel }) => channel === null);
  if (unset.length === 0) return;
  const names = unset.map(({ title, settings }) =>
    locale.say('channels-unset-one', { name: title(locale), settings: settings.join(', ') }),
  );
  print(locale.say('channels-unset', { names: names.join(', ') }));
}
