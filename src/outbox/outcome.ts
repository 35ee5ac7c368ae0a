/** How the way of a message ends. */

/**
 * `sent`: it arrived, as far as anybody can know; `dropped`: the platform will never take it, or a
 * later one says the same anew; `gone`: so is its chat; `put-off`: it is left for the next start;
 * `held`: it is left until its person has written again.
 */
export type Outcome = 'sent' | 'dropped' | 'gone' | 'put-off' | 'held';
