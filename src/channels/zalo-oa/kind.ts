/** Zalo Official Account: what settings open it, how it is made, and what its operator is told. */

import { defineChannel } from '../channel-kind.ts';
import { readZaloOa, tokenFolderIn, zaloOaNeeds, zaloOaShape } from './settings.ts';

/** What joins Zalo Official Account to the program. */
export const zaloOa = defineChannel({
  id: 'zalo-oa',
  settings: zaloOaShape,
  needs: zaloOaNeeds,
  read: readZaloOa,
  create: async (settings, { dataFolder, store, links, clock, log }) => {
    const { createZaloOaChannel } = await import('./zalo-oa.ts');
    const tokenFolder = tokenFolderIn(dataFolder);
    return createZaloOaChannel({ ...settings, tokenFolder, store, links, clock, log });
  },
  examine: async (settings, means) =>
    (await import('./tell-operator.ts')).tellOperator(settings, means),
});
