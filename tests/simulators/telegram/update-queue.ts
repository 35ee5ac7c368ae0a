/** The updates that wait for the bot: given out again and again until they are confirmed. */

import type { Update } from 'grammy/types';

/** Kinds of updates, as `allowed_updates` names them. */
export type UpdateKind = Exclude<keyof Update, 'update_id'>;

/** An update that waits. */
export interface Waiting {
  readonly update: Update;
  /** The chat whose updates must stay in order on a webhook; 0 where there is none. */
  readonly chat: number;
  readonly at: number;
  isDone: boolean;
  isHandedOut: boolean;
}

/** Updates are kept for a day. */
const keptForMs = 86_400_000;

/** Given only to bots that ask for them by name. */
const notByDefault: readonly string[] = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
];

/** The queue of one bot. */
export class UpdateQueue {
  /** Kinds that the bot asked for; null for all that are given by default. */
  allowed: readonly UpdateKind[] | null = null;
  onAdded: (waiting: Waiting) => void = () => undefined;
  onConfirmed: (ids: readonly number[]) => void = () => undefined;
  confirmedCount = 0;
  private readonly now: () => number;
  private nextId = 815_000_001;
  private waiting: Waiting[] = [];
  private head = 0;
  private doneCount = 0;
  /** Copies that are given out once more, whatever was confirmed. */
  private extras: Waiting[] = [];
  private held: Waiting[] | null = null;
  private readonly recent: Update[] = [];

  constructor(now: () => number) {
    this.now = now;
  }

  /** Makes an update and puts it into the queue, unless the bot did not ask for its kind. */
  add(content: Omit<Update, 'update_id'>, chat: number): Update {
    const update: Update = { update_id: this.nextId, ...content };
    this.nextId += 1;
    const kind = Object.keys(content)[0] ?? '';
    if (this.isAllowed(kind))
      this.put({ update, chat, at: this.now(), isDone: false, isHandedOut: false });
    return update;
  }

  /** Makes an update of any kind, asked for or not. */
  addRaw(content: Readonly<Record<string, unknown>>, chat: number): Update {
    const update: Update = { update_id: this.nextId, ...content };
    this.nextId += 1;
    this.put({ update, chat, at: this.now(), isDone: false, isHandedOut: false });
    return update;
  }

  /** Puts a copy of an update in front, with the id it had, even when it was confirmed. */
  repeat(update: Update, chat: number): void {
    const waiting = { update, chat, at: this.now(), isDone: false, isHandedOut: false };
    this.extras.push(waiting);
    this.onAdded(waiting);
  }

  /** Keeps the updates of `make` back until the function it returns is called: they come late. */
  hold(make: () => void): () => void {
    const held: Waiting[] = [];
    this.held = held;
    make();
    this.held = null;
    return () => {
      for (const { update, chat } of held.splice(0)) this.repeat(update, chat);
    };
  }

  /** Updates that are not confirmed. */
  get pendingCount(): number {
    return this.waiting.length - this.head - this.doneCount + this.extras.length;
  }

  /** The last thousand updates, oldest first, confirmed or not. */
  latest(): readonly Update[] {
    return this.recent.slice(-1000);
  }

  /** Confirms everything below an id for good. */
  confirmBelow(id: number): void {
    const confirmed: number[] = [];
    for (;;) {
      const first = this.waiting[this.head];
      if (first === undefined || first.update.update_id >= id) break;
      if (first.isDone) this.doneCount -= 1;
      else confirmed.push(first.update.update_id);
      this.head += 1;
    }
    this.compact();
    this.extras = this.extras.filter((extra) => !extra.isHandedOut || extra.update.update_id >= id);
    this.report(confirmed);
  }

  /** Confirms one update: a webhook has taken it. */
  confirm(waiting: Waiting): void {
    if (waiting.isDone) return;
    waiting.isDone = true;
    const extra = this.extras.indexOf(waiting);
    if (extra === -1) this.doneCount += 1;
    else this.extras.splice(extra, 1);
    while (this.waiting[this.head]?.isDone === true) {
      this.head += 1;
      this.doneCount -= 1;
    }
    this.compact();
    this.report([waiting.update.update_id]);
  }

  /** @returns the first updates that wait, copies first; these go with the next confirmation */
  take(limit: number): Update[] {
    this.dropOld();
    const copies = this.extras.slice(0, limit);
    for (const copy of copies) copy.isHandedOut = true;
    const taken = copies.map(({ update }) => update);
    for (let at = this.head; at < this.waiting.length && taken.length < limit; at += 1) {
      const waiting = this.waiting[at];
      if (waiting !== undefined && !waiting.isDone) taken.push(waiting.update);
    }
    return taken;
  }

  /** @returns all that wait, as a webhook needs them */
  all(): Waiting[] {
    return [...this.extras, ...this.waiting.slice(this.head).filter(({ isDone }) => !isDone)];
  }

  /** The lowest id that is not confirmed, and the one the next update gets. */
  get bounds(): { readonly head: number; readonly tail: number } {
    return { head: this.waiting[this.head]?.update.update_id ?? this.nextId, tail: this.nextId };
  }

  private isAllowed(kind: string): boolean {
    if (this.allowed === null || this.allowed.length === 0) return !notByDefault.includes(kind);
    return (this.allowed as readonly string[]).includes(kind);
  }

  private put(waiting: Waiting): void {
    this.recent.push(waiting.update);
    if (this.recent.length > 2000) this.recent.splice(0, 1000);
    if (this.held !== null) {
      this.held.push(waiting);
      return;
    }
    this.waiting.push(waiting);
    this.onAdded(waiting);
  }

  private dropOld(): void {
    const oldest = this.now() - keptForMs;
    for (;;) {
      const first = this.waiting[this.head];
      if (first === undefined || first.at >= oldest) return;
      if (first.isDone) this.doneCount -= 1;
      first.isDone = true;
      this.head += 1;
    }
  }

  private compact(): void {
    if (this.head < 5000 || this.head * 2 < this.waiting.length) return;
    this.waiting = this.waiting.slice(this.head);
    this.head = 0;
  }

  private report(ids: readonly number[]): void {
    if (ids.length === 0) return;
    this.confirmedCount += ids.length;
    this.onConfirmed(ids);
  }
}
