/** Faults that a test switches on: each hits the next calls of one path, and is used up. */

/** What goes wrong with a call. `isDone`: it was carried out all the same. */
export type Fault =
  /** Refused with HTTP 200 and this number; on the bot's side with its envelope. */
  | { readonly kind: 'error'; readonly code: number }
  /** A gateway's page in HTML. */
  | { readonly kind: 'status'; readonly status: number; readonly isDone: boolean }
  /** The connection is closed without an answer. */
  | { readonly kind: 'cut'; readonly isDone: boolean }
  /** Answered after so many real ms. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Carried out, and answered with this body instead: a text as it is, anything else as JSON. */
  | { readonly kind: 'odd'; readonly body: unknown }
  /** Carried out, and answered with a head and half a body, then nothing. */
  | { readonly kind: 'stalled' }
  /** Carried out, and answered with so many bytes. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Not answered before the test says so. */
  | { readonly kind: 'held'; readonly hold: Hold };

/** A call that waits for the test. */
export class Hold {
  readonly released: Promise<void>;
  /** Resolves when the call has come. */
  readonly reached: Promise<void>;
  release!: () => void;
  reach!: () => void;

  constructor() {
    this.released = new Promise((resolve) => (this.release = resolve));
    this.reached = new Promise((resolve) => (this.reach = resolve));
  }
}

interface Planned {
  readonly path: string;
  readonly fault: Fault;
  left: number;
}

/** The faults that are to come. */
export class Faults {
  #planned: Planned[] = [];

  /**
   * @param path - of the calls it hits; `sendMessage` and the like on the bot's side; `*` for all
   * @param fault - what goes wrong
   * @param times - how many calls it hits
   */
  add(path: string, fault: Fault, times = 1): void {
    this.#planned.push({ path, fault, left: times });
  }

  /** Keeps the next call of a path waiting. */
  hold(path: string): Hold {
    const hold = new Hold();
    this.add(path, { kind: 'held', hold });
    return hold;
  }

  clear(): void {
    this.#planned = [];
  }

  /** @returns what goes wrong with this call, and counts it */
  take(path: string): Fault | null {
    const found = this.#planned.find((plan) => plan.path === path || plan.path === '*');
    if (found === undefined) return null;
    found.left -= 1;
    if (found.left <= 0) this.#planned = this.#planned.filter((plan) => plan !== found);
    return found.fault;
  }
}
