/** The line to Zalo, watched, so that simulated time passes only between calls. */

import { setImmediate } from 'node:timers/promises';

import { type HttpCall, HttpLine, type HttpOutcome } from '../../../src/channels/http-line.ts';

/** A line that tells when nothing is under way on it. */
export class WatchedLine extends HttpLine {
  readonly #underWay = new Set<Promise<HttpOutcome>>();

  override exchange(call: HttpCall): Promise<HttpOutcome> {
    const outcome = super.exchange(call);
    this.#underWay.add(outcome);
    void outcome.finally(() => this.#underWay.delete(outcome));
    return outcome;
  }

  async quiet(): Promise<void> {
    await Promise.all(this.#underWay);
    await setImmediate();
  }
}
