/** The time of the simulator: it stands still until a test moves it, or follows the machine's. */

interface Timer {
  readonly at: number;
  readonly run: () => void | Promise<void>;
}

/** A clock with timers. */
export class SimClock {
  readonly isReal: boolean;
  #at: number;
  #timers: Timer[] = [];
  readonly #handles = new Set<NodeJS.Timeout>();

  /** @param startAt - moment in ms UTC; null follows the machine */
  constructor(startAt: number | null) {
    this.isReal = startAt === null;
    this.#at = startAt ?? 0;
  }

  /** Gives the moment in ms UTC; can be handed to a client as its clock. */
  readonly now = (): number => (this.isReal ? Date.now() + this.#at : this.#at);

  /** Moves the time on; what is due on the way is done before this resolves. */
  async advance(ms: number): Promise<void> {
    if (this.isReal) {
      this.#at += ms;
      return;
    }
    const until = this.#at + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#at = Math.max(this.#at, next.at);
      await next.run();
    }
    this.#at = Math.max(this.#at, until);
  }

  /** Does something later. */
  after(ms: number, run: () => void | Promise<void>): () => void {
    if (this.isReal) {
      const handle = setTimeout(() => void run(), ms);
      this.#handles.add(handle);
      return () => {
        clearTimeout(handle);
      };
    }
    const timer = { at: this.#at + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Forgets what was to be done. */
  stop(): void {
    this.#timers = [];
    for (const handle of this.#handles) clearTimeout(handle);
  }
}

/** Chance that comes out the same each time: mulberry32. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** @returns from 0 to below 1 */
  readonly next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };

  /** @returns an id of digits that no double holds exactly */
  readonly digits = (length = 19): string =>
    Array.from(
      { length },
      (_, at) => Math.floor(this.next() * (at === 0 ? 9 : 10)) + (at === 0 ? 1 : 0),
    ).join('');

  readonly hex = (length = 20): string =>
    Array.from({ length }, () => Math.floor(this.next() * 16).toString(16)).join('');

  /** @returns an opaque text as the platform's tokens look */
  readonly token = (length = 96): string => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
    return Array.from({ length }, () => letters.charAt(Math.floor(this.next() * 64))).join('');
  };
}
