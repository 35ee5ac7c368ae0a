/** Groups that became supergroups, and so got another id. */

import type { ChatEvent, Port, Receipt } from '../channel.ts';
import { findNewChat } from './explain-failure.ts';
import { type Place, readPlace } from './place.ts';

/** A move as the core hears of it. */
type Move = Extract<ChatEvent, { readonly type: 'moved' }>;

/** What is known of moves. */
export interface Moves {
  /** Tells the core, once. */
  readonly follow: (move: Move) => Promise<Receipt>;
  /** Calls with the place of a chat; again with the new place when the platform says it has moved. */
  readonly reach: <Result>(
    chat: string,
    call: (place: Place) => Promise<Result>,
  ) => Promise<Result>;
}

/** @returns the move of a group, of which two messages and a refusal may tell */
export const makeMove = (from: number, to: number): Move => ({
  id: `moved${String(from)}`,
  type: 'moved',
  chat: String(from),
  to: String(to),
});

/** @returns moves of which nothing is known yet */
export function createMoves(port: Pick<Port, 'follow'>): Moves {
  const told = new Map<string, Promise<Receipt>>();
  const destinations = new Map<number, number>();

  const follow: Moves['follow'] = (move) => {
    destinations.set(Number(move.chat), Number(move.to));
    const known = told.get(move.chat);
    if (known !== undefined) return known;
    const telling = port.follow(move);
    told.set(move.chat, telling);
    telling.catch(() => told.delete(move.chat));
    return telling;
  };

  const reach: Moves['reach'] = async (chat, call) => {
    const place = readPlace(chat);
    const known = destinations.get(place.chat_id);
    if (known !== undefined) return call({ ...place, chat_id: known });
    try {
      return await call(place);
    } catch (error) {
      const to = findNewChat(error);
      if (to === null) throw error;
      await follow(makeMove(place.chat_id, to));
      return call({ ...place, chat_id: to });
    }
  };

  return { follow, reach };
}
