/** Records the sessions of each person: since when, last seen, ended or not. */

import { isDeepStrictEqual } from 'node:util';

import { z } from 'zod';

import type { Clock } from '../../clock.ts';
import type { Json } from '../../record/change.ts';
import type { Store, Sweep } from '../../stores/store.ts';
import { dayOf, idleDays, type Session } from './session.ts';

const sessionSchema = z.object({
  /** In short, of what the browser says of itself; empty where it says nothing known. */
  name: z.string(),
  /** Moments in ms UTC; `seen` is that of its day's first request. */
  since: z.number(),
  seen: z.number(),
  ended: z.boolean(),
});

const recordSchema = z.object({
  sessions: z.record(z.string(), sessionSchema).default({}),
  /** Links that let in one more browser and were used: until when they could be, by their name. */
  links: z.record(z.string(), z.number()).default({}),
});

type KeptSession = z.infer<typeof sessionSchema>;
type PersonRecord = z.infer<typeof recordSchema>;

/** A browser in which a person is signed in. */
export interface Device extends Omit<KeptSession, 'ended'> {
  readonly id: string;
}

/** The sessions of all people. */
export interface Sessions {
  /**
   * Tells whether a session goes on, and notes that it was seen, once a day.
   *
   * @param session - what a cookie proves
   * @param name - what the browser is called
   */
  readonly recognise: (session: Session, name: string) => Promise<boolean>;
  /** @returns the browsers of a person, the one seen last first */
  readonly list: (user: string) => Promise<Device[]>;
  /** Ends those sessions of a person that are chosen; resolves with them when that is kept. */
  readonly end: (user: string, isChosen: (device: string) => boolean) => Promise<string[]>;
  /** @returns false when a link of the person was used before */
  readonly useLink: (user: string, link: string, expiresAt: number) => Promise<boolean>;
  /** Forgets sessions that are over. */
  readonly sweep: Sweep;
}

/** What the keys of the records begin with. */
const sessionPrefix = 'web-sessions/';
const keyOf = (user: string): string => sessionPrefix + user;

const readRecord = (kept: Json): PersonRecord => recordSchema.parse(kept ?? {});

/** What was seen while the clock was ahead is not over when the clock is put right. */
const isLive = ({ ended, seen }: KeptSession, now: number): boolean =>
  !ended && dayOf(now) - dayOf(seen) <= idleDays;

/**
 * Only a cookie just made is unknown yet: to look at the page writes nothing. Cookies of before are
 * taken over whenever they come.
 */
const mayBegin = ({ madeOn }: Session, now: number): boolean =>
  madeOn === null || Math.abs(dayOf(now) - madeOn) <= 1;

/** What is forgotten is refused as unknown: not before its cookie is too old to begin with. */
const isOver = (user: string, device: string, session: KeptSession, now: number): boolean =>
  !isLive(session, now) && device !== user && dayOf(now) - dayOf(session.since) > 2;

/** @returns the record without what is over; null where nothing is left */
const tidySessions = (user: string, kept: Json, now: number): Json => {
  const { sessions, links } = readRecord(kept);
  const left = Object.entries(sessions).filter(([id, one]) => !isOver(user, id, one, now));
  const open = Object.entries(links).filter(([, expiresAt]) => now < expiresAt);
  if (left.length + open.length === 0) return null;
  return { sessions: Object.fromEntries(left), links: Object.fromEntries(open) };
};

/** @returns null where it is to be noted first */
const isNoted = async (
  store: Store,
  { user, device }: Session,
  now: number,
): Promise<boolean | null> => {
  const found = readRecord(await store.read(keyOf(user))).sessions[device];
  if (found === undefined) return null;
  if (!isLive(found, now)) return false;
  return dayOf(found.seen) === dayOf(now) ? true : null;
};

const note = (store: Store, session: Session, name: string, now: number): Promise<boolean> => {
  const { user, device } = session;
  return store.transact(keyOf(user), async ({ read, change }) => {
    const kept = await read(keyOf(user));
    const found = readRecord(kept).sessions[device];
    if (found === undefined ? !mayBegin(session, now) : !isLive(found, now)) return false;
    const noted = { name, since: found?.since ?? now, seen: now, ended: false };
    const tidy = tidySessions(user, kept, now);
    change(keyOf(user), [
      [[], tidy],
      [['sessions', device], noted],
    ]);
    return true;
  });
};

/** @returns the sessions kept in `store` under {@link sessionPrefix} */
export const createSessions = (store: Store, clock: Clock): Sessions => {
  return {
    recognise: async (session, name) => {
      const now = clock();
      return (await isNoted(store, session, now)) ?? (await note(store, session, name, now));
    },
    list: async (user) => {
      const now = clock();
      const { sessions } = readRecord(await store.read(keyOf(user)));
      return Object.entries(sessions)
        .filter(([, session]) => isLive(session, now))
        .map(([id, session]) => ({ id, ...session }))
        .sort((one, other) => other.seen - one.seen);
    },
    end: (user, isChosen) =>
      store.transact(keyOf(user), async ({ read, change }) => {
        const { sessions } = readRecord(await read(keyOf(user)));
        const chosen = Object.keys(sessions).filter(isChosen);
        const changes = chosen.map((id) => [['sessions', id, 'ended'], true] as const);
        if (changes.length > 0) change(keyOf(user), changes);
        return chosen;
      }),
    sweep: {
      name: 'web-sessions',
      list: () => store.list(sessionPrefix),
      tidy: (key) =>
        store.transact(key, async ({ read, change, remove }) => {
          const kept = await read(key);
          const tidy = tidySessions(key.slice(sessionPrefix.length), kept, clock());
          if (tidy === null) remove(key);
          else if (!isDeepStrictEqual(kept, tidy)) change(key, [[[], tidy]]);
        }),
    },
    useLink: (user, link, expiresAt) =>
      store.transact(keyOf(user), async ({ read, change }) => {
        if (readRecord(await read(keyOf(user))).links[link] !== undefined) return false;
        change(keyOf(user), [[['links', link], expiresAt]]);
        return true;
      }),
  };
};
