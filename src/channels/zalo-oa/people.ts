/** What is kept of the people of an OA: when they last wrote, and what their chats do not take. */

import { asJson } from '../../record/as-json.ts';
import type { Store } from '../../stores/store.ts';

/** What is kept of a person; moments in ms UTC. */
export interface Person {
  /** When they last interacted with the OA, as far as it is known. */
  readonly lastAt: number;
  /** When the platform refused buttons to them, or null. */
  readonly buttonsRefusedAt: number | null;
  /** What people call them; empty where it is not known. */
  readonly name: string;
}

/** The people of an OA. */
export interface People {
  readonly find: (id: string) => Promise<Person | null>;
  /** Notes something about a person at once; it is kept a little later, and never rejects. */
  readonly note: (id: string, change: Partial<Person>) => Promise<void>;
  /** Resolves when all is kept that was noted. */
  readonly settled: () => Promise<void>;
}

/** Windows are days long: so much of one may be forgotten in a crash. */
const keepEveryMs = 10 * 60_000;

/** So many people are remembered without reading the store. */
const remembered = 10_000;

const nobody: Person = { lastAt: 0, buttonsRefusedAt: null, name: '' };

/** @returns the key of what is kept of a person */
export const personKey = (id: string): string => `zalo-oa/people/${id}`;

/** @returns what is kept of a person, or null */
export async function readPerson(store: Pick<Store, 'read'>, id: string): Promise<Person | null> {
  const kept = (await store.read(personKey(id))) as object | null;
  return kept === null ? null : { ...nobody, ...kept };
}

/**
 * @param store - where they are kept
 * @param onFailure - told when something could not be kept
 */
export function createPeople(
  store: Pick<Store, 'read' | 'transact'>,
  onFailure: (error: unknown) => void,
): People {
  const known = new Map<string, Person>();
  const keptAt = new Map<string, number>();
  const underWay = new Set<Promise<void>>();

  const remember = (id: string, person: Person): void => {
    known.delete(id);
    known.set(id, person);
    const [oldest] = known.keys();
    if (known.size <= remembered || oldest === undefined) return;
    known.delete(oldest);
    keptAt.delete(oldest);
  };

  const keep = async (id: string): Promise<void> => {
    // Noted before it is kept: of many messages at a time one is enough.
    keptAt.set(id, known.get(id)?.lastAt ?? 0);
    try {
      await store.transact(personKey(id), async (transaction) => {
        const kept = (await transaction.read(personKey(id))) as Partial<Person> | null;
        const person = merge({ ...nobody, ...kept }, known.get(id) ?? {});
        remember(id, person);
        transaction.change(personKey(id), [[[], asJson(person)]]);
      });
    } catch (error) {
      keptAt.delete(id);
      onFailure(error);
    }
  };

  return {
    find: async (id) => {
      const person = known.get(id) ?? (await readPerson(store, id));
      if (person !== null && !known.has(id)) remember(id, person);
      return person;
    },
    note: (id, change) => {
      const before = known.get(id) ?? nobody;
      remember(id, merge(before, change));
      const isNews = (keptAt.get(id) ?? 0) + keepEveryMs <= (change.lastAt ?? 0);
      if (!isNews && Object.keys(change).every((one) => one === 'lastAt')) return Promise.resolve();
      const keeping = keep(id);
      underWay.add(keeping);
      void keeping.then(() => underWay.delete(keeping));
      return keeping;
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}

/** Events come in any order: of two moments the later one counts. */
const merge = (before: Person, change: Partial<Person>): Person => ({
  lastAt: Math.max(before.lastAt, change.lastAt ?? 0),
  buttonsRefusedAt: change.buttonsRefusedAt ?? before.buttonsRefusedAt,
  name: change.name === undefined || change.name === '' ? before.name : change.name,
});
