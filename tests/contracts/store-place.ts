/** The place where a contract test keeps things, and how it is opened again. */

import type { Json } from '../../src/record/change.ts';
import type { RecordKey, Store, Transaction } from '../../src/stores/store.ts';

/** What the tests of the contract work with. */
export interface StorePlace {
  /** States a promise of the contract and checks it. */
  readonly promises: (what: string, check: () => Promise<void>) => void;
  readonly open: () => Promise<Store>;
  /** The store that is open. */
  store: Store;
  /** Closes the store and opens it again. */
  readonly reopen: () => Promise<void>;
  /** Replaces a record whole. */
  readonly put: (key: RecordKey, value: Json) => Promise<void>;
  /** Runs a turn that waits for nothing. */
  readonly turn: (order: RecordKey, work: (transaction: Transaction) => void) => Promise<void>;
}

/** Something that happens when the test says so. */
export function createGate(): { pass: () => void; passed: Promise<void> } {
  let pass = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { pass, passed };
}

/** Keys as people and platforms make them, and as nobody should. */
export const oddKeys = [
  'chats/web:3f2a',
  'chats/Web:3F2A',
  'plans/ủy-ban-xã-Đông Sơn/kế hoạch.2026',
  'a//b/../c/.',
  'con/nul.txt',
  'con',
  ' %2f=2f+~"*?<>|\\\u0000',
  '😀/\u0301',
  '😀/\ud800',
  `long/${'dài'.repeat(200)}`,
  '__proto__',
];
