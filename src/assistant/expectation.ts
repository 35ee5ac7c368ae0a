/** Tells the timer of reminders that something is due earlier than it knows. */

/** What is due may change while the timer waits: whoever changes it says so. */
export class Expectation {
  #hear: (atMs: number) => void = () => undefined;

  /** Tells that something is due at a moment, once that is kept. */
  expect(atMs: number): void {
    this.#hear(atMs);
  }

  /** Hands what is told to the timer. */
  listen(hear: (atMs: number) => void): void {
    this.#hear = hear;
  }
}
