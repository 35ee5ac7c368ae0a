/** The time the simulated Telegram lives in: the machine's, or one that a test sets. */

/** A clock with an alarm. */
export interface Clock {
  /** @returns the moment in ms UTC */
  readonly now: () => number;
  /** Runs something later; call what it returns to cancel. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A clock that stands still until it is told otherwise. */
export interface SettableClock extends Clock {
  /** Moves the time forward and runs what is due on the way, in its order. */
  readonly advance: (ms: number) => void;
}

/** The machine's clock; `now` may be another's (a fixed day with real timers). */
export const machineClock = (now: () => number = Date.now): Clock => ({
  now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
});

/** @returns a clock that a test moves with `advance` */
export const createClock = (startAt: number): SettableClock => {
  let at = startAt;
  const alarms = new Set<{ due: number; run: () => void }>();
  const next = (until: number): { due: number; run: () => void } | null => {
    const due = [...alarms].filter((alarm) => alarm.due <= until);
    return due.reduce<{ due: number; run: () => void } | null>(
      (first, alarm) => (first === null || alarm.due < first.due ? alarm : first),
      null,
    );
  };
  return {
    now: () => at,
    after: (ms, run) => {
      const alarm = { due: at + ms, run };
      alarms.add(alarm);
      return () => {
        alarms.delete(alarm);
      };
    },
    advance: (ms) => {
      const until = at + ms;
      for (let alarm = next(until); alarm !== null; alarm = next(until)) {
        alarms.delete(alarm);
        at = alarm.due;
        alarm.run();
      }
      at = until;
    },
  };
};
