/** Whatever is done to the embedded store, it holds what a plain object in memory would hold. */

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { applyChanges } from '../../src/record/apply-changes.ts';
import type { Change, Json } from '../../src/record/change.ts';
import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { Store } from '../../src/stores/store.ts';

const key = fc.constantFrom('chats/1', 'chats/2', 'plans/a/1', 'plans/a/2', 'plans/Á/1');
const path = fc.array(fc.constantFrom('a', 'b', 0, 1, 2), { maxLength: 3 });
// Each change has a value of its own: one put into itself is no JSON.
const value = fc
  .constantFrom<Json>(1, 'hai', null, [], {}, ['x'], { a: [{}] })
  .map((json) => structuredClone(json));
const change = fc.oneof(
  fc.tuple(path, value),
  path.map((where): Change => [where]),
);
const step = fc.record({ key, changes: fc.array(change, { minLength: 1, maxLength: 3 }) });
const turn = fc.record({
  order: key,
  steps: fc.array(step, { maxLength: 3 }),
  fails: fc.boolean(),
  alsoReads: fc.boolean(),
});
const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('turns'), turns: fc.array(turn) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut power') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase'), prefix: key }) },
);

type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

class Model {
  readonly #records = new Map<string, string>();

  apply({ steps, fails }: Turn): void {
    if (fails) return;
    for (const { key: name, changes } of steps) {
      const after = applyChanges(this.read(name), structuredClone<Change[]>(changes));
      if (after === null) this.#records.delete(name);
      else this.#records.set(name, JSON.stringify(after));
    }
  }

  erase(prefix: string): void {
    for (const name of this.list()) if (name.startsWith(prefix)) this.#records.delete(name);
  }

  read(name: string): Json {
    return JSON.parse(this.#records.get(name) ?? 'null') as Json;
  }

  list(): string[] {
    return [...this.#records.keys()].sort();
  }
}

/** One store in its folder, which moves when the power is cut. */
class Subject {
  #folder: string;
  #store: Store | null = null;
  #cuts = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async store(): Promise<Store> {
    this.#store ??= await openEmbeddedStore({ folder: this.#folder });
    return this.#store;
  }

  async close(): Promise<void> {
    await this.#store?.close();
    this.#store = null;
  }

  async cutPower(): Promise<void> {
    const left = `${this.#folder.replace(/-\d+$/, '')}-${(this.#cuts += 1)}`;
    const isFile = (name: string): boolean => !name.endsWith('.sock');
    await cp(this.#folder, left, { recursive: true, filter: isFile });
    await this.close();
    this.#folder = left;
  }
}

async function runTurn(store: Store, { order, steps, fails, alsoReads }: Turn): Promise<void> {
  const others = steps.map((one) => one.key);
  const running = store.transact(
    order,
    async ({ read, change: put }) => {
      for (const { key: name, changes } of steps) {
        if (alsoReads) await read(name);
        put(name, changes);
        if (alsoReads) await read(name);
      }
      if (fails) throw new Error('a bug in a turn');
    },
    others,
  );
  await (fails ? expect(running).rejects.toThrow('a bug in a turn') : running);
}

async function act(subject: Subject, model: Model, one: Action): Promise<void> {
  const store = await subject.store();
  if ('turns' in one) {
    await Promise.all(one.turns.map((asked) => runTurn(store, asked)));
    for (const asked of one.turns) model.apply(asked);
  } else if ('prefix' in one) {
    await store.erase(one.prefix);
    model.erase(one.prefix);
  } else if (one.do === 'write') await store.erase('nothing');
  else if (one.do === 'reopen') await subject.close();
  else await subject.cutPower();
}

async function compare(store: Store, model: Model): Promise<void> {
  expect((await store.list('')).sort()).toEqual(model.list());
  for (const name of model.list()) expect(await store.read(name)).toEqual(model.read(name));
  expect(store.damages()).toEqual([]);
}

it('holds what a model holds, whatever is done and however often it is opened', async () => {
  const place = await mkdtemp(join(tmpdir(), 'store-'));
  let runs = 0;
  const holds = async (actions: Action[]): Promise<void> => {
    const subject = new Subject(join(place, `run${(runs += 1)}-0`));
    const model = new Model();
    try {
      for (const [n, one] of actions.entries()) {
        await act(subject, model, one);
        // Not after each, so that what is not in memory is changed too.
        if (n % 3 === 2) await compare(await subject.store(), model);
      }
      await compare(await subject.store(), model);
    } finally {
      await subject.close();
    }
  };
  const actions = fc.array(action, { maxLength: 12 });
  await fc.assert(fc.asyncProperty(actions, holds), {
    numRuns: 60,
    interruptAfterTimeLimit: 20_000,
  });
  await rm(place, { recursive: true });
});
