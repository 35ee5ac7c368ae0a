/** One-time invitations: made with nothing but the secret, and short enough for a link of any channel. */

import { isSigned, sign } from '../../../signature.ts';
import { roleSchema, type Role } from '../../records/agency.ts';
import type { Assistance } from '../../services.ts';

/** An invitation as its token carries it. */
export interface Invitation {
  /** Null where it lets into the chat only. */
  readonly agency: string | null;
  readonly role: Role;
  /** Moment in ms UTC from which it is of no use, in whole seconds. */
  readonly expiresAt: number;
  /** Names the invitation for good, so that it can be used once: {@link nonceLength} letters. */
  readonly nonce: string;
}

/** What became of a token. */
export type InvitationReading =
  | { readonly ok: true; readonly invitation: Invitation }
  | { readonly ok: false; readonly problem: 'forged' | 'expired' };

/** How long an invitation can be used. */
export const invitationDays = 7;
const validMs = invitationDays * 86_400_000;

const purpose = 'invitation';
const mark = 'i';
/** Characters: the moment in seconds, to base 36; 66 random bits; 96 bits of signature. */
const momentLength = 7;
const nonceLength = 11;
const signatureLength = 16;
/** Most characters of the words of a link, on the platform that takes fewest. */
const maxLength = 64;
const maxAgencyLength = maxLength - 2 - momentLength - nonceLength - signatureLength;

const shape = /^i([oem])([0-9a-z]{7})([\w-]{11})([\w-]*)([\w-]{16})$/;

/** @returns whether people can be invited to an agency of this id */
export const isInvitable = (agency: string): boolean =>
  new RegExp(`^[\\w-]{1,${maxAgencyLength}}$`).test(agency);

/** @returns whether words may be an invitation; what it is good for is not looked at */
export const isInvitation = (words: string): boolean =>
  words.length <= maxLength && shape.test(words);

/**
 * Makes an invitation for {@link invitationDays} days from the moment `now` (ms UTC); `randomId` has
 * at least as many random letters, digits, `-` and `_` as a nonce.
 *
 * @throws RangeError when the agency is none of {@link isInvitable}
 */
export function createInvitation(
  secret: string,
  { agency, role }: Pick<Invitation, 'agency' | 'role'>,
  now: number,
  randomId: string,
): string {
  if (agency !== null && !isInvitable(agency)) throw new RangeError('no such agency can invite');
  const seconds = Math.floor((now + validMs) / 1000);
  const moment = seconds.toString(36).padStart(momentLength, '0');
  const nonce = randomId.slice(0, nonceLength);
  const payload = `${mark}${role.charAt(0)}${moment}${nonce}${agency ?? ''}`;
  return payload + sign(secret, purpose, payload, signatureLength);
}

/** Reads a token at the moment `now` (ms UTC); whether it was used is for the store to say. */
export function readInvitation(secret: string, token: string, now: number): InvitationReading {
  const signature = token.slice(-signatureLength);
  const payload = token.slice(0, -signatureLength);
  const invitation = parseToken(token);
  if (invitation === null || !isSigned(secret, purpose, payload, signature, signatureLength))
    return { ok: false, problem: 'forged' };
  return now < invitation.expiresAt ? { ok: true, invitation } : { ok: false, problem: 'expired' };
}

function parseToken(token: string): Invitation | null {
  const [, letter = '-', moment = '', nonce = '', agency = ''] = shape.exec(token) ?? [];
  const role = roleSchema.options.find((known) => known.startsWith(letter));
  const expiresAt = Number.parseInt(moment, 36) * 1000;
  return role === undefined
    ? null
    : { agency: agency === '' ? null : agency, role, expiresAt, nonce };
}

/** @returns the moment at which an invitation was made, in ms UTC */
export const madeAt = ({ expiresAt }: Invitation): number => expiresAt - validMs;

/** @returns the invitation in what somebody typed or pasted, perhaps a whole link, or null */
export const findInvitation = (text: string): string | null =>
  text.split(/[^\w-]+/).findLast(isInvitation) ?? null;

/** @returns a new invitation, as links carry it */
export const invite = (
  { secret, clock, randomId }: Pick<Assistance, 'secret' | 'clock' | 'randomId'>,
  agency: string,
  role: Role,
): string => createInvitation(secret, { agency, role }, clock(), randomId());
