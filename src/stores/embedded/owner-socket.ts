/** The socket at which the owner of a data folder says who it is. */

import type { Server } from 'node:net';
import { connect, createServer } from 'node:net';

import { hasCode } from '../../has-code.ts';

/** Who listens at a socket. */
export interface Answer {
  readonly pid: number | null;
  readonly sinceAt: number | null;
  /** False while it is still looking whether somebody else holds the folder. */
  readonly isHolding: boolean;
}

/** Whoever accepts and says nothing for so long is busy, and alive. */
const answerWithinMs = 2_000;

const busy: Answer = { pid: null, sinceAt: null, isHolding: true };

/** A socket that answers who listens. */
export class OwnerSocket {
  isHolding = false;
  readonly #server: Server;
  readonly #sinceAt: number;

  private constructor(sinceAt: number) {
    this.#sinceAt = sinceAt;
    this.#server = createServer((peer) => {
      peer.on('error', () => peer.destroy());
      const { isHolding } = this;
      peer.end(JSON.stringify({ pid: process.pid, sinceAt: this.#sinceAt, isHolding }));
    });
  }

  /** Listens at a path, without keeping the process alive. */
  static async listen(path: string, sinceAt: number): Promise<OwnerSocket> {
    const socket = new OwnerSocket(sinceAt);
    await new Promise<void>((resolve, reject) => {
      socket.#server.once('error', reject);
      socket.#server.listen({ path, exclusive: true }, resolve);
    });
    // It only answers questions: when it cannot, whoever asks takes it for busy.
    socket.#server.on('error', () => undefined);
    socket.#server.unref();
    return socket;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** @returns who listens at the path, or null when nobody does any more */
export async function askOwner(path: string): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    let text = '';
    const peer = connect(path);
    peer.setTimeout(answerWithinMs, () => {
      peer.destroy();
      resolve(busy);
    });
    peer.on('data', (bytes: Buffer) => (text += bytes.toString()));
    peer.on('end', () => {
      peer.destroy();
      resolve(readAnswer(text));
    });
    peer.on('error', (error) => {
      const isDead = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET'].some((code) => hasCode(error, code));
      if (isDead) resolve(null);
      else reject(error);
    });
  });
}

/** Nothing is said by one that was ended at this moment. */
function readAnswer(text: string): Answer | null {
  return text === '' ? null : (JSON.parse(text) as Answer);
}
