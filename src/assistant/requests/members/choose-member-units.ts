/** `/thanhvien 3 đơn vị …`: the units that a member speaks for. */

import { agencyKey, userKey, type AgencyRecord } from '../../records/agency.ts';
import { writeSeat, type Member } from '../../records/membership.ts';
import {
  chooseUnits,
  offerUnits,
  writeUnits,
  type UnitHolder,
  type UnitOrder,
  type Units,
} from '../../turn/units.ts';
import { nameMember } from '../../turn/name-member.ts';
import { agencyButton } from '../../button.ts';
import type { Answer, Talk } from '../../turn/context.ts';

/** An owner's order about the agency of the chat. */
export interface MemberDesk {
  readonly talk: Talk;
  readonly id: string;
  readonly record: AgencyRecord;
  readonly answer: Answer;
}

/** Chooses the units of a member, and shows what they are now. */
export function chooseMemberUnits(desk: MemberDesk, member: Member, order: UnitOrder): void {
  const { talk, record, answer } = desk;
  const holder: UnitHolder = {
    units: member.units,
    profile: record.profile,
    keep: (units) => {
      keep(desk, member, units);
    },
    show: (units) => {
      show(desk, member, units);
    },
  };
  chooseUnits(order, holder, answer, talk.locale);
}

function keep({ talk, id }: MemberDesk, member: Member, units: Units): void {
  const { user, role, number, name } = member;
  const { transaction } = talk.turn;
  transaction.hold(agencyKey(id), userKey(user));
  writeSeat(transaction, id, {
    user,
    role,
    number,
    name,
    ...(units === undefined ? {} : { units }),
  });
}

function show({ talk, id, record, answer }: MemberDesk, member: Member, units: Units): void {
  const { locale } = talk;
  const { number } = member;
  const line = { name: nameMember(member, locale), units: writeUnits(units, locale) };
  answer.say(`${number}. ${locale.say('members-units-line', line)}`);
  answer.say(locale.say('members-units-how', { number }));
  answer.options = [
    ...offerUnits(id, `/thanhvien ${number}`, units, record.profile),
    agencyButton({ agency: id }, `/thanhvien ${number}`, locale.say('action-back')),
  ];
}
