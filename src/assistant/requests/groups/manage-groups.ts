/** `/nhom` in a private chat: the groups that an agency has, a code for one more, unbinding. */

import { chatKey } from '../../records/chat.ts';
import { agencyKey, canEdit, type AgencyRecord } from '../../records/agency.ts';
import { writeUnits } from '../../turn/units.ts';
import { chooseGroupUnits, readGroupOrder, type ListedGroup } from './choose-group-units.ts';
import { codeMinutes, createCode, readCode } from './group-code.ts';
import { codes, codeKey } from '../../records/group-code.ts';
import { type GroupCode } from '../../records/group-code.ts';
import { isUnbindWord } from './group-words.ts';
import { quote } from '../../turn/clip.ts';
import { leaveGroup } from '../../reminding/leave-group.ts';
import { agencyButton, type Button } from '../../button.ts';
import { agencyIn, currentAgency, type Answer, type Talk } from '../../turn/context.ts';

/** Most groups that get a button. */
const maxButtons = 8;

/** Answers `/nhom`, with or without what stands after it. */
export async function manageGroups(talk: Talk, argument: string, answer: Answer): Promise<void> {
  const { locale, user } = talk;
  const agency = await currentAgency(talk);
  const id = agencyIn(talk);
  const [first = '', number = ''] = argument.split(/\s+/);
  const order = readGroupOrder(argument);
  if (agency === null || id === null) answer.say(locale.say('groups-no-agency'));
  else if (!canEdit(agency.members[user])) answer.say(locale.say('groups-not-editor'));
  else if (isUnbindWord(first)) await unbind({ talk, id, agency, answer }, Number(number));
  else if (order !== null) {
    const group = listGroups(agency).find((one) => one.number === order.number);
    if (group === undefined) answer.say(locale.say('groups-which'));
    else chooseGroupUnits({ talk, id, agency, answer }, group, order.order);
  } else if (readCode(argument) !== null) answer.say(locale.say('groups-code-in-group'));
  else await show({ talk, id, agency, answer });
}

/** An editor's order about the groups of an agency. */
interface Desk {
  readonly talk: Talk;
  readonly id: string;
  readonly agency: AgencyRecord;
  readonly answer: Answer;
}

async function show(desk: Desk): Promise<void> {
  const { talk, id, agency, answer } = desk;
  const { locale } = talk;
  const groups = listGroups(agency);
  const { name } = agency.profile;
  const lines = groups.map((group) => `${group.number}. ${writeGroup(group, agency, talk)}`);
  answer.say(
    groups.length === 0
      ? locale.say('groups-none', { name })
      : [locale.say('groups-list', { name }), ...lines].join('\n'),
  );
  const unbinding = groups.slice(0, maxButtons).map(({ number, title }) => {
    const label = locale.say('groups-unbind-button', { title });
    return agencyButton({ agency: id }, `/nhom go ${number}`, label);
  });
  answer.options = [...(await offerCode(desk)), ...offerUnits(groups, desk), ...unbinding];
}

/** @returns a button for each group by which its units are chosen, where the agency has units */
function offerUnits(groups: readonly ListedGroup[], { talk, id, agency }: Desk): Button[] {
  if (agency.profile.units.length === 0) return [];
  return groups.slice(0, maxButtons).map(({ number, title }) => {
    const label = talk.locale.say('groups-units-button', { title });
    return agencyButton({ agency: id }, `/nhom ${number}`, label);
  });
}

/** @returns a button that adds the assistant to a group and binds it, where the channel has such */
async function offerCode({ talk, id, answer }: Desk): Promise<Button[]> {
  const { locale, linkTo, isPrivateOnly } = talk;
  if (isPrivateOnly) {
    answer.say(locale.say('groups-none-here'));
    return [];
  }
  const code = await giveCode(talk, id);
  answer.say(locale.say('groups-code', { code, minutes: codeMinutes }));
  const label = locale.say('groups-add-button');
  return linkTo === null
    ? []
    : [{ ...agencyButton({ agency: id }, '/nhom', label), url: linkTo('group', code) }];
}

/** Gives a code; the one before is good for nothing any more. */
async function giveCode(
  { turn, assistance, channel, chat, user }: Talk,
  agency: string,
): Promise<string> {
  const { transaction } = turn;
  const { code: before } = turn.chat;
  const code = createCode(assistance.randomId);
  const expiresAt = assistance.clock() + codeMinutes * 60_000;
  const given: GroupCode = { channel, agency, user, chat, expiresAt };
  if (before !== null) {
    transaction.hold(codeKey(before));
    const kept = await codes.read(transaction, before);
    if (kept?.user === user) transaction.remove(codeKey(before));
  }
  transaction.change(codeKey(code), [[[], { ...given }]]);
  turn.set('code', code);
  return code;
}

const listGroups = ({ groups = {} }: AgencyRecord): ListedGroup[] =>
  Object.entries(groups)
    .map(([place, group]) => ({ place, ...group }))
    .sort((a, b) => a.number - b.number);

function writeGroup(
  { title, place, units }: ListedGroup,
  { profile }: AgencyRecord,
  { locale }: Talk,
): string {
  const topic = place.split('/')[1];
  const name = topic === undefined ? title : locale.say('groups-topic', { title, topic });
  if (profile.units.length === 0) return name;
  return locale.say('groups-line', { title: name, units: writeUnits(units, locale) });
}

async function unbind({ talk, id, agency, answer }: Desk, number: number): Promise<void> {
  const { locale, turn, assistance } = talk;
  const { transaction } = turn;
  const group = listGroups(agency).find((one) => one.number === number);
  if (group === undefined) {
    answer.say(locale.say('groups-which'));
    return;
  }
  const { place, title } = group;
  const at = place.indexOf(':');
  const chat = chatKey(place.slice(0, at), place.slice(at + 1));
  transaction.hold(agencyKey(id), chat);
  transaction.change(agencyKey(id), [[['groups', place]]]);
  transaction.change(chat, [[['agency'], null]]);
  answer.say(locale.say('groups-unbound-one', { title, name: agency.profile.name }));
  const plans = await leaveGroup(assistance, transaction, id, number);
  if (plans.length > 0) answer.say(locale.say('groups-unbound-plans', { plans: quote(plans) }));
}
