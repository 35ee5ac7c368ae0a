/** The log of all calls that reached the server. */

/** What became of a call. */
export type Outcome = 'ok' | 'refused' | 'dropped' | 'unanswered' | 'open';

/** A call. */
export interface LoggedCall {
  /** As the bot wrote it: `sendMessage`. */
  readonly method: string;
  /** The chat it names, or null. */
  readonly chat: number | null;
  /** What it said; files are left out. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Moments in ms UTC: when it came, and when it was done. */
  readonly at: number;
  doneAt: number | null;
  outcome: Outcome;
  /** The code of a refusal, or null. */
  code: number | null;
}

/** All calls, oldest first. */
export class Calls {
  readonly all: LoggedCall[] = [];
  /** Calls under way, without `getUpdates`. */
  underWay = 0;

  /** @returns the calls of some methods */
  of(...methods: readonly string[]): LoggedCall[] {
    return this.all.filter(({ method }) => methods.includes(method));
  }

  /** Forgets what was logged so far. */
  clear(): void {
    this.all.length = 0;
  }
}
