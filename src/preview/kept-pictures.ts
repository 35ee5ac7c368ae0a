/** The pictures that were asked for last, as many as fit. */

import { LRUCache } from 'lru-cache';

/** Pictures by name; those that were used longest ago go first. */
export class KeptPictures {
  readonly #pictures: LRUCache<string, Uint8Array>;

  /** @param mostBytes - of all pictures together */
  constructor(mostBytes: number) {
    const sizeCalculation = ({ length }: Uint8Array): number => Math.max(1, length);
    this.#pictures = new LRUCache({ maxSize: mostBytes, sizeCalculation });
  }

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#pictures.calculatedSize;
  }

  /** Gives a picture, as one that was used just now. */
  use(name: string): Uint8Array | undefined {
    return this.#pictures.get(name);
  }

  /** Keeps a picture; one that is larger than all may be is not kept. */
  keep(name: string, picture: Uint8Array): void {
    this.#pictures.set(name, picture);
  }
}
