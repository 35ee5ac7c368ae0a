/** Sends what a person wrote, in order, until the server has it: nothing is lost, nothing doubled. */

import type { Attached } from './attach.ts';
import { storage } from './storage.ts';
import { language } from './words.ts';

/** A message of one's own on its way. */
export interface Letter {
  /** Made once: a letter that is sent again is the same message. */
  readonly id: string;
  readonly text: string;
  readonly option: string | null;
  /** True of a tick: the message it was set in shows it. */
  readonly isTick?: boolean;
  /** Id of the message whose option was pressed. */
  readonly on?: string;
  /** A file that the server has already. */
  readonly file?: Attached;
  readonly album?: string;
  /** Moment in ms UTC at which it was written. */
  readonly at: number;
  /** True while there is no connection. */
  readonly isWaiting: boolean;
  /** Why the server refused it for good, or null. */
  readonly problem: string | null;
}

/** What the outbox tells. */
export interface OutboxListener {
  readonly onChanged: (letter: Letter) => void;
  /** The server has it. */
  readonly onSent: (letter: Letter) => void;
  /** The server does not want it, or fails on it again and again. */
  readonly onRefused: (letter: Letter) => void;
  /** True while an answer is being waited for. */
  readonly onBusy: (isBusy: boolean) => void;
  readonly onSessionEnded: () => void;
}

const prefix = 'vanthu-letter-';
const retryMs = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** `crypto.randomUUID` is missing on plain-HTTP pages, which offices have. */
const createId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const keep = (letter: Letter): void => {
  storage.keep(prefix + letter.id, JSON.stringify(letter));
};

const forget = (id: string): void => {
  storage.keep(prefix + id, null);
};

/** What an earlier visit, or another tab, could not send. */
const readKept = (): Letter[] =>
  storage
    .keys(prefix)
    .map((key) => JSON.parse(storage.read(key) ?? 'null') as Letter | null)
    .filter((letter) => letter !== null)
    .sort((one, other) => one.at - other.at);

/** The server answers 500 a few times before a message is given up: it may be starting. */
const mostFailures = 4;

type Outcome = 'sent' | 'later' | 'ended' | { readonly problem: string; readonly isFinal: boolean };

const post = async ({ id, text, option, isTick, on, file, album }: Letter): Promise<Outcome> => {
  try {
    const response = await fetch('/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      // The name of a file stands for it in the conversation alone.
      body: JSON.stringify({
        ...{ id, option, isTick, on, file, album },
        text: file === undefined ? text : '',
      }),
    });
    if (response.ok) return 'sent';
    if (response.status === 401) return 'ended';
    if (response.status === 429 || response.status === 503) return 'later';
    const answer = (await response.json()) as { error: { message: string } };
    return { problem: answer.error.message, isFinal: response.status < 500 };
  } catch {
    return 'later';
  }
};

/** The messages on their way. */
export class Outbox {
  readonly #listener: OutboxListener;
  readonly #queue: Letter[] = readKept();
  #isSending = false;
  #failures = 0;
  #timer = 0;

  /** What an earlier visit could not send is told at once, and sent at the first {@link retry}. */
  constructor(listener: OutboxListener) {
    this.#listener = listener;
    this.#queue.forEach(listener.onChanged);
  }

  send(
    text: string,
    option: string | null,
    press: Pick<Letter, 'isTick' | 'on' | 'file' | 'album'> = {},
  ): void {
    const at = Date.now();
    const letter = { id: createId(), text, option, at, isWaiting: false, problem: null, ...press };
    this.#queue.push(letter);
    keep(letter);
    this.#listener.onChanged(letter);
    this.#run();
  }

  /** Tries again at once, because the connection is back. */
  retry(): void {
    this.#failures = 0;
    this.#run();
  }

  #run(): void {
    if (this.#isSending) return;
    this.#isSending = true;
    clearTimeout(this.#timer);
    void this.#sendAll().finally(() => {
      this.#isSending = false;
      this.#listener.onBusy(false);
    });
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const [letter] = this.#queue;
      if (letter === undefined) return;
      // While the line is down nobody is writing an answer.
      if (this.#failures === 0) this.#listener.onBusy(true);
      if (!this.#settle(letter, await post(letter))) return;
    }
  }

  /** @returns true when the next letter may go */
  #settle(letter: Letter, outcome: Outcome): boolean {
    if (outcome === 'ended') {
      this.#listener.onSessionEnded();
      return false;
    }
    if (outcome === 'sent') {
      this.#finish(letter);
      this.#listener.onSent(letter);
      return true;
    }
    if (outcome !== 'later' && (outcome.isFinal || this.#failures >= mostFailures)) {
      this.#finish(letter);
      this.#listener.onRefused({ ...letter, problem: outcome.problem });
      return true;
    }
    this.#tryLater({ ...letter, isWaiting: true });
    return false;
  }

  #finish(letter: Letter): void {
    this.#failures = 0;
    this.#queue.shift();
    forget(letter.id);
  }

  #tryLater(letter: Letter): void {
    this.#queue[0] = letter;
    this.#listener.onChanged(letter);
    const wait = retryMs[Math.min(this.#failures, retryMs.length - 1)];
    this.#failures += 1;
    this.#timer = window.setTimeout(() => {
      this.#run();
    }, wait);
  }
}
