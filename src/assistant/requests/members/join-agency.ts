/** Uses an invitation up and gives the seat that it offers, both or neither. */

import { askName, readOwnName } from '../../turn/own-name.ts';
import {
  agencies,
  agencyKey,
  userKey,
  type AgencyRecord,
  type Role,
} from '../../records/agency.ts';
import type { Assistance } from '../../services.ts';
import type { Log } from '../../../log.ts';
import { madeAt, readInvitation, type Invitation, type InvitationReading } from './invitation.ts';
import { addMember } from '../../records/membership.ts';
import type { Hold } from '../../turns.ts';
import type { Answer, Talk } from '../../turn/context.ts';
import { invitationUses, type Use } from '../../records/invitation-use.ts';

/** What became of an invitation. */
export type Joining =
  | {
      readonly ok: true;
      /** Null where it lets into the chat only. */
      readonly agency: { readonly id: string; readonly name: string } | null;
      /** The role that the person has now. */
      readonly role: Role;
      /** False where the person had used the same invitation before. */
      readonly isNew: boolean;
    }
  | { readonly ok: false; readonly problem: 'forged' | 'expired' | 'used' };

/** Who uses an invitation. */
export interface Joiner {
  /** `channel:user`. */
  readonly user: string;
  readonly name: string | null;
}

const invitationKey = ({ nonce }: Invitation): string => invitationUses.key(nonce);

/** Uses an invitation. */
export async function joinAgency(
  { secret, clock, log }: Pick<Assistance, 'secret' | 'clock' | 'log'>,
  transaction: Hold,
  { user, name }: Joiner,
  token: string,
): Promise<Joining> {
  const read = readInvitation(secret, token, clock());
  noteForged(log, read);
  if (!read.ok) return read;
  const { invitation } = read;
  const { agency: id, role, expiresAt } = invitation;
  const key = invitationKey(invitation);
  transaction.hold(key, ...(id === null ? [] : [agencyKey(id), userKey(user)]));
  const agency = id === null ? null : await agencies.read(transaction, id);
  const use = await invitationUses.readAt(transaction, key);
  if (use !== null) return recall(invitation, use, agency, user);
  if (id !== null && !isStanding(invitation, agency)) return { ok: false, problem: 'expired' };
  transaction.change(key, [[[], { user, agency: id, usedAt: clock(), expiresAt }]]);
  if (id === null || agency === null) return { ok: true, agency: null, role, isNew: true };
  const called = name ?? (await readOwnName(transaction, user));
  const given = await addMember(transaction, id, user, role, called);
  return { ok: true, agency: { id, name: agency.profile.name }, role: given, isNew: true };
}

/** Operators see that somebody tries; neither who nor with what. */
function noteForged(log: Log, read: InvitationReading): void {
  if (!read.ok && read.problem === 'forged') log.warn({}, 'a forged invitation was refused');
}

/** Somebody who was removed does not come back with a link of before; tokens know seconds only. */
const isStanding = (invitation: Invitation, agency: AgencyRecord | null): boolean =>
  agency !== null && madeAt(invitation) >= Math.floor((agency.invitesFrom ?? 0) / 1000) * 1000;

/** An invitation that was used: whoever did is told where they are, everybody else that it was. */
function recall(
  { agency: id, role }: Invitation,
  use: Use,
  agency: AgencyRecord | null,
  user: string,
): Joining {
  if (use.user !== user) return { ok: false, problem: 'used' };
  if (id === null) return { ok: true, agency: null, role, isNew: false };
  const seat = agency?.members[user];
  if (agency === null || seat === undefined) return { ok: false, problem: 'used' };
  return { ok: true, agency: { id, name: agency.profile.name }, role: seat, isNew: false };
}

/** Tells whether an invitation can be used; uses nothing up. */
export async function canJoin(
  { secret, clock, store, log }: Pick<Assistance, 'secret' | 'clock' | 'store' | 'log'>,
  token: string,
): Promise<boolean> {
  const read = readInvitation(secret, token, clock());
  noteForged(log, read);
  return read.ok && (await store.read(invitationKey(read.invitation))) === null;
}

/** Uses an invitation for whoever sent it, and says what came of it. */
export async function joinByToken(talk: Talk, token: string, answer: Answer): Promise<void> {
  const { assistance, turn, user, name, locale } = talk;
  const joining = await joinAgency(assistance, turn.transaction, { user, name }, token);
  if (!joining.ok) {
    answer.say(locale.say(refusals[joining.problem]));
    return;
  }
  const { agency, role, isNew } = joining;
  if (agency === null) {
    answer.say(locale.say('members-joined-chat'));
    return;
  }
  turn.set('agency', agency.id);
  const args = { name: agency.name, role: locale.say(roleWords[role]) };
  answer.say(locale.say(isNew ? 'members-joined' : 'members-joined-before', args));
  await askName(talk, answer);
}

const refusals = {
  forged: 'members-invitation-forged',
  expired: 'members-invitation-expired',
  used: 'members-invitation-used',
} as const;

/** Message that names each role. */
export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'members-role-owner',
  editor: 'members-role-editor',
  member: 'members-role-member',
};
