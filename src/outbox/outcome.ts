/** How the way of a message ends. */

/**
 * `sent`: it arrived, as far as anybody can know; `unknown`: it was sent as often as it may be, and
 * nobody said whether it arrived; `stale`: it was refused until it was too late to say it; `dropped`:
 * the platform will never take it, or a later one says the same anew; `gone`: so is its chat;
 * `put-off`: it is left until the outbox is looked at again; `held`: it is left until its person has
 * written again.
 */
export type Outcome = 'sent' | 'unknown' | 'stale' | 'dropped' | 'gone' | 'put-off' | 'held';
