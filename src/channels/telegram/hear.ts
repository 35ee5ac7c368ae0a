/** Hands over what Telegram delivers, and answers at once what waits for an answer. */

import type { RawApi } from 'grammy';
import type { Update } from 'grammy/types';

import type { Incoming, Port } from '../channel.ts';
import { answerLookUp } from './answer-look-up.ts';
import type { Log } from '../../log.ts';
import type { Moves } from './moves.ts';
import { readPlace, withoutTopic } from './place.ts';
import { type Heard, readUpdate } from './read-update.ts';
import type { Me } from './read-words.ts';
import { showAction } from './show-action.ts';

/** What listening takes. */
export interface Listener {
  readonly api: RawApi;
  readonly port: Port;
  readonly moves: Moves;
  readonly me: Me;
  readonly log: Log;
}

/** Takes updates. */
export interface Ear {
  /** Resolves when what the update says is kept; rejects when it is not. */
  readonly hear: (update: Update) => Promise<void>;
  /**
   * Hears several: those of a chat in order, and none after one that was not kept.
   *
   * @returns the ids of those that were not kept
   */
  readonly hearAll: (updates: readonly Update[]) => Promise<ReadonlySet<number>>;
}

/** How long a message may be worked on before its chat sees it. */
const patientForMs = 1000;

/** @returns an ear that understands what is said to this bot */
export function createEar(listener: Listener): Ear {
  const { port, moves, log, api } = listener;

  const receive = (message: Incoming): Promise<unknown> =>
    message.group === undefined
      ? showAction(api, readPlace(message.chat), 'typing', patientForMs, () =>
          port.receive(message),
        )
      : port.receive(message);

  const keep = async (heard: Heard): Promise<void> => {
    const { message, event, lookUp, press } = heard;
    if (press !== undefined)
      api.answerCallbackQuery({ callback_query_id: press }).catch(() => undefined);
    if (lookUp !== undefined) void answerLookUp(listener, lookUp);
    if (message !== undefined) await receive(message);
    if (event?.type === 'moved') await moves.follow(event);
    else if (event !== undefined) await port.follow(event);
  };

  /** What cannot be read once never can: it must not hold up what comes after it. */
  const read = (update: Update): Heard => {
    try {
      return readUpdate(update, listener.me);
    } catch {
      log.warn({ update: update.update_id }, 'an update of Telegram cannot be read');
      return {};
    }
  };

  const hearAll: Ear['hearAll'] = async (updates) => {
    const chats = new Map<string, Promise<boolean>>();
    const hearings = updates.map((update) => {
      const heard = read(update);
      const names = chatsOf(heard);
      const before = names.flatMap((name) => chats.get(name) ?? []);
      const isKept = chainTo(before, () => keep(heard), log);
      for (const name of names) chats.set(name, isKept);
      return isKept.then((kept) => (kept ? [] : [update.update_id]));
    });
    return new Set((await Promise.all(hearings)).flat());
  };

  return { hear: (update) => keep(read(update)), hearAll };
}

/** What is said in a chat waits for what was said there before; a move is said in two. */
function chatsOf({ message, event }: Heard): string[] {
  const chat = message?.chat ?? event?.chat;
  if (chat === undefined) return [];
  return [withoutTopic(chat), ...(event?.type === 'moved' ? [event.to] : [])];
}

/** The next one of a chat waits for the one before, and is left out when that was not kept. */
async function chainTo(
  before: readonly Promise<boolean>[],
  keep: () => Promise<void>,
  log: Log,
): Promise<boolean> {
  if ((await Promise.all(before)).includes(false)) return false;
  try {
    await keep();
    return true;
  } catch (error) {
    log.error({ err: error }, 'a message of Telegram could not be kept; it will be fetched again');
    return false;
  }
}
