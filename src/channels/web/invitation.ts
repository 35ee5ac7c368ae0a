/** One-time links that let a person into the web chat; made and read with nothing but the secret. */

import { z } from 'zod';

import { isSigned, sign } from './signature.ts';

const purpose = 'invitation';

/** What a person may do in the agency that invites them. */
export type Role = 'owner' | 'editor' | 'member';

/** The seat that an invitation offers; `agency` is null when it lets into the chat only. */
export interface Membership {
  readonly agency: string | null;
  readonly role: Role;
}

/** An invitation as its link carries it. */
export interface Invitation extends Membership {
  /** Moment in ms UTC from which it is of no use. */
  readonly expiresAt: number;
  /** Names the invitation for good, so that it can be used once; at least 128 random bits. */
  readonly nonce: string;
}

/** What became of a token. */
export type InvitationReading =
  | { readonly ok: true; readonly invitation: Invitation }
  | { readonly ok: false; readonly problem: 'forged' | 'expired' };

const payloadSchema = z.tuple([
  z.string().nullable(),
  z.enum(['owner', 'editor', 'member']),
  z.number(),
  z.string().min(1),
]);

/** @returns the token of the link `/moi/<token>` */
export const createInvitation = (secret: string, invitation: Invitation): string => {
  const { agency, role, expiresAt, nonce } = invitation;
  const payload = Buffer.from(JSON.stringify([agency, role, expiresAt, nonce])).toString(
    'base64url',
  );
  return `${payload}.${sign(secret, purpose, payload)}`;
};

/** Reads a token at the moment `now` (ms UTC); whether it was used is for the store to say. */
export const readInvitation = (secret: string, token: string, now: number): InvitationReading => {
  const [payload = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !isSigned(secret, purpose, payload, signature)) {
    return { ok: false, problem: 'forged' };
  }
  const read = payloadSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  // Signed by us, but of another shape: a link from before an update.
  if (!read.success) return { ok: false, problem: 'expired' };
  const [agency, role, expiresAt, nonce] = read.data;
  if (now >= expiresAt) return { ok: false, problem: 'expired' };
  return { ok: true, invitation: { agency, role, expiresAt, nonce } };
};
