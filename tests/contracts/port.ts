/** A program at the inner end of a channel, of which only what a test is about is filled in. */

import type { Incoming, Port } from '../../src/channels/channel.ts';

/** @returns a port that takes messages with `receive`, and knows nothing else */
export const createPort = (
  receive: (incoming: Incoming) => unknown = () => undefined,
  more: Partial<Port> = {},
): Port => ({
  receive: async (incoming) => {
    await receive(incoming);
    return { answered: Promise.resolve() };
  },
  follow: () => Promise.resolve({ answered: Promise.resolve() }),
  foresee: () => Promise.resolve(''),
  wake: () => undefined,
  openFile: () => Promise.resolve(null),
  lookUp: () => [],
  menu: () => [],
  canJoin: () => Promise.resolve(false),
  join: () => Promise.resolve(false),
  languages: ['vi', 'en'],
  languageOf: () => Promise.resolve('vi'),
  speak: () => Promise.resolve(),
  ...more,
});
