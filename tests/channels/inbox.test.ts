/** What is posted is kept first, and handed over behind: once, also over a restart. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { Inbox } from '../../src/channels/inbox.ts';
import { stores } from '../../src/stores/index.ts';
import type { Store } from '../../src/stores/store.ts';

/** Something that was posted. */
interface Posted {
  readonly key: string;
}

let folder: string;
let store: Store;
/** What happened, in its order. */
let story: string[];
let inbox: Inbox<Posted>;

const open = async (): Promise<Inbox<Posted>> => {
  const opened = new Inbox<Posted>({
    prefix: 'inbox/',
    store,
    clock: () => 1_790_000_000_000,
    wait: () => Promise.resolve(),
    hear: ({ key }) => {
      story.push(`heard ${key}`);
      return Promise.resolve();
    },
    onFailure: (error) => {
      throw error;
    },
  });
  await opened.open(({ key }) => key);
  return opened;
};

const put = async (key: string): Promise<void> => {
  await inbox.put(key, { key });
  story.push(`kept ${key}`);
};

const kept = (): Promise<string[]> => store.list('inbox/');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-inbox-'));
  store = await stores.embedded({ folder });
  story = [];
  inbox = await open();
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it('keeps what is posted meanwhile before it hands anything over', async () => {
  await put('a');
  await put('b');
  const third = put('c');
  await inbox.settled();
  await third;
  expect(story.slice(0, 2)).toEqual(['kept a', 'kept b']);
  expect(story.indexOf('kept c')).toBeLessThan(story.indexOf('heard b'));
});

it('forgets what was handed over, however much of it there is at a time', async () => {
  const keys = Array.from({ length: 50 }, (_, at) => `u${at}`);
  await Promise.all(keys.map(put));
  await inbox.settled();
  expect(story.filter((one) => one.startsWith('heard'))).toHaveLength(50);
  expect(await kept()).toEqual([]);
  await inbox.close();
  inbox = await open();
  await inbox.settled();
  expect(story.filter((one) => one.startsWith('heard'))).toHaveLength(50);
});

it('hands over what the run before has left', async () => {
  const left = new Inbox<Posted>({
    prefix: 'inbox/',
    store,
    clock: () => 1_790_000_000_000,
    wait: () => Promise.resolve(),
    hear: () => Promise.reject(new Error('it was heard')),
    onFailure: () => undefined,
  });
  await left.put('a', { key: 'a' });
  expect(await kept()).toHaveLength(1);
  inbox = await open();
  await inbox.settled();
  expect(story).toEqual(['heard a']);
});
