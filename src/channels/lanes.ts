/** Works through what waits in each chat: in its order, a few chats at a time, what failed again. */

/** What lanes work with. */
export interface LaneSettings<Item> {
  /** Does the work of an item; false where it has to be tried again. */
  readonly work: (item: Item) => Promise<boolean>;
  /** Waits before the next try; rejects when the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** So many chats are served at a time. */
const atOnce = 4;

const tryAgainAfterMs = 5_000;

/** The chats in which something waits. */
export class Lanes<Item> {
  readonly #settings: LaneSettings<Item>;
  readonly #lanes = new Map<string, Item[]>();
  /** Chats whose turn will come. */
  readonly #waiting: string[] = [];
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #isOpen = false;
  #active = 0;

  constructor(settings: LaneSettings<Item>) {
    this.#settings = settings;
  }

  /** Begins to work. */
  open(): void {
    this.#isOpen = true;
    this.#goOn();
  }

  /** Adds an item behind what waits in its chat. */
  add(chat: string, item: Item): void {
    const lane = this.#lanes.get(chat);
    if (lane !== undefined) {
      lane.push(item);
      return;
    }
    this.#lanes.set(chat, [item]);
    this.#begin(chat);
  }

  /** Waits for this as for work of its own. */
  track(work: Promise<void>): void {
    this.#underWay.add(work);
    void work.finally(() => this.#underWay.delete(work));
  }

  /** Resolves when nothing is being worked on. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Ends what is under way, and begins nothing else. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.settled();
  }

  #begin(chat: string): void {
    this.#waiting.push(chat);
    this.#goOn();
  }

  #goOn(): void {
    while (this.#isOpen && this.#active < atOnce) {
      const chat = this.#waiting.shift();
      if (chat === undefined) return;
      this.#active += 1;
      const serving = this.#serve(chat).finally(() => {
        this.#active -= 1;
        this.#goOn();
      });
      this.track(serving);
    }
  }

  async #serve(chat: string): Promise<void> {
    const lane = this.#lanes.get(chat) ?? [];
    for (let [item] = lane; item !== undefined; [item] = lane) {
      if (this.#stopping.signal.aborted) return;
      if (!(await this.#settings.work(item))) {
        this.#retryLater(chat);
        return;
      }
      lane.shift();
    }
    this.#lanes.delete(chat);
  }

  /** The rest of the chat waits for it. */
  #retryLater(chat: string): void {
    const waited = this.#settings.wait(tryAgainAfterMs, this.#stopping.signal);
    waited.then(
      () => {
        this.#begin(chat);
      },
      () => undefined,
    );
  }
}
