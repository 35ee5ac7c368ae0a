/** `/thanhvien`: an agency's members are seen, invited, given another role, removed. */

import { takeName } from '../../turn/own-name.ts';
import { isWithin } from '../../../clock.ts';
import { agencyKey, userKey, type Role } from '../../records/agency.ts';
import { invitationDays, invite } from './invitation.ts';
import { roleWords } from './join-agency.ts';
import { readMemberOrder, type MemberOrder } from './read-member-order.ts';
import { chooseMemberUnits, type MemberDesk as Desk } from './choose-member-units.ts';
import {
  addMember,
  isHigher,
  isLastOwner,
  listMembers,
  removeMember,
  writeSeat,
  type Member,
} from '../../records/membership.ts';
import { writeHeld } from './write-held.ts';
import { agencyButton } from '../../button.ts';
import { agencyIn, currentAgency, type Answer, type Talk } from '../../turn/context.ts';
import { writeMember, writeMembers, writeOwners, writeRemoval } from './write-members.ts';
import { nameMember } from '../../turn/name-member.ts';

/** How long a removal can be undone. */
const undoWithinMs = 3_600_000;

/** Answers `/thanhvien`, with or without what stands after it. */
export async function manageMembers(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const { locale, user } = talk;
  const order = readMemberOrder(argument);
  if (order.type === 'name') {
    await takeName(talk, order.name, answer);
    return;
  }
  await keepName(talk);
  const record = await currentAgency(talk);
  const id = agencyIn(talk);
  if (record === null || id === null) answer.say(locale.say('members-no-agency'));
  else if (record.members[user] !== 'owner') answer.say(writeOwners(record, user, locale));
  else await obey({ talk, id, record, answer }, order);
}

/** Who became a member where names are not told is called by name as soon as one is known. */
async function keepName(talk: Talk): Promise<void> {
  const { turn, user, name } = talk;
  const id = agencyIn(talk);
  const record = await currentAgency(talk);
  const role = record?.members[user];
  const isKnown = (record?.seats?.[user]?.name ?? null) !== null;
  if (id === null || role === undefined || name === null || isKnown) return;
  turn.transaction.hold(agencyKey(id), userKey(user));
  await addMember(turn.transaction, id, user, role, name);
}

async function obey(desk: Desk, order: Exclude<MemberOrder, { type: 'name' }>): Promise<void> {
  const { talk, record, answer } = desk;
  switch (order.type) {
    case 'list':
      await list(desk, order.page);
      break;
    case 'invite':
      inviteOne(desk, order.role);
      break;
    case 'restore':
      await restore(desk, order.number);
      break;
    case 'unclear':
      answer.say(talk.locale.say('members-how'));
      break;
    case 'show':
    case 'role':
    case 'units':
    case 'remove': {
      const member = listMembers(record).find(({ number }) => number === order.number);
      if (member === undefined)
        answer.say(talk.locale.say('members-no-such', { number: order.number }));
      else await treat(desk, member, order);
    }
  }
}

type MemberTreatment = Extract<MemberOrder, { type: 'show' | 'role' | 'units' | 'remove' }>;

async function treat(desk: Desk, member: Member, order: MemberTreatment): Promise<void> {
  const { talk, record, answer } = desk;
  const loses = order.type === 'remove' || (order.type === 'role' && order.role !== 'owner');
  if (loses && isLastOwner(record, member.user)) answer.say(talk.locale.say('members-last-owner'));
  else if (order.type === 'show') show(desk, member);
  else if (order.type === 'units') chooseMemberUnits(desk, member, order.order);
  else if (order.type === 'role') giveRole(desk, member, order.role);
  else if (order.isSure) await remove(desk, member);
  else {
    const asked = writeRemoval(desk, member, talk.locale);
    answer.say(asked.text);
    answer.options = asked.options;
  }
}

async function list({ talk, id, record, answer }: Desk, page: number): Promise<void> {
  const { text, options } = writeMembers({ id, record }, talk.user, page, talk.locale);
  answer.say(text);
  answer.say(await writeHeld(talk, record));
  answer.options = options;
}

function show({ talk, id, record, answer }: Desk, member: Member): void {
  const { text, options } = writeMember({ id, record }, member, talk.locale);
  answer.say(text);
  answer.options = options;
}

/** The records of the agency and the member are held before anything is decided on them. */
const holdBoth = ({ talk, id }: Desk, { user }: Pick<Member, 'user'>): void => {
  talk.turn.transaction.hold(agencyKey(id), userKey(user));
};

function giveRole(desk: Desk, member: Member, role: Role): void {
  const { talk, id, record, answer } = desk;
  const { locale, turn } = talk;
  const args = { name: nameMember(member, locale), role: locale.say(roleWords[role]) };
  if (member.role !== role) {
    holdBoth(desk, member);
    writeSeat(turn.transaction, id, { ...member, role });
    if (isHigher(member.role, role)) recallInvitations(desk, member);
  }
  answer.say(locale.say('members-role-changed', args));
  answer.options = writeMember({ id, record }, { ...member, role }, locale).options;
}

async function remove(desk: Desk, member: Member): Promise<void> {
  const { talk, id, answer, record } = desk;
  const { locale, turn, assistance } = talk;
  holdBoth(desk, member);
  await removeMember(turn.transaction, id, member.user, assistance.clock());
  recallInvitations(desk, member);
  const args = { person: nameMember(member, locale), name: record.profile.name };
  answer.say(locale.say('members-removed', args));
  const isOther = member.user !== talk.user;
  const undo = `/thanhvien lay lai ${member.number}`;
  if (isOther) answer.options = [agencyButton({ agency: id }, undo, locale.say('action-undo'))];
}

/** Who may invite no more may have links left that would let them in again. */
function recallInvitations({ talk, id }: Desk, member: Member): void {
  if (member.role !== 'owner') return;
  const at = talk.assistance.clock();
  talk.turn.transaction.change(agencyKey(id), [[['invitesFrom'], at]]);
}

async function restore(desk: Desk, number: number): Promise<void> {
  const { talk, id, record, answer } = desk;
  const { locale, assistance, turn } = talk;
  const { removed } = record;
  const isKnown = removed?.number === number;
  if (!isKnown || !isWithin(removed.at, assistance.clock(), undoWithinMs)) {
    answer.say(locale.say('members-nothing-to-undo'));
    return;
  }
  holdBoth(desk, removed);
  const { user, role, name } = removed;
  if (record.members[user] === undefined) {
    await addMember(turn.transaction, id, user, role, name);
    writeSeat(turn.transaction, id, removed);
  }
  turn.transaction.change(agencyKey(id), [[['removed']]]);
  answer.say(locale.say('members-restored', { name: nameMember(removed, locale) }));
}

/** The ways in that there are; the bare token where no link leads anywhere. */
function inviteOne({ talk, id, record, answer }: Desk, role: Role): void {
  const { locale, linkTo, assistance } = talk;
  const token = invite(assistance, id, role);
  const { webAddresses } = assistance;
  const ways = [
    ...(linkTo === null ? [] : [linkTo('private', token)]),
    ...webAddresses.map((address) => `${address}/moi/${token}`),
  ];
  const args = { name: record.profile.name, role: locale.say(roleWords[role]) };
  answer.say(locale.say('members-invite', { ...args, days: invitationDays }));
  answer.say(ways.length > 0 ? ways.join('\n') : locale.say('members-invite-token', { token }));
  const others = (['member', 'editor', 'owner'] as const).filter((other) => other !== role);
  answer.options = others.map((other) => {
    const label = locale.say('members-invite-as', { role: locale.say(roleWords[other]) });
    return agencyButton({ agency: id }, `/thanhvien moi ${other}`, label);
  });
}
