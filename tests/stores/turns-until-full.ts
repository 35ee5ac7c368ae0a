/** A program for the crash tests: does turns until the disk takes no more, and tells what it kept. */

import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import { StoreError } from '../../src/errors.ts';

const store = await openEmbeddedStore({ folder: process.argv[2] ?? '' });
const kept: string[] = [];
const log: string[] = [];
const refusals: string[] = [];

/** Long enough that the end of the disk is met in the middle of it. */
const answer = (n: number): string => `${n}`.repeat(1_000);

async function doTurn(text: string): Promise<void> {
  await store.transact('chats/1', ({ change }) => {
    change('chats/1', [kept.length === 0 ? [['turns'], [text]] : [['turns', kept.length], text]]);
    return Promise.resolve();
  });
  kept.push(text);
}

while (refusals.length < 3) {
  try {
    await doTurn(answer(kept.length));
  } catch (error) {
    refusals.push(error instanceof StoreError ? error.code : String(error));
  }
}
// What is shorter still has room behind what is kept.
await doTurn('short');
while (refusals.length < 4) {
  try {
    await store.append('log', answer(log.length));
    log.push(answer(log.length));
  } catch (error) {
    refusals.push(`log: ${error instanceof StoreError ? error.code : String(error)}`);
  }
}
process.stdout.write(JSON.stringify({ kept, read: await store.read('chats/1'), log, refusals }));
await store.close();
