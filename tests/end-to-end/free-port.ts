/** Finds a port that nobody listens on. */

import { createServer, type AddressInfo } from 'node:net';

/** @returns a port of this machine that is free now */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
