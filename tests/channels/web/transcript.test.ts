/** A transcript is kept in order, once, and told to who follows it without a gap. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Entry } from '../../../src/channels/web/entry.ts';
import {
  type Beginning,
  createTranscripts,
  type Transcripts,
} from '../../../src/channels/web/transcript.ts';
import { openEmbeddedStore } from '../../../src/stores/embedded/embedded.ts';
import type { Store } from '../../../src/stores/store.ts';

const entry = (id: string): Entry => ({ from: 'person', id, text: id, option: null, at: 1 });

describe('a transcript', () => {
  let folder: string;
  let store: Store;
  let transcripts: Transcripts;

  const beginOf = async (after: number | null): Promise<Beginning | null> => {
    let beginning: Beginning | null = null;
    const stop = await transcripts.follow('c', after, 3, {
      begin: (begun) => {
        beginning = begun;
      },
      tell: () => undefined,
    });
    stop();
    return beginning;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vanthu-transcript-'));
    store = await openEmbeddedStore({ folder });
    transcripts = createTranscripts(store);
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells who begins to follow everything, while entries are being kept', async () => {
    const told: number[][] = [];
    const work: Promise<unknown>[] = [];
    for (let number = 1; number <= 30; number += 1) {
      const seen: number[] = [];
      told.push(seen);
      work.push(transcripts.append('c', entry(`e${number}`)));
      work.push(
        transcripts.follow('c', 0, 100, {
          begin: ({ entries }) => seen.push(...entries.map((one) => one.number)),
          tell: (one) => seen.push(one.number),
        }),
      );
    }
    await Promise.all(work);
    const all = Array.from({ length: 30 }, (_unused, index) => index + 1);
    for (const seen of told) expect(seen).toEqual(all);
  });

  it('reads of a long one the stretch that is wanted, and no more', async () => {
    for (let n = 1; n <= 60; n += 1) await transcripts.append('c', entry(`e${n}`));
    const read: number[] = [];
    const counted: Store = {
      ...store,
      readLog: async (...about) => {
        const entries = await store.readLog(...about);
        read.push(entries.length);
        return entries;
      },
    };
    const again = createTranscripts(counted);
    await again.findFile('c', 'none');
    expect(read.splice(0)).toEqual([60]);
    const { first, entries } = await again.readBefore('c', 21, 5);
    expect([first, entries.length, entries[0]?.number]).toEqual([16, 5, 16]);
    expect(read).toEqual([5]);
  });

  it('tells nothing more to who stopped', async () => {
    const seen: number[] = [];
    const stop = await transcripts.follow('c', null, 10, {
      begin: () => undefined,
      tell: (one) => seen.push(one.number),
    });
    await transcripts.append('c', entry('one'));
    stop();
    await transcripts.append('c', entry('two'));
    expect(seen).toEqual([1]);
  });

  it('keeps the numbers of the others when a line is damaged', async () => {
    await transcripts.append('c', entry('one'));
    await store.append('transcripts/web:c', { broken: true });
    transcripts = createTranscripts(store);
    await transcripts.append('c', entry('three'));
    const beginning = await beginOf(null);
    expect(beginning?.entries.map((one) => `${one.number} ${one.entry.id}`)).toEqual([
      '1 one',
      '3 three',
    ]);
  });

  it('begins anew for who missed more than can be caught up with', async () => {
    for (let number = 1; number <= 1005; number += 1) {
      await store.append('transcripts/web:c', entry(`e${number}`));
    }
    expect(await beginOf(2)).toMatchObject({ isAnew: true, first: 1003 });
    const caughtUp = await beginOf(10);
    expect(caughtUp).toMatchObject({ isAnew: false, first: 11 });
    expect(caughtUp?.entries).toHaveLength(995);
  });

  it('takes an id of a person and the same id of the assistant for two messages', async () => {
    await transcripts.append('c', entry('same'));
    const answer = {
      from: 'assistant',
      id: 'same',
      text: '',
      options: [],
      files: [],
      at: 2,
    } as const;
    await transcripts.append('c', { ...answer, options: [], files: [] });
    expect((await beginOf(null))?.entries).toHaveLength(2);
  });
});
