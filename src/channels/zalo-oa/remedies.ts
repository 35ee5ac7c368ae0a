/** What each error number of the Official Account API asks for; its texts are not stable. */

/** What to do about a refusal. */
export type Remedy =
  /** Try again a little later. */
  | 'retry'
  /** Too many calls: wait, then try again. */
  | 'wait'
  /** The token is no longer good: get another one, once. */
  | 'renew-token'
  /** What was uploaded is forgotten: upload it again. */
  | 'upload-again'
  /** Send the same as plain text. */
  | 'send-text'
  /** Make it shorter, or send a link. */
  | 'shorten'
  /** Keep it until the person writes again, or use a group. */
  | 'hold'
  /** Keep it for later, and tell who pays for the package. */
  | 'queue'
  /** Not at this hour. */
  | 'reschedule'
  /** This person cannot be reached. */
  | 'mark-unreachable'
  /** This group cannot be reached. */
  | 'stop-group'
  /** An admin of the OA must grant the app again. */
  | 'authorise-again'
  /** The operator must mend the OA, its package or the settings. */
  | 'alarm'
  /** The call itself is wrong: leave it out and log it. */
  | 'drop';

/**
 * By number.
 *
 * @see https://developers.zalo.me/docs/official-account/phu-luc/ma-loi
 */
const remedies: Readonly<Record<number, Remedy>> = {
  [-32]: 'wait',
  [-100]: 'upload-again',
  [-200]: 'retry',
  [-201]: 'drop',
  [-204]: 'alarm',
  [-205]: 'alarm',
  [-209]: 'alarm',
  [-210]: 'shorten',
  [-211]: 'queue',
  [-212]: 'alarm',
  [-213]: 'mark-unreachable',
  [-216]: 'renew-token',
  [-217]: 'mark-unreachable',
  [-218]: 'queue',
  [-219]: 'alarm',
  [-220]: 'renew-token',
  [-221]: 'alarm',
  [-223]: 'authorise-again',
  [-224]: 'alarm',
  [-227]: 'mark-unreachable',
  [-230]: 'hold',
  [-232]: 'hold',
  [-233]: 'send-text',
  [-234]: 'reschedule',
  [-235]: 'alarm',
  [-237]: 'stop-group',
  [-238]: 'alarm',
  [-240]: 'drop',
  [-241]: 'alarm',
  [-242]: 'alarm',
  [-244]: 'mark-unreachable',
  [-248]: 'drop',
  [-249]: 'alarm',
  [-320]: 'alarm',
  [-321]: 'alarm',
  [-403]: 'stop-group',
  // Seen live in place of -216 and -220.
  [216]: 'renew-token',
  [401]: 'renew-token',
  [-401]: 'renew-token',
  404: 'alarm',
};

/** Refusals that a message with buttons may get where the platform does not take them. */
const refusesButtons = new Set([-201, -233, -240]);

/** @returns what to do about a refusal; a number that nobody knows is logged and left out */
export function remedyOf(code: number): Remedy {
  return remedies[code] ?? 'drop';
}

/** @returns whether the same message may be taken without its buttons */
export function isRefusalOfButtons(code: number): boolean {
  return refusesButtons.has(code);
}
