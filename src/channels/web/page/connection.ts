/** Follows the transcript over server-sent events, and comes back when the line breaks. */

import type { Entry, NumberedEntry, Stretch } from '../entry.ts';

/** What the connection tells. */
export interface ConnectionListener {
  readonly onEntry: (entry: NumberedEntry) => void;
  /** The transcript begins anew: what is shown is of no use. */
  readonly onAnew: () => void;
  /** Everything there is was told; `first` is the number of the first entry told. */
  readonly onReady: (first: number) => void;
  /** The language that the chat speaks, at the beginning and whenever it changes. */
  readonly onLanguage: (language: string) => void;
  readonly onLost: () => void;
  readonly onSessionEnded: () => void;
  /** @returns the number of the newest entry known, or null */
  readonly lastNumber: () => number | null;
}

/** The server beats every 15 seconds; silence for longer is a broken line. */
const silenceMs = 40_000;
/** A page that nobody looks at gives its connection back: a browser has six for all its tabs. */
const hiddenMs = 60_000;
const retryMs = [500, 1000, 2000, 4000, 8000, 15_000];

/** @returns older entries, or null when the session has ended; throws without a connection */
export const fetchOlder = async (before: number): Promise<Stretch | null> => {
  const response = await fetch(`/messages?before=${before}`);
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return (await response.json()) as Stretch;
};

/** The connection; it stays open as long as somebody looks at the page. */
export class Connection {
  readonly #listener: ConnectionListener;
  #source: EventSource | null = null;
  #failures = 0;
  #hasEnded = false;
  #silence = 0;
  #retry = 0;
  #hidden = 0;

  constructor(listener: ConnectionListener) {
    this.#listener = listener;
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#hide();
      else this.#show();
    });
    window.addEventListener('pageshow', () => {
      this.#show();
    });
    window.addEventListener('online', () => {
      this.open();
    });
    window.addEventListener('offline', () => void this.#lose());
  }

  open(): void {
    this.#close();
    if (this.#hasEnded) return;
    const last = this.#listener.lastNumber();
    const source = new EventSource(last === null ? '/events' : `/events?after=${last}`);
    this.#source = source;
    this.#expectMore();
    this.#hear('beat', () => undefined);
    this.#hear('language', ({ data }) => {
      this.#listener.onLanguage(JSON.parse(data) as string);
    });
    this.#hear('anew', this.#listener.onAnew);
    this.#hear('entry', ({ lastEventId, data }) => {
      const entry = JSON.parse(data) as Entry;
      this.#listener.onEntry({ number: Number(lastEventId), entry });
    });
    this.#hear('ready', ({ data }) => {
      this.#failures = 0;
      this.#listener.onReady((JSON.parse(data) as { first: number }).first);
    });
    source.addEventListener('error', () => void this.#lose());
  }

  #hear(name: string, act: (event: MessageEvent<string>) => void): void {
    this.#source?.addEventListener(name, (event: MessageEvent<string>) => {
      this.#expectMore();
      act(event);
    });
  }

  #expectMore(): void {
    clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => void this.#lose(), silenceMs);
  }

  #close(): void {
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#silence);
    clearTimeout(this.#retry);
  }

  async #lose(): Promise<void> {
    this.#close();
    this.#listener.onLost();
    const wait = retryMs[Math.min(this.#failures, retryMs.length - 1)];
    this.#failures += 1;
    this.#retry = window.setTimeout(() => {
      this.open();
    }, wait);
    if (this.#failures > 1) await this.#askWhy();
  }

  /** An event stream does not say why it was refused; another request does. */
  async #askWhy(): Promise<void> {
    const older = await fetchOlder(1).catch(() => undefined);
    if (older !== null) return;
    this.#hasEnded = true;
    this.#close();
    this.#listener.onSessionEnded();
  }

  #hide(): void {
    this.#hidden = window.setTimeout(() => {
      this.#close();
    }, hiddenMs);
  }

  #show(): void {
    clearTimeout(this.#hidden);
    if (this.#source === null) this.open();
  }
}
