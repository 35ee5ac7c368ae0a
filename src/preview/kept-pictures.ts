/** The pictures that were asked for last, as many as fit. */

/** Pictures by name; those that were used longest ago go first. */
export class KeptPictures {
  readonly #mostBytes: number;
  /** The one used longest ago comes first. */
  readonly #pictures = new Map<string, Uint8Array>();
  #bytes = 0;

  /** @param mostBytes - of all pictures together */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Gives a picture, as one that was used just now. */
  use(name: string): Uint8Array | undefined {
    const picture = this.#pictures.get(name);
    if (picture === undefined) return undefined;
    this.#pictures.delete(name);
    this.#pictures.set(name, picture);
    return picture;
  }

  /** Keeps a picture; one that is larger than all may be is not kept. */
  keep(name: string, picture: Uint8Array): void {
    this.#drop(name);
    if (picture.length > this.#mostBytes) return;
    this.#pictures.set(name, picture);
    this.#bytes += picture.length;
    for (const oldest of this.#pictures.keys()) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#pictures.get(name)?.length ?? 0;
    this.#pictures.delete(name);
  }
}
