/** A program for the crash tests: does turns as fast as it can, and says which are acknowledged. */

import { writeSync } from 'node:fs';

import { openEmbeddedStore } from '../../src/stores/embedded/embedded.ts';
import type { Store } from '../../src/stores/store.ts';
import { readChat } from './chat-on-disk.ts';

const [folder = '', chats = '', maxJournalBytes = ''] = process.argv.slice(2);

/** What was said before a kill is read by the parent after it. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** Changes a chat, the plan of all chats and the outbox together; doing it twice would show. */
async function doTurn(store: Store, chat: number, turn: number): Promise<void> {
  await store.transact(`chats/${chat}`, ({ change, remove }) => {
    const behindTheEnd = 1_000_000;
    change(`chats/${chat}`, [
      [['count'], turn],
      turn === 1 ? [['answers'], [1]] : [['answers', behindTheEnd], turn],
    ]);
    change('plans/shared', [[[`chat-${chat}`], turn]]);
    change(`outbox/${chat}/${turn}`, [[['text'], 'Đã ghi.']]);
    remove(`outbox/${chat}/${turn - 3}`);
    return Promise.resolve();
  });
}

async function doTurns(store: Store, chat: number, done: number): Promise<never> {
  for (let turn = done + 1; ; turn += 1) {
    await doTurn(store, chat, turn);
    say(`turn ${chat} ${turn}`);
    if (turn % 4 !== 0) continue;
    await store.append(`log/${chat}`, turn);
    say(`log ${chat} ${turn}`);
  }
}

say('opening');
const store = await openEmbeddedStore({ folder, maxJournalBytes: Number(maxJournalBytes) });
const numbers = Array.from({ length: Number(chats) }, (_, chat) => chat);
const found = await Promise.all(numbers.map((chat) => readChat(store, chat)));
say(`found ${JSON.stringify({ chats: found, damages: store.damages() })}`);
await Promise.all(numbers.map((chat) => doTurns(store, chat, found[chat]?.count ?? 0)));
