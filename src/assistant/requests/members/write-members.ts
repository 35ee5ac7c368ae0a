/** Words the members of an agency: the list, one of them, what is asked before removing one. */

import type { Locale } from '../../../locale/locale.ts';
import type { AgencyRecord, Role } from '../../records/agency.ts';
import type { Reply } from '../../services.ts';
import { agencyButton, type Button } from '../../button.ts';
import { roleWords } from './join-agency.ts';
import { listMembers, type Member } from '../../records/membership.ts';
import { writeUnits } from '../../turn/units.ts';
import { nameMember } from '../../turn/name-member.ts';

/** Members that one message shows. */
const pageSize = 8;

type Said = Pick<Reply, 'text' | 'options'>;

/** An agency with its id. */
interface KnownAgency {
  readonly id: string;
  readonly record: AgencyRecord;
}

/** @returns the members as an owner sees them */
export function writeMembers(
  { id, record }: KnownAgency,
  reader: string,
  page: number,
  locale: Locale,
): Said {
  const action = createAction(id);
  const members = listMembers(record);
  const pages = Math.max(1, Math.ceil(members.length / pageSize));
  const shownPage = Math.min(Math.max(1, page), pages);
  const shown = members.slice((shownPage - 1) * pageSize, shownPage * pageSize);
  const turn = (to: number, word: string): Button[] =>
    to < 1 || to > pages ? [] : [action(`/thanhvien trang ${to}`, locale.say(word))];
  const lines = shown.map((member) => `${member.number}. ${lineOf(member, reader, locale)}`);
  return {
    text: [
      locale.say('members-list', { name: record.profile.name, count: members.length }),
      ...lines,
      ...(pages > 1 ? [locale.say('dialogue-page', { page: shownPage, pages })] : []),
      locale.say('members-list-how'),
    ].join('\n'),
    options: [
      ...shown.map((member) =>
        action(`/thanhvien ${member.number}`, `${member.number}. ${nameMember(member, locale)}`),
      ),
      ...turn(shownPage - 1, 'action-page-before'),
      ...turn(shownPage + 1, 'action-page-after'),
      action('/thanhvien moi', locale.say('members-invite-button')),
    ],
  };
}

function lineOf(member: Member, reader: string, locale: Locale): string {
  const name = nameMember(member, locale);
  const role = locale.say(roleWords[member.role]);
  return locale.say(member.user === reader ? 'members-line-you' : 'members-line', { name, role });
}

/** @returns one member, with what can be done */
export function writeMember({ id, record }: KnownAgency, member: Member, locale: Locale): Said {
  const { profile } = record;
  const action = createAction(id);
  const { number, units } = member;
  const hasUnits = profile.units.length > 0;
  const name = nameMember(member, locale);
  const roles: readonly Role[] = ['owner', 'editor', 'member'];
  return {
    text: [
      `${number}. ${locale.say('members-line', { name, role: locale.say(roleWords[member.role]) })}`,
      ...(hasUnits ? [writeUnits(units, locale)] : []),
    ].join('\n'),
    options: [
      ...roles
        .filter((role) => role !== member.role)
        .map((role) =>
          action(
            `/thanhvien ${number} ${role}`,
            locale.say('members-role-button', { role: locale.say(roleWords[role]) }),
          ),
        ),
      ...(hasUnits ? [action(`/thanhvien ${number} dv`, locale.say('members-units-button'))] : []),
      action(`/thanhvien xoa ${number}`, locale.say('members-remove-button')),
      action('/thanhvien', locale.say('members-list-button')),
    ],
  };
}

/** @returns what is asked before a member is removed */
export function writeRemoval({ id, record }: KnownAgency, member: Member, locale: Locale): Said {
  const action = createAction(id);
  const args = { person: nameMember(member, locale), name: record.profile.name };
  return {
    text: locale.say('members-remove-ask', args),
    options: [
      action(`/thanhvien xoa ${member.number} co`, locale.say('members-remove-button')),
      action('/thanhvien', locale.say('members-keep-button')),
    ],
  };
}

/** @returns what those who are not owners see: their role, and whom to ask */
export function writeOwners(record: AgencyRecord, reader: string, locale: Locale): string {
  const owners = listMembers(record).filter(({ role }) => role === 'owner');
  const role = record.members[reader] ?? 'member';
  return locale.say('members-owners', {
    name: record.profile.name,
    role: locale.say(roleWords[role]),
    owners: owners.map((owner) => nameMember(owner, locale)).join(', '),
  });
}

const createAction =
  (agency: string) =>
  (command: string, label: string): Button =>
    agencyButton({ agency }, command, label);
