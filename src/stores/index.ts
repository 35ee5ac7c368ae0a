/** The stores there are: one member a line, by the word before `:` in `STORE_URL`. */

import { openEmbeddedStore } from './embedded/embedded.ts';

/** Opens a store, by its name. */
export const stores = {
  embedded: openEmbeddedStore,
};
