/** What the OA is called, also while the platform cannot be asked: people mention it by its name. */

import type { Store } from '../../stores/store.ts';
import { readAccount } from './account.ts';
import type { Name } from './addressed.ts';
import type { OaApi } from './api.ts';
import { explainFailure } from './explain-failure.ts';

/** The name of the OA. */
export interface OwnName {
  readonly now: () => Name;
  /** Reads what an earlier run has learnt. */
  readonly recall: () => Promise<void>;
  /**
   * Asks the platform.
   *
   * @throws ChannelError when it does not say
   */
  readonly learn: () => Promise<Name>;
}

const key = 'zalo-oa/account';

/** @returns a name that is not known yet */
export function createOwnName(store: Pick<Store, 'read' | 'transact'>, api: OaApi): OwnName {
  let known: Name = { id: '', name: '' };
  return {
    now: () => known,
    recall: async () => {
      const kept = (await store.read(key)) as Name | null;
      if (kept !== null) known = kept;
    },
    learn: async () => {
      const account = await readAccount(api);
      if (!account.ok) throw explainFailure(account.failure);
      const { id, name } = account.value;
      if (known.id !== id || known.name !== name)
        await store.transact(key, (transaction) => {
          transaction.change(key, [[[], { id, name }]]);
          return Promise.resolve();
        });
      known = { id, name };
      return known;
    },
  };
}
